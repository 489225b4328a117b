package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.drover.store.backup.Backup;
import org.drover.store.backup.Restore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backup or a restore whose process is killed: there is all of it or nothing, and the next one goes through. */
@Timeout(120)
class BackupKillTest {

	private static final int KILLS = 4;

	@TempDir
	Path parent;
	private final Random random = new Random(13);
	private Map<String, List<String>> rows;

	@BeforeEach
	void fill() throws Exception {
		try (Project project = Project.create(parent.resolve("from"))) {
			try (EstateWriter writer = project.estates().replace(project.topologies().put("legacy", "x", "CAS", "").id())) {
				Estates.write(writer, Estates.clients(10_000), 1);
				writer.commit();
			}
			rows = AllRows.of(project.jdbc());
		}
	}

	@Test
	void aBackupThatIsKilledIsNoFile() throws Exception {
		for (int kill = 0; kill < KILLS; kill++) {
			Path folder = Files.createDirectory(parent.resolve("kill" + kill));
			killAfter(20 + random.nextInt(60), Children.BackingUp.class, parent.resolve("from"), folder);
			for (Path file : files(folder)) {
				if (!file.toString().endsWith(".part"))
					restore(file, parent.resolve("to" + kill + file.getFileName()));
			}
			backUpWhatWasBegun(folder);
		}
	}

	/** Under the name of a part that was left. */
	private void backUpWhatWasBegun(Path folder) throws Exception {
		Optional<Path> part = files(folder).stream().filter(file -> file.toString().endsWith(".part")).findFirst();
		assertTrue(part.isPresent(), "the kill came between two backups: choose another seed");
		Path file = Path.of(part.get().toString().replace(".part", ""));
		try (Project project = Project.open(parent.resolve("from"))) {
			Backup.write(project, new Backup.Request(file, true, Optional.empty(), "test"), (done, items, current) -> { });
		}
		assertFalse(Files.exists(part.get()));
		assertRestores(file, folder.resolve("whole"));
	}

	@Test
	void aRestoreThatIsKilledIsNoProject() throws Exception {
		Path file = parent.resolve("backup");
		try (Project project = Project.open(parent.resolve("from"))) {
			Backup.write(project, new Backup.Request(file, true, Optional.empty(), "test"), (done, items, current) -> { });
		}
		for (int lines : new int[] { 1, 12, 13, 20, 30 }) {
			Path to = parent.resolve("to" + lines);
			killAfter(lines, Children.Restoring.class, file, to);
			assertFalse(Project.isProject(to), "after " + lines);
			assertRestores(file, to);
		}
		killAt("restored", Children.Restoring.class, file, parent.resolve("whole"));
		assertRows(parent.resolve("whole"));
	}

	private void assertRestores(Path file, Path to) throws Exception {
		restore(file, to);
		assertRows(to);
	}

	private void assertRows(Path to) throws Exception {
		try (Project project = Project.open(to)) {
			assertEquals(rows, AllRows.of(project.jdbc()));
		}
		assertEquals(List.of(), files(to).stream().filter(path -> path.endsWith("restoring")).toList());
	}

	private static void restore(Path file, Path to) throws Exception {
		Restore.restore(new Restore.Request(file, to, Optional.empty(), "test"), (done, items, current) -> { });
	}

	private static List<Path> files(Path folder) throws Exception {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	private static void killAfter(int lines, Class<?> main, Path... arguments) throws Exception {
		try (ChildJvm child = new ChildJvm(main, arguments)) {
			for (int i = 0; i < lines; i++)
				assertTrue(child.line() != null, "it ended after " + i + " lines");
			child.kill();
		}
	}

	private static void killAt(String line, Class<?> main, Path... arguments) throws Exception {
		try (ChildJvm child = new ChildJvm(main, arguments)) {
			child.await(line);
			child.kill();
		}
	}
}
