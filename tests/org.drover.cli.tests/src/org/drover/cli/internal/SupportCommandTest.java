package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.store.EstateWriter;
import org.drover.store.Project;
import org.drover.store.ProjectHost.Hosting;
import org.drover.store.TopologyCredentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are planted wherever they could be, and are nowhere in what is sent. */
@Timeout(60)
class SupportCommandTest {

	private static final String PASSWORD = "Tr0ub4dor\"&3";
	private static final String CLIENT = "LAPTOP-JANE";

	@TempDir
	Path parent;
	private Path project;
	private Path file;

	@BeforeEach
	void plant() throws Exception {
		System.setProperty(LogFile.PROPERTY, parent.resolve("logs").toString());
		project = parent.resolve("project");
		file = parent.resolve("support.zip");
		try (Project made = Project.create(project)) {
			long topology = made.topologies().put("legacy", "configmgr:jdbc:sqlserver://sccm.corp.example;user=u;password=PLANTED1", "CAS", "").id();
			made.topologies().saveCredentials("legacy", new TopologyCredentials("svc-reader", PASSWORD));
			made.settings().put("greeting", "PLANTED2");
			try (EstateWriter writer = made.estates().replace(topology)) {
				writer.object(ManagedObject.of(ObjectKind.CLIENT, "GUID:77", CLIENT, "1", Map.of()));
				writer.commit();
			}
			made.jdbc().update("INSERT INTO job (name, description, state, created_at) VALUES ('move', 'PLANTED3', 'FAILED', CURRENT_TIMESTAMP)");
			made.jdbc().update("INSERT INTO task (job, number, title, handler, wave, items, input, state, error, attempts) VALUES "
					+ "(1, 1, 't', 'move', 1, 1, 'PLANTED4', 'FAILED', ?, 1)", CLIENT + " refused svc-reader with " + PASSWORD + " at http://x:PLANTED5@laptop-jane.corp/");
			made.jdbc().update("INSERT INTO journal (job, task, at, event, detail) VALUES (1, 1, CURRENT_TIMESTAMP, 'failed', ?)",
					"Authorization: Basic PLANTED6; " + PASSWORD);
		}
		byte[] key = Files.readAllBytes(project.resolve("key"));
		new LogFile(parent.resolve("logs")).add("cannot log on as svc-reader with password=PLANTED7, " + PASSWORD + "\nkey " + HexFormat.of().formatHex(key) + "\n"
				+ Base64.getEncoder().encodeToString(key) + "\n" + Base64.getEncoder().encodeToString(("svc-reader:" + PASSWORD).getBytes(StandardCharsets.UTF_8))
				+ "\npassphrase of the command PLANTED8-of-the-environment\nserver sccm.corp.example\n");
	}

	@AfterEach
	void clear() {
		System.clearProperty(LogFile.PROPERTY);
	}

	@Test
	void noSecretIsInTheBundleAndWhatHelpsIs() throws Exception {
		assertEquals(0, run("--project", project.toString()));
		Map<String, String> entries = entries();
		assertNoSecrets(entries);
		assertTrue(entries.keySet().containsAll(List.of("README.txt", "versions.json", "threads.txt", "folder.json", "project.json", "settings.json", "jobs.json",
				"journal-heads.json", "journal/1.txt", "logs/drover.log")), entries.keySet()::toString);
		assertTrue(entries.get("README.txt").contains("Nothing is missing."), entries.get("README.txt"));
		assertTrue(entries.get("jobs.json").contains(CLIENT + " refused svc-reader with ***"), entries.get("jobs.json"));
		assertTrue(entries.get("threads.txt").contains("SupportCommandTest"));
		assertTrue(entries.get("project.json").contains("\"task\" : 1"), entries.get("project.json"));
		assertTrue(entries.get("logs/drover.log").contains("sccm.corp.example"));
	}

	@Test
	void withoutNamesTheSameNameIsTheSameToken() throws Exception {
		assertEquals(0, run("--project", project.toString(), "--anonymize"));
		Map<String, String> entries = entries();
		assertNoSecrets(entries);
		for (String name : new String[] { CLIENT, "svc-reader", "sccm.corp" })
			entries.forEach((entry, text) -> assertFalse(text.toLowerCase().contains(name.toLowerCase()), name + " in " + entry + ": " + text));
		assertTrue(entries.get("jobs.json").matches("(?s).*(client-\\d+) refused (user-\\d+) with .*@\\1/.*"), entries.get("jobs.json"));
	}

	@Test
	void theOwnerOfAnOpenProjectWritesTheBundle() throws Exception {
		try (Project open = Project.open(project);
				Hosting owner = ProjectOwner.of(environment(new ByteArrayOutputStream()), open)) {
			assertEquals(0, run("--project", project.toString()));
		}
		assertNoSecrets(entries());
		assertTrue(entries().get("threads.txt").contains("project owner"));
		assertTrue(entries().containsKey("jobs.json"));
	}

	@Test
	void aProjectInUseByWhoDoesNotAnswerIsDescribedFromOutside() throws Exception {
		try (Project open = Project.open(project)) {
			assertEquals(0, run("--project", project.toString()));
		}
		assertTrue(entries().get("README.txt").contains("is in use by"), entries().get("README.txt"));
	}

	@Test
	void aDamagedProjectIsDescribedFromOutside() throws Exception {
		Files.writeString(project.resolve("drover.mv.db"), "this is no database");
		assertEquals(0, run("--project", project.toString()));
		assertTrue(entries().get("README.txt").contains("is damaged or not a database"), entries().get("README.txt"));
		assertTrue(entries().get("folder.json").contains("\"drover.mv.db\" : 19"));
		assertFalse(entries().toString().contains(HexFormat.of().formatHex(Files.readAllBytes(project.resolve("key")))));
	}

	@Test
	void withoutNamesTheLogsOfADamagedProjectStayHere() throws Exception {
		Files.delete(project.resolve("drover.mv.db"));
		assertEquals(0, run("--project", project.toString(), "--anonymize"));
		assertFalse(entries().containsKey("logs/drover.log"));
	}

	@Test
	void noProjectAndAFolderThatIsNone() throws Exception {
		assertEquals(0, run());
		assertTrue(entries().get("README.txt").contains("none was named"));
		Files.delete(file);
		assertEquals(0, run("--project", parent.resolve("nowhere").toString()));
		assertTrue(entries().get("README.txt").contains("no project in"), entries().get("README.txt"));
		assertFalse(Files.exists(parent.resolve("nowhere")));
		assertEquals(1, run(), "the file is there already");
	}

	private static void assertNoSecrets(Map<String, String> entries) {
		entries.forEach((name, text) -> {
			assertFalse(text.contains("PLANTED") || text.contains("Tr0ub4dor") || text.contains("c3ZjLXJlYWRlcjpUcjB1YjRkb3"), name + ": " + text);
			assertFalse(text.matches("(?s).*key [0-9a-f]{64}.*"), name);
		});
	}

	private int run(String... more) {
		List<String> arguments = new java.util.ArrayList<>(List.of("support", "--out", file.toString()));
		arguments.addAll(List.of(more));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		return Drover.execute(environment(out), arguments);
	}

	private static Environment environment(ByteArrayOutputStream out) {
		PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
		return new Environment(new Terminal(stream, stream), null, Optional.empty(), Map.of("DROVER_PASSPHRASE", "PLANTED8-of-the-environment"), Optional.empty());
	}

	private Map<String, String> entries() throws IOException {
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		Map<String, String> entries = new LinkedHashMap<>();
		try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
		}
		return entries;
	}
}
