package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A project whose process is killed: the next one opens it at once and finds every commit. */
@Timeout(120)
@ParameterizedClass
@EnumSource
class ProjectKillTest {

	private static final int KILLS = 4;

	@Parameter
	TestDatabase database;
	@TempDir
	Path folder;

	@Test
	void everyCommitSurvives() throws Exception {
		database.create(folder).close();
		Random random = new Random(7);
		for (int kill = 0; kill < KILLS; kill++) {
			int committed = killAfter(Children.Committer.class, 20 + random.nextInt(300));
			try (Project project = Project.open(folder)) {
				for (int i = 0; i <= committed; i++)
					assertEquals(i % 3000, project.settings().get("s" + i).orElseThrow().length(), "seed 7, kill " + kill + ", setting " + i);
			}
		}
	}

	@Test
	void aGatheringThatIsKilledLeavesAWholeEstate() throws Exception {
		Topology topology;
		try (Project project = database.create(folder)) {
			topology = project.topologies().put("legacy", "x", "CAS", "");
		}
		for (int kill = 0; kill < KILLS / 2; kill++) {
			int gathered = killAfter(Children.Gatherer.class, 1 + kill);
			try (Project project = Project.open(folder)) {
				Estate estate = project.estates().load(topology);
				assertTrue(estate.size() >= 20_000 + gathered, estate.size() + " objects");
				assertEquals(estate.size(), estate.edgeCount());
				assertNothingIsLeftAfterTheNextGathering(project, topology);
			}
		}
	}

	private void assertNothingIsLeftAfterTheNextGathering(Project project, Topology topology) throws Exception {
		try (EstateWriter writer = project.estates().replace(topology.id())) {
			Estates.write(writer, Estates.clients(10), 1);
			writer.commit();
		}
		for (String table : new String[] { "object", "dependency" })
			assertEquals(10, project.jdbc().first("SELECT COUNT(*) FROM " + table, row -> row.getInt(1)).orElseThrow(), table);
	}

	/** @return the last number the child said before it was killed */
	private int killAfter(Class<?> main, int lines) throws Exception {
		try (ChildJvm child = new ChildJvm(main, folder)) {
			int last = -1;
			for (int i = 0; i < lines; i++)
				last = Integer.parseInt(child.line());
			child.kill();
			for (String line = child.line(); line != null; line = child.line())
				last = Math.max(last, number(line, last));
			return last;
		}
	}

	/** The kill may have cut the last line short. */
	private static int number(String line, int otherwise) {
		return line.matches("[0-9]+") ? Integer.parseInt(line) : otherwise;
	}
}
