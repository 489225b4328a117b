package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

import org.drover.store.RecordedFile.Recording;
import org.drover.store.RecordedFile.Write;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project's process may be killed at any moment, also while it closes the project and its database moves things about in its file to make it
 * small. So here after each single write the file is opened as it is then, and has all that was committed.
 */
class KillAnywhereTest {

	private static final int OBJECTS = 700;
	private static final String NAME = "commit-";
	private static final String COUNT = "SELECT COUNT(*) FROM setting WHERE name LIKE '" + NAME + "%'";

	@TempDir
	Path parent;
	private volatile int committed;
	private int states;

	@Test
	@Timeout(120)
	void everyCommitIsThereAfterEachWrite() throws Exception {
		live(new Random(4), 7);
		assertTrue(states > 100, states + " states");
	}

	@Test
	@Timeout(1800)
	@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
	void everyCommitOfManyLivesIsThereAfterEachWrite() throws Exception {
		for (int seed = 10; seed < 30; seed++)
			live(new Random(seed), 30);
	}

	/** A project is opened and closed a number of times, and something or nothing is done with it meanwhile. */
	private void live(Random random, int openings) throws Exception {
		Path folder = Files.createTempDirectory(parent, "project");
		committed = 0;
		Project.create(folder).close();
		for (int opening = 0; opening < openings; opening++) {
			byte[] file = Files.readAllBytes(file(folder));
			int before = committed;
			List<Write> writes;
			try (Recording recording = RecordedFile.record(() -> committed)) {
				try (Project project = Project.open(folder)) {
					assertEquals(before, numbers(project));
					work(project, random);
				}
				writes = recording.writes();
			}
			for (int i = 0; i < writes.size(); i++) {
				file = writes.get(i).on(file);
				requireWhole(file, writes.get(i).mark(), "opening " + opening + ", write " + (i + 1) + " of " + writes.size());
			}
			assertArrayEquals(file, Files.readAllBytes(file(folder)), "what was noted is what was written");
		}
	}

	private static int numbers(Project project) throws Exception {
		return project.jdbc().first(COUNT, row -> row.getInt(1)).orElseThrow();
	}

	private void work(Project project, Random random) throws Exception {
		Topology topology = project.topologies().put("legacy", "x", "CAS", "");
		for (int commits = random.nextInt(8); commits > 0; commits--) {
			if (random.nextInt(5) == 0)
				replaceEstate(project, topology, 1 + random.nextInt(OBJECTS));
			project.settings().put(NAME + committed, "x".repeat(random.nextInt(5000)));
			committed++;
		}
	}

	private static void replaceEstate(Project project, Topology topology, int objects) throws Exception {
		try (EstateWriter writer = project.estates().replace(topology.id())) {
			Estates.write(writer, Estates.clients(objects), 1);
			writer.commit();
		}
	}

	/** @param least how many settings had been committed before the last write */
	private void requireWhole(byte[] file, int least, String state) throws Exception {
		Path copy = Files.createDirectories(parent.resolve("killed")).resolve("drover.mv.db");
		Files.write(copy, file);
		states++;
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:nio:" + parent.resolve("killed/drover") + ";IFEXISTS=TRUE;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
		source.setUser("drover");
		source.setPassword("");
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			int there = number(statement, COUNT);
			assertTrue(there >= least, () -> state + ": " + there + " of " + least + " commits");
			for (int i = 0; i < there; i += 1 + there / 10)
				assertEquals(1, number(statement, "SELECT COUNT(*) FROM setting WHERE name = '" + NAME + i + "'"), state);
			for (String table : List.of("setting", "object", "dependency"))
				readAll(statement, table);
		} catch (SQLException e) {
			throw new AssertionError(state, e);
		}
	}

	private static int number(Statement statement, String query) throws SQLException {
		try (ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getInt(1);
		}
	}

	private static void readAll(Statement statement, String table) throws SQLException {
		try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
			while (row.next())
				row.getString(1);
		}
	}

	private static Path file(Path folder) {
		return folder.resolve("drover.mv.db");
	}
}
