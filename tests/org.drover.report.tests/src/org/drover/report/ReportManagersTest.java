package org.drover.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.drover.connector.ConnectorRegistry;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.MigrationWorker;
import org.drover.model.DroverException;
import org.drover.report.schedule.ReportRoutine;
import org.drover.report.schedule.ReportSchedule;
import org.drover.report.schedule.Rhythm;
import org.drover.report.schedule.ScheduleOutcome;
import org.drover.report.schedule.ScheduledReport;
import org.drover.report.schedule.ScheduledReports;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;
import org.drover.task.Manager;
import org.drover.task.ManagerOptions;
import org.drover.task.TaskSpec;
import org.drover.testing.ScratchPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Schedules, followed by those who manage a project. */
@Timeout(120)
class ReportManagersTest {

	private static final int SCHEDULES = 12;

	@TempDir
	private Path parent;

	private final List<Project> projects = new ArrayList<>();
	private final List<Manager> managers = new ArrayList<>();

	@AfterEach
	void close() throws DroverException {
		managers.forEach(manager -> manager.drain(Duration.ofSeconds(20)));
		for (Project project : projects)
			project.close();
	}

	@Test
	void whoeverManagesTheProjectWritesThemAndTheyAreDueAgain() throws Exception {
		Project project = opened(Project.create(parent.resolve("project")));
		ScheduledReports schedules = scheduled(project, 2);
		start(project, "console");
		await(() -> schedules.list().stream().allMatch(scheduled -> scheduled.last().isPresent() && scheduled.manager().isEmpty()));
		for (ScheduledReport scheduled : schedules.list()) {
			ScheduleOutcome last = scheduled.last().orElseThrow();
			assertTrue(last.good(), last::sentence);
			assertEquals("console", last.manager());
			assertTrue(Files.exists(last.set().orElseThrow().resolve(ReportWriter.FACTS)));
			assertTrue(scheduled.due().orElseThrow().isAfter(Instant.now()));
		}
	}

	@Test
	void ofTwoManagersOnOneDatabaseOneWritesEachSet() throws Exception {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		String url = ScratchPostgres.shared().url(ScratchPostgres.shared().createDatabase());
		Project one = opened(Project.create(parent.resolve("project"), "test",
				DatabaseAccess.of(DatabaseAddress.parse(url), ScratchPostgres.USER, ScratchPostgres.PASSWORD, 16)));
		ScheduledReports schedules = scheduled(one, SCHEDULES);
		start(one, "one");
		start(opened(Project.open(one.folder())), "other");
		await(() -> schedules.list().stream().allMatch(scheduled -> scheduled.last().isPresent() && scheduled.manager().isEmpty()));
		for (ScheduledReport scheduled : schedules.list()) {
			assertTrue(scheduled.last().orElseThrow().good(), () -> scheduled.last().orElseThrow().sentence());
			assertEquals(List.of(scheduled.last().orElseThrow().set().orElseThrow()), entries(scheduled.schedule().folder()));
		}
	}

	/** All of them wanted now. */
	private ScheduledReports scheduled(Project project, int number) throws DroverException {
		jobs(project).store().create("Add a server", "{\"kind\":\"TOPOLOGY_CHANGE\"}", List.of(new TaskSpec(1, "First", "none", 1, 1, "{}", List.of())));
		ScheduledReports schedules = new ScheduledReports(project);
		Rhythm rhythm = Rhythm.soonest(7, Rhythm.Unit.DAYS, LocalTime.of(6, 0), ZoneId.of("UTC"), schedules.now());
		for (int i = 0; i < number; i++) {
			schedules.add(ReportSchedule.of("schedule " + i, Set.of(ReportKind.AUDIT), Set.of(Format.CSV), parent.resolve("out" + i), rhythm, 3));
			schedules.runNow("schedule " + i);
		}
		return schedules;
	}

	private Project opened(Project project) {
		projects.add(project);
		return project;
	}

	private void start(Project project, String name) throws DroverException {
		MigrationJobs jobs = jobs(project);
		Manager manager = new Manager(project, jobs.store(), new MigrationWorker(jobs), new ManagerOptions(name, 2, 4, Duration.ofMillis(500), Duration.ofMillis(50)),
				List.of(new ReportRoutine(project, new Reports(project, jobs))));
		managers.add(manager);
		manager.start();
	}

	private static MigrationJobs jobs(Project project) {
		return new MigrationJobs(project, new Topologies(project, new ConnectorRegistry(List.of())));
	}

	private static List<Path> entries(Path folder) throws IOException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.toList();
		}
	}

	private interface Condition {
		boolean holds() throws Exception;
	}

	private static void await(Condition condition) throws Exception {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (!condition.holds()) {
			if (System.nanoTime() > until)
				throw new AssertionError("it does not come about");
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}
}
