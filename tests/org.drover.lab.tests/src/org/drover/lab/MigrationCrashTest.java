package org.drover.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.Planning;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.TakeOver;
import org.drover.plan.WaveLimits;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.Task;
import org.drover.testing.Boundaries;
import org.drover.testing.KillPoints;
import org.drover.testing.ScratchPostgres;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kills a process at each boundary of a migration in turn, has another one finish it, and compares the rows and files of both topologies, and what the
 * clients saw, with what a process leaves that nobody disturbed; then the same with the undo, and with a run that is taken back instead of finished.
 * At some of the boundaries, evenly spread; with the long tests at more.
 */
@Timeout(3600)
class MigrationCrashTest {

	private static final int SOME = 3;
	private static final int MANY = 12;
	/** Where the job has not been begun, so that there is nothing to take back. */
	private static final String FIRST = "job, before run";
	private static final int MOVING = 3;
	private static final int KILLED = 128 + 9;
	private static final Duration INTERVAL = Duration.ofMillis(250);
	private static final long LOOK_AGAIN_NANOS = 50_000_000;
	private static final Duration DEADLINE = Duration.ofSeconds(30);
	private static final PlanOptions OPTIONS = new PlanOptions(WaveLimits.DEFAULT.pilot(1).clientsPerWave(2), 1, 100, TakeOver.AFTER_CLIENTS, 10_000);

	@TempDir
	private Path folder;
	private Laboratory laboratory;
	private RowSnapshot untouched;

	/** What can be compared of a job that has been worked on: its state and digest, its tasks; the rows and files that it has written. */
	private record Result(JobState state, String digest, List<String> tasks, RowSnapshot rows) {
	}

	@BeforeEach
	void start() throws DroverException {
		laboratory = Laboratory.start(new LabOptions(folder.resolve("laboratory"), EstateSize.SMALL, INTERVAL, 1),
				site -> Stream.concat(moving(site).stream(), staying(site).stream()).toList());
		untouched = rows();
	}

