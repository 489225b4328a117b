package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.drover.store.UpdatedEstate.Content;
import org.drover.testing.Boundaries;
import org.drover.testing.KillPoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a process that brings an estate up to date before and after each of its statements in turn: the estate is then as it was, or as it becomes, with
 * the mark that goes with it. Without the long tests at some of them, evenly spread.
 */
@Timeout(1800)
@ParameterizedClass
@EnumSource
class EstateUpdateKillTest {

	private static final int SOME = 5;
	/** The first one ends the reading. */
	private static final String COMMIT = "before commit (2)";

	@Parameter
	TestDatabase database;
	@TempDir
	Path folder;

	@Test
	void whereverItIsKilledTheEstateIsAsItWasOrAsItBecomes() throws Exception {
		Trial undisturbed = new Trial("undisturbed");
		Content before = undisturbed.content();
		undisturbed.child(Boundaries.NOWHERE);
		Content after = undisturbed.content();
		assertNotEquals(before, after);
		assertEquals(List.of("1", "1", "2", "2"), List.of(before.mark(), before.with(), after.mark(), after.with()));
		List<String> boundaries = undisturbed.boundaries();
		assertTrue(boundaries.contains(COMMIT), boundaries::toString);
		List<String> points = KillPoints.of(boundaries, SOME, boundaries.size(), database.ordinal() + 1, TestDatabase.values().length);
		for (String point : points) {
			int place = boundaries.indexOf(point);
			Trial trial = new Trial("killed-" + place);
			trial.child(point);
			assertEquals(boundaries.subList(0, place + 1), trial.boundaries(), "it was not killed where it was to be");
			Content found = trial.content();
			if (place <= boundaries.indexOf(COMMIT))
				assertEquals(before, found, () -> "killed " + point);
			else if (place == boundaries.size() - 1 || !found.equals(before))
				assertEquals(after, found, () -> "killed " + point);
			assertEquals(after, trial.again(), () -> "brought up to date again, killed " + point);
		}
		KillPoints.report("estate brought up to date, " + database, points.size(), boundaries.size());
	}

	/** A project with an estate that is about to be brought up to date. */
	private final class Trial {

		private final Path project;
		private final Path names;

		Trial(String name) throws Exception {
			Path place = Files.createDirectories(folder.resolve(name));
			project = place.resolve("project");
			names = place.resolve("boundaries");
			try (Project made = database.create(project)) {
				UpdatedEstate.fill(made);
			}
		}

		void child(String last) throws Exception {
			try (ChildJvm child = new ChildJvm(UpdatedEstate.class, project, names, Path.of(last))) {
				assertNull(child.line(), "it ends without a word");
			}
		}

		List<String> boundaries() throws Exception {
			return Files.readAllLines(names);
		}

		Content content() throws Exception {
			try (Project opened = Project.open(project)) {
				return UpdatedEstate.read(opened);
			}
		}

		/** What the next gathering makes of it, with nothing left over. */
		Content again() throws Exception {
			try (Project opened = Project.open(project)) {
				UpdatedEstate.update(opened.estates(), opened.topologies().get("legacy"));
				Content content = UpdatedEstate.read(opened);
				assertEquals(content.objects().size(), rows(opened, "object"));
				assertEquals(content.dependencies().size(), rows(opened, "dependency"));
				assertEquals(content.dangling().size(), rows(opened, "dangling"));
				return content;
			}
		}

		private static int rows(Project opened, String table) throws Exception {
			return opened.jdbc().first("SELECT COUNT(*) FROM " + table, row -> row.getInt(1)).orElseThrow();
		}
	}
}
