package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.store.backup.Backup;
import org.drover.store.backup.BackupListener;
import org.drover.store.backup.BackupManifest;
import org.drover.store.backup.Restore;
import org.drover.store.internal.EmbeddedDatabase;
import org.drover.store.internal.Schema;
import org.drover.store.internal.backup.BackupWriter;
import org.drover.store.backup.PartFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What goes into a backup comes out of it. */
@Timeout(120)
class BackupTest {

	private static final char[] PASSPHRASE = "a passphrase".toCharArray();
	/** What processes are at, of whom none is there when a backup is restored. */
	private static final Set<String> OF_PROCESSES = Set.of("MANAGER", "JOB_LEASE", "JOB_QUEUE", "TASK_QUEUE");
	private static final BackupListener NOBODY = (done, items, current) -> { };

	@TempDir
	Path parent;

	@Test
	void whateverRowsAProjectHasComeBack() throws Exception {
		for (int seed = 1; seed <= 2; seed++) {
			Path from = parent.resolve("from" + seed);
			Map<String, List<String>> rows;
			try (Project project = Project.create(from)) {
				RandomRows.fill(project.jdbc(), new Random(seed));
				rows = AllRows.of(project.jdbc());
				backup(project, "backup" + seed);
			}
			assertTrue(rows.values().stream().noneMatch(List::isEmpty), "seed " + seed + ": a table without rows shows nothing");
			try (Project restored = restored("backup" + seed, "to" + seed)) {
				Map<String, List<String>> found = AllRows.of(restored.jdbc());
				assertEquals(rows.keySet(), found.keySet());
				for (String table : rows.keySet())
					assertEquals(OF_PROCESSES.contains(table) ? List.of() : rows.get(table), found.get(table), "seed " + seed + ", " + table);
			}
		}
	}

	@Test
	void aRestoredProjectIsTheSameProject() throws Exception {
		String id;
		try (Project project = Project.create(parent.resolve("from"))) {
			id = project.id();
			fill(project);
			backup(project, "backup");
		}
		try (Project restored = restored("backup", "deep/below/to")) {
			assertEquals(id, restored.id());
			assertEquals("p", restored.topologies().credentials("legacy").orElseThrow().password());
			Estate estate = restored.estates().load(restored.topologies().get("legacy"));
			assertEquals(Estates.clients(100).get(42), estate.object(42));
			try (InputStream in = restored.content().open(hash("some content"))) {
				assertEquals("some content", new String(in.readAllBytes(), StandardCharsets.UTF_8));
			}
			assertEquals(2, restored.content().hashes().count());
		}
	}

	@Test
	void newRowsGetNumbersThatNoRowEverHad() throws Exception {
		long last;
		try (Project project = Project.create(parent.resolve("from"))) {
			job(project);
			last = job(project);
			project.jdbc().update("DELETE FROM job WHERE id = ?", last);
			backup(project, "backup");
		}
		try (Project restored = restored("backup", "to")) {
			assertTrue(job(restored) > last, "the number of a deleted job came back");
		}
	}

	@Test
	void aBackupIsOfOneMomentWhileOthersWrite() throws Exception {
		try (Project project = Project.create(parent.resolve("from"))) {
			try (EstateWriter writer = project.estates().replace(project.topologies().put("legacy", "x", "CAS", "").id())) {
				Estates.write(writer, Estates.clients(30_000), 1);
				writer.commit();
			}
			AtomicBoolean end = new AtomicBoolean();
			CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(() -> writeUntil(project, end));
			for (int i = 0; i < 5; i++)
				backup(project, "backup" + i);
			end.set(true);
			assertTrue(writing.get() > 5, "nobody wrote meanwhile");
		}
		Set<String> moments = new HashSet<>();
		for (int i = 0; i < 5; i++) {
			try (Project restored = restored("backup" + i, "to" + i)) {
				Optional<String> number = restored.settings().get("number");
				assertEquals(number, restored.jdbc().first("SELECT description FROM topology WHERE name = 'number'", row -> row.getString(1)));
				assertEquals(number, restored.documents().find("number", "number").map(Document::body));
				moments.add(number.orElse(""));
			}
		}
		assertTrue(moments.size() > 1, "all backups are of one moment: nothing was shown");
	}

	/** Three tables in one transaction, again and again. */
	private static int writeUntil(Project project, AtomicBoolean end) {
		int number = 0;
		try {
			for (; !end.get(); number++) {
				String text = Integer.toString(number);
				project.jdbc().transaction(tx -> {
					new DocumentTable(tx, java.time.Clock.systemUTC()).put("number", "number", text);
					new SettingTable(tx).put("number", text);
					return new TopologyTable(tx, project.vault()).put("number", "x", "", text);
				});
			}
		} catch (DroverException e) {
			throw new IllegalStateException(e);
		}
		return number;
	}

