package org.drover.scan.regeneration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.drover.scan.internal.DurableFile;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Leaves what the management infrastructure is to be told in a folder: one file of JSON for each arrival, from which an agent on the same machine
 * takes it. The file of an arrival always has the same name.
 */
public final class NoticeFolder implements ManagementNotice {

	private static final String SUFFIX = ".json";
	private static final int NAME_BYTES = 16;

	private final Path folder;

	/** @param folder for its owner alone; made where it is not there */
	public NoticeFolder(Path folder) {
		this.folder = folder;
	}

	@Override
	public void regenerated(Arrival arrival, List<ProgramEnd> programs) throws IOException {
		DurableFile.folder(folder);
		ObjectNode node = Journal.tree(arrival).put("key", arrival.key());
		for (ProgramEnd end : programs)
			node.withArray("programs").addObject().put("name", end.name()).put("kind", end.kind().name()).put("status", end.status())
					.put("output", end.output());
		DurableFile.write(folder.resolve(name(arrival) + SUFFIX), new JsonMapper().writeValueAsBytes(node));
	}

	/** What nobody has taken yet; who takes one deletes it. */
	public List<Path> files() throws IOException {
		if (!Files.isDirectory(folder))
			return List.of();
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
		}
	}

	private static String name(Arrival arrival) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(arrival.key().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
