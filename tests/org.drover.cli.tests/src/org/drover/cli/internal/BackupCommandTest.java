package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.store.Project;
import org.drover.store.ProjectHost.Hosting;
import org.drover.store.TopologyCredentials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore as commands, also while the project is open elsewhere. */
@Timeout(60)
class BackupCommandTest {

	private record Answer(int status, String out, String err) {
	}

	@TempDir
	Path parent;
	private String project;
	private String file;

	@BeforeEach
	void makeProject() throws Exception {
		project = parent.resolve("project").toString();
		file = parent.resolve("backup").toString();
		try (Project made = Project.create(Path.of(project))) {
			made.topologies().put("legacy", "configmgr:x", "CAS", "");
			made.topologies().saveCredentials("legacy", new TopologyCredentials("u", "p"));
		}
	}

	@Test
	void aProjectComesBack() throws Exception {
		Answer backup = run("open sesame", "backup", "--project", project, "--out", file, "--json");
		assertEquals(0, backup.status(), backup.err());
		assertTrue(backup.out().contains("\"topology\" : 1") && backup.out().contains("\"key\" : true"), backup.out());
		assertRestores();
	}

	@Test
	void whoHasTheProjectOpenWritesTheFileWithThePassphraseOfWhoAsks() throws Exception {
		try (Project open = Project.open(Path.of(project)); Hosting owner = ProjectOwner.of(environment(new ByteArrayOutputStream(), new ByteArrayOutputStream(), "another"), open)) {
			Answer backup = run("open sesame", "backup", "--project", project, "--out", relative(file));
			assertEquals(0, backup.status(), backup.err());
			assertTrue(backup.out().startsWith(file + ": "), backup.out());
			Answer again = run("open sesame", "backup", "--project", project, "--out", file);
			assertEquals(1, again.status());
			assertTrue(again.err().contains("there is " + file + " already"), again.err());
		}
		assertRestores();
	}

	@Test
	void whoEndsWaitsForTheBackupsItIsAskedFor() throws Exception {
		for (int i = 0; i < 10; i++) {
			CompletableFuture<Answer> asked;
			try (Project open = Project.open(Path.of(project));
					Hosting owner = ProjectOwner.of(environment(new ByteArrayOutputStream(), new ByteArrayOutputStream(), ""), open)) {
				String out = file + i;
				CountDownLatch asking = new CountDownLatch(1);
				asked = CompletableFuture.supplyAsync(() -> {
					asking.countDown();
					return run("open sesame", "backup", "--project", project, "--out", out);
				});
				asking.await();
			}
			Answer answer = asked.get();
			assertTrue(answer.status() == 0 || answer.err().contains("in use") || answer.err().contains("lock"), answer.err());
			assertEquals(answer.status() == 0, Files.exists(Path.of(file + i)));
		}
	}

	private static String relative(String path) {
		return Path.of("").toAbsolutePath().relativize(Path.of(path)).toString();
	}

	private void assertRestores() throws Exception {
		String to = parent.resolve("to").toString();
		Answer wrong = run("close sesame", "restore", file, "--project", to);
		assertEquals(1, wrong.status());
		assertTrue(wrong.err().contains("the passphrase does not open"), wrong.err());
		assertFalse(Files.exists(Path.of(to)));
		Path passphrase = Files.writeString(parent.resolve("passphrase"), "open sesame\n");
		Answer restored = run("", "restore", file, "--project", to, "--passphrase-file", passphrase.toString());
		assertEquals(0, restored.status(), restored.err());
		try (Project again = Project.open(Path.of(to))) {
			assertEquals("p", again.topologies().credentials("legacy").orElseThrow().password());
		}
	}

	@Test
	void withoutThePassphraseThereIsANewKey() throws Exception {
		assertEquals(0, run("open sesame", "backup", "--project", project, "--out", file).status());
		Answer restored = run("", "restore", file, "--project", parent.resolve("to").toString(), "--without-key");
		assertEquals(0, restored.status(), restored.err());
		assertTrue(restored.err().contains("new key"), restored.err());
	}

	@Test
	void badInputIsOneSentence() throws Exception {
		assertSentence("no project in", run("p", "backup", "--project", parent.resolve("none").toString(), "--out", file));
		assertSentence("the passphrase is empty", run("", "backup", "--project", project, "--out", file));
		assertSentence("cannot read the passphrase file", run("p", "backup", "--project", project, "--out", file, "--passphrase-file", file));
		assertSentence("there is no file", run("p", "restore", file, "--project", parent.resolve("to").toString()));
		assertSentence("see that its folder is there", run("p", "backup", "--project", project, "--out", parent.resolve("no/file").toString()));
		assertEquals(2, run("p", "restore", file).status());
		assertEquals(2, run("p", "backup", "--project", project).status());
		assertFalse(Files.exists(parent.resolve("to")) || Files.exists(Path.of(file)));
	}

	private static void assertSentence(String part, Answer answer) {
		assertEquals(1, answer.status());
		assertTrue(answer.err().contains(part) && answer.err().lines().count() == 1, answer.err());
	}

	private static Answer run(String passphrase, String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int status = Drover.execute(environment(out, err, passphrase), List.of(arguments));
		return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private static Environment environment(ByteArrayOutputStream out, ByteArrayOutputStream err, String passphrase) {
		Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
		return new Environment(terminal, null, Optional.empty(), Map.of("DROVER_PASSPHRASE", passphrase), Optional.empty());
	}
}
