package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;
import org.drover.testing.Boundaries;
import org.drover.testing.KillPoints;
import org.drover.testing.ScratchPostgres;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kills a process at each boundary of a job in turn, has another one finish the job, and compares what is there then with what a process leaves that
 * nobody disturbed. Without the long tests at some of the boundaries, evenly spread.
 */
@Timeout(1800)
class CrashMatrixTest {

	private static final int SOME = 7;

	@TempDir
	Path folder;

	/** What can be compared of a job that has been worked on: its rows, its files. */
	private record Result(JobState state, List<String> tasks, Map<String, String> files) {
	}

	@ParameterizedTest
	@CsvSource({ "h2, run", "h2, undo", "postgresql, run", "postgresql, undo" })
	void whereverItIsKilledTheJobEndsAsIfNothingHadHappened(String database, String what) throws Exception {
		boolean run = what.equals("run");
		Trial undisturbed = new Trial(database, "undisturbed", run);
		undisturbed.child(Boundaries.NOWHERE);
		Result expected = undisturbed.result();
		assertEquals(run ? JobState.DONE : JobState.UNDONE, expected.state());
		List<String> boundaries = undisturbed.boundaries();
		List<String> points = KillPoints.of(boundaries, SOME, boundaries.size(), database.equals("h2") ? 1 : 2, 2);
		for (String point : points) {
			int place = boundaries.indexOf(point) + 1;
			Trial trial = new Trial(database, "killed-" + place, run);
			trial.child(point);
			assertEquals(boundaries.subList(0, place), trial.boundaries(), "it was not killed where it was to be");
			CrashingJob.finish(trial.project, trial.effects, run);
			assertEquals(expected, trial.result(), () -> "killed at " + point);
			assertTrue(trial.soundJournal(), () -> "the journal, killed at " + point);
		}
		KillPoints.report("job of files, " + database + ", " + what, points.size(), boundaries.size());
	}

	/** A project with a job that is about to be run, or has been and is about to be taken back. */
	private final class Trial {

		private final Path project;
		private final Path effects;
		private final Path names;
		private final boolean run;

		Trial(String database, String name, boolean run) throws Exception {
			Path place = Files.createDirectories(folder.resolve(name));
			this.project = place.resolve("project");
			this.effects = Files.createDirectory(place.resolve("effects"));
			this.names = place.resolve("boundaries");
			this.run = run;
			try (Project made = create(database)) {
				new JobStore(made).create("job", "{}", CrashingJob.tasks());
			}
			if (!run)
				CrashingJob.finish(project, effects, true);
		}

		void child(String last) throws Exception {
			try (ChildJvm child = new ChildJvm(CrashingJob.class, project, effects, Path.of(run ? "run" : "undo"), names, Path.of(last))) {
				child.await();
			}
		}

		List<String> boundaries() throws IOException {
			return Files.readAllLines(names);
		}

		/** Attempts and times are those of what happened, and so differ. */
		Result result() throws DroverException, IOException {
			try (Project open = Project.open(project); Stream<Path> files = Files.list(effects)) {
				JobStore store = new JobStore(open);
				List<String> tasks = store.tasks(CrashingJob.ID).stream()
						.map(task -> task.number() + " " + task.state() + " " + task.outcome() + " " + task.error() + " " + task.spec().after()).toList();
				Map<String, String> texts = new TreeMap<>(files.collect(Collectors.toMap(file -> file.getFileName().toString(), CrashMatrixTest::text)));
				return new Result(store.job(CrashingJob.ID).state(), tasks, texts);
			}
		}

		boolean soundJournal() throws DroverException {
			try (Project open = Project.open(project)) {
				return new JobStore(open).journals().verify(CrashingJob.ID).sound();
			}
		}

		private Project create(String database) throws Exception {
			if (database.equals("h2"))
				return Project.create(project);
			assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
			String url = ScratchPostgres.shared().url(ScratchPostgres.shared().createDatabase());
			return Project.create(project, "test", DatabaseAccess.of(DatabaseAddress.parse(url), ScratchPostgres.USER, ScratchPostgres.PASSWORD, 8));
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