	@AfterEach
	void stop() {
		if (laboratory != null)
			laboratory.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void whereverItIsKilledAMigrationEndsAsIfNothingHadHappened(String database) throws Exception {
		Matrix matrix = new Matrix(database);
		int turn = database.equals("h2") ? 1 : 2;
		List<String> running = KillPoints.of(matrix.run.boundaries, SOME, MANY, turn, 2);
		List<String> undoing = KillPoints.of(matrix.undo.boundaries, SOME, MANY, turn, 2);
		for (int i = 0; i < running.size(); i++) {
			String id = matrix.newJob();
			matrix.run.kill(id, running.get(i));
			matrix.undo.kill(id, undoing.get(i));
		}
		KillPoints.report("migration, " + database + ", run", running.size(), matrix.run.boundaries.size());
		KillPoints.report("migration, " + database + ", undo", undoing.size(), matrix.undo.boundaries.size());
		List<String> between = KillPoints.of(matrix.run.boundaries, SOME / 2, MANY / 2, turn + 1, 4).stream().filter(point -> !point.equals(FIRST)).toList();
		for (String point : between)
			matrix.killAndTakeBack(matrix.newJob(), point);
		KillPoints.report("migration, " + database + ", run and then taken back", between.size(), matrix.run.boundaries.size());
		assertNoFileIsLeft();
	}

	/** At the latest when it starts again, the site deletes what was sent and not published. */
	private void assertNoFileIsLeft() throws DroverException, IOException {
		assertEquals(Map.of(), untouched.parts().getOrDefault("new files", Map.of()));
		laboratory.close();
		try (SiteServer again = SiteServer.open(SiteOptions.of(folder.resolve("laboratory/new"), Laboratory.NEW_TOPOLOGY));
				Stream<Path> files = Files.walk(again.contentFolder())) {
			assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
		}
	}

	/** A project, whose plan is run and taken back again and again, each time as a new job. */
	private final class Matrix {

		private final Path project;
		private final MigrationPlan plan;
		private final Way run;
		private final Way undo;

		Matrix(String database) throws Exception {
			project = folder.resolve(database);
			try (Project made = create(database)) {
				plan = plan(BothTopologies.gather(made, laboratory));
			}
			String id = newJob();
			run = new Way(this, true, id);
			undo = new Way(this, false, id);
			assertEquals(JobState.DONE, run.undisturbed.state());
			assertEquals(JobState.UNDONE, undo.undisturbed.state());
			assertEquals(List.of(), untouched.describeDifferences(undo.undisturbed.rows(), 5));
			assertTrue(untouched.differences(run.undisturbed.rows()) > MOVING);
		}

		/** Nobody waits for a content file that was sent and not published: see {@link MigrationCrashTest#assertNoFileIsLeft}. */
		void killAndTakeBack(String id, String point) throws Exception {
			LiveMark mark = laboratory.mark();
			run.killedChild(id, point);
			Result result = undo.finish(id);
			String where = "killed at " + point + " and taken back";
			assertEquals(JobState.UNDONE, result.state(), () -> where + ": " + result.tasks());
			assertEquals(undo.undisturbed.digest(), result.digest(), where);
			assertEquals(List.of(), withoutFiles(untouched).describeDifferences(withoutFiles(result.rows()), 5), where);
			undo.assertClientsServed();
			assertNoFailure(laboratory.since(mark));
		}

		private Project create(String database) throws Exception {
			if (database.equals("h2"))
				return Project.create(project);
			assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
			String url = ScratchPostgres.shared().url(ScratchPostgres.shared().createDatabase());
			return Project.create(project, "test", DatabaseAccess.of(DatabaseAddress.parse(url), ScratchPostgres.USER, ScratchPostgres.PASSWORD, 8));
		}

		private MigrationPlan plan(Topologies topologies) throws DroverException {
			List<String> selection = moving(laboratory.legacy()).stream().map(client -> "client:" + client).toList();
			return new Planning(topologies).plan(selection, BothTopologies.LEGACY, BothTopologies.NEW, OPTIONS, new NullProgressMonitor()).plan();
		}

		String newJob() throws DroverException {
			try (Project open = Project.open(project)) {
				return jobs(open).create(plan, BothTopologies.LEGACY, BothTopologies.NEW);
			}
		}

		static MigrationJobs jobs(Project open) {
			return new MigrationJobs(open, new Topologies(open, AnnouncedConnectors.silent()));
		}
	}

	/** There, or back. */
	private final class Way {

		private final Path project;
		private final boolean there;
		private final List<String> boundaries;
		private final Result undisturbed;

		Way(Matrix matrix, boolean there, String id) throws Exception {
			this.project = matrix.project;
			this.there = there;
			LiveMark mark = laboratory.mark();
			Path names = names(id);
			assertEquals(0, child(id, names, Boundaries.NOWHERE));
			boundaries = Files.readAllLines(names);
			undisturbed = finish(id);
			assertClientsFine(mark);
		}

		void kill(String id, String point) throws Exception {
			LiveMark mark = laboratory.mark();
			killedChild(id, point);
			Result result = finish(id);
			String where = "killed at " + point;
			assertEquals(List.of(), undisturbed.rows().describeDifferences(result.rows(), 5), where);
			assertEquals(undisturbed, result, where);
			assertClientsFine(mark);
		}

		void killedChild(String id, String point) throws IOException, InterruptedException {
			Path names = names(id);
			assertEquals(KILLED, child(id, names, point), () -> "it never came to where it was to be killed: " + point);
			assertEquals(point, Files.readAllLines(names).getLast());
		}

		private Path names(String id) {
			return project.resolveSibling(project.getFileName() + "-" + id + (there ? "-run" : "-undo"));
		}

		private int child(String id, Path names, String last) throws IOException, InterruptedException {
			return ChildProcess.run(MigratingProcess.class, project.toString(), id, there ? "run" : "undo", names.toString(), last);
		}

		Result finish(String id) throws DroverException {
			try (Project open = Project.open(project)) {
				MigrationJobs jobs = Matrix.jobs(open);
				Job job = MigratingProcess.work(jobs, id, there);
				assertTrue(jobs.store().journals().verify(id).sound());
				List<String> tasks = jobs.store().tasks(id).stream().map(Way::text).toList();
				return new Result(job.state(), job.digest().orElse(""), tasks, rows());
			}
		}

		/** Attempts and times are those of what happened, and so differ; so does which try sent a file. */
		private static String text(Task task) {
			return task.number() + " " + task.state() + " " + task.outcome().map(outcome -> outcome.replaceAll("[0-9]+", "#")) + " " + task.error();
		}

		/** They got whatever they asked for, and are where they should be. */
		private void assertClientsFine(LiveMark mark) {
			assertClientsServed();
			LiveReport report = laboratory.since(mark);
			assertNoFailure(report);
			assertEquals(MOVING, report.movedClients());
			assertEquals(report.contentOfThatClient(), report.minContentAfterMove());
		}

		void assertClientsServed() {
			String home = there ? Laboratory.NEW_TOPOLOGY : LegacySite.TOPOLOGY;
			assertTrue(laboratory.awaitServed(moving(laboratory.legacy()), home, 1, DEADLINE), "some who moved are not served");
			assertTrue(laboratory.awaitServed(staying(laboratory.legacy()), LegacySite.TOPOLOGY, 1, DEADLINE), "some who stayed are not served");
		}
	}

	private static void assertNoFailure(LiveReport report) {
		assertEquals(List.of(), report.failures());
		assertEquals(0, report.failed());
		assertTrue(report.countsEqual(), () -> report.countDifferences().toString());
	}

	/** Some that are in the same collections: so there is little to move beside them, and a kill costs little. */
	private static List<String> moving(LegacySite site) {
		Map<Set<ObjectRef>, List<String>> alike = site.demoClients().stream().collect(Collectors.groupingBy(client -> collections(site, client)));
		return alike.values().stream().filter(clients -> clients.size() >= MOVING).min(Comparator.comparing(List::getFirst)).orElseThrow()
				.subList(0, MOVING);
	}

	private static Set<ObjectRef> collections(LegacySite site, String client) {
		return site.model().dependencies(new ObjectRef(ObjectKind.CLIENT, client)).stream().filter(need -> need.kind() == DependencyKind.MEMBER_OF)
				.map(Dependency::to).collect(Collectors.toSet());
	}

	/** Neighbours of theirs, and one from elsewhere. */
	private static List<String> staying(LegacySite site) {
		List<String> near = site.demoClients().stream().filter(client -> !moving(site).contains(client)).limit(2).toList();
		String far = site.validClients().stream().map(ManagedObject::key).filter(key -> !site.demoClients().contains(key)).findFirst().orElseThrow();
		return Stream.concat(near.stream(), Stream.of(far)).toList();
	}

	/** Once what was heard of clients is written down, which takes a moment. */
	private RowSnapshot rows() throws DroverException {
		long deadline = System.nanoTime() + DEADLINE.toNanos();
		RowSnapshot rows = laboratory.rows();
		while (someoneIsUnheard(rows) && System.nanoTime() - deadline < 0) {
			LockSupport.parkNanos(LOOK_AGAIN_NANOS);
			rows = laboratory.rows();
		}
		return comparable(rows);
	}

	private static boolean someoneIsUnheard(RowSnapshot rows) {
		return rows.parts().entrySet().stream().filter(part -> part.getKey().startsWith("new table CLIENT_STATE"))
				.anyMatch(part -> part.getValue().keySet().stream().anyMatch(line -> line.endsWith("'FALSE'")));
	}

	private static RowSnapshot withoutFiles(RowSnapshot rows) {
		TreeMap<String, Map<String, Integer>> parts = new TreeMap<>(rows.parts());
		parts.remove("new files");
		return new RowSnapshot(parts);
	}

	/** Effects are named after their jobs. */
	private static RowSnapshot comparable(RowSnapshot rows) {
		TreeMap<String, Map<String, Integer>> parts = new TreeMap<>();
		rows.parts().forEach((part, lines) -> {
			Map<String, Integer> same = parts.computeIfAbsent(part, any -> new TreeMap<>());
			lines.forEach((line, count) -> same.merge(line.replaceAll("[0-9a-f-]{36}-j[0-9]+-t", "effect of task "), count, Integer::sum));
		});
		return new RowSnapshot(parts);
	}
}
