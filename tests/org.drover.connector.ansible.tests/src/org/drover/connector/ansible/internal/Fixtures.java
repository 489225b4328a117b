package org.drover.connector.ansible.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.NullProgressMonitor;

/** The inventories that tests read. */
final class Fixtures {

	/** Names the folder of a large real inventory; the environment variable does the same. */
	static final String LARGE_PROPERTY = "drover.fedora.inventory";
	private static final String LARGE_VARIABLE = "DROVER_FEDORA_INVENTORY";
	private static final String LARGE_FOLDER = "shared/data/fedora-inventory";

	private Fixtures() {
	}

	/** Copies one of the bundle's own inventories to where it can be read as files. */
	static Path copy(String name, Path target) throws IOException {
		for (String entry : index()) {
			if (!entry.startsWith(name + "/"))
				continue;
			Path file = target.resolve(entry);
			Files.createDirectories(file.getParent());
			try (InputStream stream = resource(entry)) {
				Files.copy(stream, file);
			}
		}
		return target.resolve(name);
	}

	private static List<String> index() throws IOException {
		try (InputStream stream = resource("index.txt")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

	private static InputStream resource(String name) {
		return Fixtures.class.getResourceAsStream("/fixtures/" + name);
	}

	static Path write(Path folder, String name, String... lines) {
		try {
			Path file = folder.resolve(name);
			Files.createDirectories(file.getParent());
			return Files.writeString(file, String.join("\n", lines) + "\n");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Reading read(Path inventory) throws DroverException {
		return InventoryReader.read(inventory, new NullProgressMonitor());
	}

	/** The folder of the large inventory, where there is one: as set, or beside the checkout. */
	static Optional<Path> large() {
		String set = System.getProperty(LARGE_PROPERTY, System.getenv(LARGE_VARIABLE));
		if (set != null)
			return Optional.of(Path.of(set));
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			Path folder = at.resolve(LARGE_FOLDER);
			if (Files.isDirectory(folder))
				return Optional.of(folder);
		}
		return Optional.empty();
	}
}
