package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.Credentials;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.BeforeEach;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** For tests that look for secrets in everything that commands make and say. */
abstract class SecretsCase extends CommandsCase {

	/** Begins each secret. */
	static final String MARK = "cleartext-";
	static final String PASSPHRASE = "a passphrase of some length";

	SecretsCase(ConnectorProvider... providers) {
		super(providers);
	}

	@BeforeEach
	final void passphrase() throws IOException {
		Files.writeString(Files.createDirectories(parent.resolve("given")).resolve("passphrase"), PASSPHRASE + "\n");
	}

	/** @return the job's id */
	final String plan(String selection) throws IOException {
		JsonNode document = new JsonMapper().readTree(done("plan", selection, "--to", "new", "--json"));
		assertEquals(0, document.path("plan").path("continuity").path("violations").asInt(-1), document::toString);
		return document.path("job").asText();
	}

	/** Has every command that tells of a job, or writes of it, do so. Both topologies are exported with their secrets: {@code legacy.drx}, {@code moved.drx}. */
	final void tellEverything(String job, String selection) {
		done("job", "show", job);
		done("job", "journal", job);
		done("journal", "heads", "--out", parent.resolve("heads").toString());
		done("report", "--out", parent.resolve("report").toString());
		done("estate");
		done("dependencies", selection);
		done("drift");
		export("legacy", "legacy.drx");
		export("new", "moved.drx");
		done("support", "--out", parent.resolve("support.zip").toString());
		done("backup", "--out", parent.resolve("backup").toString(), "--passphrase-file", parent.resolve("given/passphrase").toString());
	}

	private void export(String topology, String file) {
		done("exchange", "export", "--topology", topology, "--with-secrets", "--passphrase-file", parent.resolve("given/passphrase").toString(), parent.resolve(file).toString());
	}

	final SortedMap<String, String> secrets(String address, String password, ObjectRef owner) throws DroverException {
		try (Connector connector = connectors.connect(ConnectorAddress.parse(address), new Credentials("", password))) {
			return connector.secretSource().orElseThrow().secrets(owner);
		}
	}

	@Override
	final int run(String... words) {
		int status = super.run(words);
		assertFalse(errors.toString().contains(MARK), errors::toString);
		return status;
	}

	/** All files but those that were given, and what is in archives among them, by path, as texts of bytes. */
	final SortedMap<String, String> made() throws IOException {
		SortedMap<String, String> made = files(parent);
		made.keySet().removeIf(file -> file.startsWith("given/"));
		return made;
	}

	/** All files of a folder, likewise. */
	static SortedMap<String, String> files(Path folder) throws IOException {
		SortedMap<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).toList())
				look(folder.relativize(file).toString(), Files.readAllBytes(file), files);
		}
		return files;
	}

	private static void look(String name, byte[] bytes, Map<String, String> files) throws IOException {
		files.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
		if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K')
			return;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				look(name + "!" + entry.getName(), zip.readAllBytes(), files);
		}
	}
}