	@Test
	void whatIsLeftOutIsLeftOut() throws Exception {
		try (Project project = Project.create(parent.resolve("from"))) {
			fill(project);
			BackupManifest manifest = Backup.write(project, new Backup.Request(file("backup"), false, Optional.empty(), "test"), NOBODY);
			assertEquals(List.of(), manifest.content());
			assertEquals("", manifest.sealedKey());
		}
		Restore.restore(new Restore.Request(file("backup"), parent.resolve("to"), Optional.of(() -> fail()), "test"), NOBODY);
		try (Project restored = Project.open(parent.resolve("to"))) {
			assertEquals(0, restored.content().hashes().count());
			assertMessage("enter the secret again", () -> restored.topologies().credentials("legacy"));
			Files.copy(parent.resolve("from/key"), parent.resolve("key"));
		}
		Files.move(parent.resolve("key"), parent.resolve("to/key"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		try (Project restored = Project.open(parent.resolve("to"))) {
			assertEquals("p", restored.topologies().credentials("legacy").orElseThrow().password());
		}
	}

	private static char[] fail() {
		throw new AssertionError("asked for a passphrase that nothing is sealed under");
	}

	@Test
	void noSecretStandsInTheArchive() throws Exception {
		byte[] key;
		try (Project project = Project.create(parent.resolve("from"))) {
			project.topologies().put("legacy", "x", "CAS", "");
			project.topologies().saveCredentials("legacy", new TopologyCredentials("reader", "Tr0ub4dor"));
			backup(project, "backup");
			key = Files.readAllBytes(parent.resolve("from/key"));
		}
		StringBuilder all = new StringBuilder();
		Zips.read(file("backup")).forEach((name, bytes) -> all.append(new String(bytes, StandardCharsets.ISO_8859_1)));
		assertTrue(all.indexOf("reader") > 0);
		assertFalse(all.indexOf("Tr0ub4dor") > 0 || all.indexOf(new String(PASSPHRASE)) > 0);
		assertFalse(all.indexOf(new String(key, StandardCharsets.ISO_8859_1)) > 0 || all.indexOf(HexFormat.of().formatHex(key)) > 0
				|| all.indexOf(java.util.Base64.getEncoder().encodeToString(key).substring(0, 40)) > 0);
	}

	@Test
	void onlyItsOwnerMayReadABackup() throws Exception {
		try (Project project = Project.create(parent.resolve("from"))) {
			assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));
			Files.createFile(parent.resolve("backup.part"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-r--")));
			backup(project, "backup");
		}
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file("backup"))));
	}

	@Test
	void aFileThatIsThereStays() throws Exception {
		Files.writeString(file("backup"), "mine");
		try (Project project = Project.create(parent.resolve("from"))) {
			assertMessage("already: name a new file", () -> backup(project, "backup"));
			assertMessage("see that its folder is there", () -> backup(project, "missing/backup"));
			Files.createSymbolicLink(parent.resolve("link.part"), file("backup"));
			assertMessage("cannot write", () -> backup(project, "link"));
		}
		assertEquals("mine", Files.readString(file("backup")));
	}

	@Test
	void aBackupThatIsStoppedLeavesNothing() throws Exception {
		try (Project project = Project.create(parent.resolve("from"))) {
			fill(project);
			List<String> before = names(parent);
			BackupListener stop = (done, items, current) -> {
				throw new IllegalStateException("stop");
			};
			Backup.Request request = new Backup.Request(file("backup"), true, Optional.of(PASSPHRASE), "test");
			assertThrows(IllegalStateException.class, () -> Backup.write(project, request, stop));
			assertEquals(before, names(parent));
		}
	}

	@Test
	void aRestoreThatIsStoppedLeavesNothing() throws Exception {
		try (Project project = Project.create(parent.resolve("from"))) {
			fill(project);
			backup(project, "backup");
		}
		List<String> before = names(parent);
		Files.createDirectory(parent.resolve("empty"));
		for (int step = 0; step < 24; step += 4) {
			for (String to : List.of("to/below", "empty")) {
				int[] left = { step };
				assertThrows(IllegalStateException.class, () -> restore("backup", to, (done, items, current) -> {
					if (left[0]-- == 0)
						throw new IllegalStateException("stop");
				}));
			}
			assertEquals(before, names(parent).stream().filter(name -> !name.equals("empty")).toList());
			assertTrue(Set.of(List.of(), List.of("lock")).contains(names(parent.resolve("empty"))), "step " + step);
		}
		restored("backup", "empty").close();
	}

	@Test
	void nothingIsEverRestoredOverSomething() throws Exception {
		try (Project project = Project.create(parent.resolve("from"))) {
			backup(project, "backup");
			assertMessage("there is a project in", () -> restore("backup", "from", NOBODY));
		}
		Files.createDirectory(parent.resolve("full"));
		Files.writeString(parent.resolve("full/letter.txt"), "dear");
		assertMessage("is not empty", () -> restore("backup", "full", NOBODY));
		assertMessage("is no folder", () -> restore("backup", "full/letter.txt", NOBODY));
		assertEquals(List.of("letter.txt"), names(parent.resolve("full")));
	}

	@Test
	void aWrongPassphraseIsSaidBeforeAnythingIsMade() throws Exception {
		try (Project project = Project.create(parent.resolve("from"))) {
			backup(project, "backup");
		}
		Restore.Request wrong = new Restore.Request(file("backup"), parent.resolve("to"), Optional.of(() -> "wrong".toCharArray()), "test");
		assertMessage("the passphrase does not open", () -> Restore.restore(wrong, NOBODY));
		assertFalse(Files.exists(parent.resolve("to")));
	}

	@Test
	void aBackupOfAnEarlierSchemaIsUpgraded() throws Exception {
		Path old = Files.createDirectory(parent.resolve("old"));
		try (EmbeddedDatabase database = EmbeddedDatabase.create(old, "1"); PartFile file = PartFile.create(file("backup"))) {
			Jdbc jdbc = new Jdbc(database.dataSource(), "the old database");
			jdbc.update("INSERT INTO job (name, description, state, created_at) VALUES ('n', 'd', 'RUNNING', CURRENT_TIMESTAMP)");
			BackupManifest manifest = new BackupWriter(jdbc, new org.drover.content.FolderContentStore(old.resolve("content")), NOBODY, file)
					.write(new BackupWriter.Heading("01234567-89ab-cdef-0123-456789abcdef", "1", "test", "2026-01-01T00:00:00Z", ""), true);
			assertFalse(manifest.tables().stream().anyMatch(table -> table.name().equals("journal_anchor")));
			file.finish();
		}
		try (Project restored = restored("backup", "to")) {
			assertEquals("RUNNING 0", restored.jdbc().first("SELECT state, journal_seq FROM job", row -> row.getString(1) + " " + row.getLong(2)).orElseThrow());
			assertEquals(Schema.CURRENT, restored.jdbc().first("SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"flyway_schema_history\"",
					row -> row.getString(1)).orElseThrow());
		}
	}

	@Test
	void damagedContentIsNotBackedUpAsIfItWereWhole() throws Exception {
		try (Project project = Project.create(parent.resolve("from"))) {
			fill(project);
			String hash = hash("some content");
			Files.writeString(parent.resolve("from/content").resolve(hash.substring(0, 2)).resolve(hash.substring(2)), "some c0ntent");
			assertMessage(hash + " is damaged", () -> backup(project, "backup"));
			assertFalse(Files.exists(file("backup")) || Files.exists(file("backup.part")));
		}
	}

	@Test
	void aFullDiskIsSaidAndLeavesNothing() throws Exception {
		Path full = Path.of("/dev/full");
		assumeTrue(Files.isWritable(full));
		try (PartFile file = PartFile.create(file("x"))) {
			IOException e = assertThrows(IOException.class, () -> Files.write(full, new byte[1]));
			assertTrue(file.failure(e).getMessage().startsWith("no space left on the disk for"), () -> file.failure(e).getMessage());
		}
		assertFalse(Files.exists(file("x.part")));
	}

	@Test
	void progressGoesUpToAllItems() throws Exception {
		try (Project project = Project.create(parent.resolve("from"))) {
			fill(project);
			long[] last = new long[2];
			Backup.write(project, new Backup.Request(file("backup"), true, Optional.empty(), "test"), (done, items, current) -> {
				assertTrue(done >= last[0] && done <= items, current);
				last[0] = done;
				last[1] = items;
			});
			assertTrue(last[1] > 200);
		}
	}

	private void fill(Project project) throws Exception {
		Topology legacy = project.topologies().put("legacy", "configmgr:jdbc:h2:legacy", "CAS", "the old one");
		project.topologies().saveCredentials("legacy", new TopologyCredentials("u", "p"));
		try (EstateWriter writer = project.estates().replace(legacy.id())) {
			Estates.write(writer, Estates.clients(100), 1);
			writer.commit();
		}
		for (String text : new String[] { "some content", "" }) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			project.content().put(hash(text), bytes.length, new ByteArrayInputStream(bytes));
		}
	}

	private static long job(Project project) throws DroverException {
		return project.jdbc().insert("INSERT INTO job (name, description, state, created_at) VALUES ('n', 'd', 'DONE', CURRENT_TIMESTAMP)");
	}

	private static String hash(String text) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	private BackupManifest backup(Project project, String name) throws DroverException {
		return Backup.write(project, new Backup.Request(file(name), true, Optional.of(PASSPHRASE), "test"), NOBODY);
	}

	private void restore(String name, String to, BackupListener listener) throws DroverException {
		Restore.restore(new Restore.Request(file(name), parent.resolve(to), Optional.of(() -> PASSPHRASE), "test"), listener);
	}

	private Project restored(String name, String to) throws DroverException {
		restore(name, to, NOBODY);
		return Project.open(parent.resolve(to));
	}

	private Path file(String name) {
		return parent.resolve(name);
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static void assertMessage(String part, Executable call) {
		String message = assertThrows(DroverException.class, call).getMessage();
		assertTrue(message.contains(part), message);
	}
}
