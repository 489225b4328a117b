package org.drover.agent.internal.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.agent.Places;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.model.DroverException;
import org.drover.scan.ScanModule;

/**
 * What is to be licensed on this server: its system, as {@code os-ID}, and the products of which a sign is found. The signs are in {@code products.json} of
 * the settings; where that cannot be read nothing is found, and nobody is told that there were no products.
 */
final class Products implements ScanModule<SortedSet<String>> {

	private static final int FORMAT = 1;
	private static final int MOST = 1000;
	private static final String SYSTEM = "os-";

	/** How a product is known: by a file that is there, or by the short name of a process. */
	record Signs(List<String> files, List<String> processes) {

		Signs {
			files = files == null ? List.of() : List.copyOf(files);
			processes = processes == null ? List.of() : List.copyOf(processes);
		}
	}

	private record Catalogue(int format, SortedMap<String, Signs> products) {
	}

	private final Places places;

	Products(Places places) {
		this.places = places;
	}

	@Override
	public String name() {
		return "PRODUCTS";
	}

	@Override
	public SortedSet<String> scan() throws IOException, DroverException {
		SortedSet<String> found = new TreeSet<>();
		system(found);
		SortedMap<String, Signs> catalogue = catalogue();
		Set<String> processes = catalogue.values().stream().allMatch(signs -> signs.processes().isEmpty()) ? Set.of() : processes();
		for (Map.Entry<String, Signs> product : catalogue.entrySet())
			if (product.getValue().files().stream().anyMatch(this::isThere) || product.getValue().processes().stream().anyMatch(processes::contains))
				found.add(product.getKey());
		return found;
	}

	private boolean isThere(String file) {
		return Files.exists(places.root().resolve(file.replaceFirst("^/+", "")));
	}

	private void system(SortedSet<String> found) throws IOException {
		Path release = places.root().resolve("etc/os-release");
		if (!Files.isReadable(release))
			return;
		for (String line : Files.readAllLines(release))
			if (line.startsWith("ID="))
				found.add(SYSTEM + line.substring("ID=".length()).replace("\"", "").strip());
	}

	private SortedMap<String, Signs> catalogue() throws IOException, DroverException {
		if (!Files.exists(places.products()))
			return new TreeMap<>();
		Catalogue catalogue = ProtocolJson.read(Files.readAllBytes(places.products()), Catalogue.class);
		if (catalogue.format() != FORMAT || catalogue.products() == null || catalogue.products().size() > MOST)
			throw new DroverException(places.products() + " must have format " + FORMAT + " and up to " + MOST + " products");
		return catalogue.products();
	}

	private Set<String> processes() throws IOException {
		Set<String> names = new HashSet<>();
		try (DirectoryStream<Path> all = Files.newDirectoryStream(places.root().resolve("proc"), "[0-9]*")) {
			for (Path process : all)
				names.add(name(process));
		}
		return names;
	}

	private static String name(Path process) {
		try {
			return Files.readString(process.resolve("comm")).strip();
		} catch (IOException e) {
			return ""; // it has ended meanwhile
		}
	}
}
