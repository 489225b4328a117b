package org.drover.emfgen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Copies, deletes and compares folders of text files. */
final class Folders {

	private Folders() {
	}

	/** By path below the folder; nothing where there is no folder. Line ends are those of Unix. */
	static Map<String, String> texts(Path folder) throws IOException {
		Map<String, String> texts = new TreeMap<>();
		for (Path file : files(folder))
			texts.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n"));
		return texts;
	}

	/** A sentence part for each file that is not alike in both. */
	static List<String> differences(Path kept, Path wanted) throws IOException {
		Map<String, String> have = texts(kept);
		Map<String, String> want = texts(wanted);
		TreeSet<String> all = new TreeSet<>(have.keySet());
		all.addAll(want.keySet());
		List<String> differences = new ArrayList<>();
		for (String file : all) {
			if (!have.containsKey(file))
				differences.add(file + " is missing");
			else if (!want.containsKey(file))
				differences.add(file + " is left over");
			else if (!have.get(file).equals(want.get(file)))
				differences.add(file + " differs");
		}
		return differences;
	}

	static void copy(Path from, Path to) throws IOException {
		for (Path file : files(from)) {
			Path target = to.resolve(from.relativize(file).toString());
			Files.createDirectories(target.getParent());
			Files.copy(file, target);
		}
	}

	static void delete(Path folder) throws IOException {
		if (!Files.exists(folder))
			return;
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList())
				Files.delete(path);
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		if (!Files.exists(folder))
			return List.of();
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).toList();
		}
	}
}
