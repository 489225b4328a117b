package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.model.DroverException;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;
import org.drover.task.JobOrder.Action;
import org.drover.testing.ScratchPostgres;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several processes share the tasks of one job on one PostgreSQL; some of them are killed, or stopped and woken. */
@Timeout(600)
class ManagersTest {

	private static final int TASKS = Boolean.getBoolean("drover.all") ? 10_000 : 1_500;
	private static final int WORKERS = 25;
	private static final long MILLIS = 50;

	@TempDir
	Path folder;

	private Project project;
	private JobStore store;
	private JobQueue queue;
	private RemotePart remote;
	private final List<ChildJvm> managers = new ArrayList<>();
	private final ExecutorService person = Executors.newSingleThreadExecutor();

	@BeforeEach
	void open() throws Exception {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		String url = ScratchPostgres.shared().url(ScratchPostgres.shared().createDatabase());
		project = Project.create(folder.resolve("project"), "test", DatabaseAccess.of(DatabaseAddress.parse(url), ScratchPostgres.USER, ScratchPostgres.PASSWORD, 16));
		store = new JobStore(project);
		queue = new JobQueue(project, store);
		remote = new RemotePart(MILLIS);
	}

	@AfterEach
	void close() throws Exception {
		person.shutdownNow();
		for (ChildJvm manager : managers)
			manager.close();
		if (remote != null)
			remote.close();
		if (project != null)
			project.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 4 })
	void oneIsKilledAndOneStoppedAndWokenAndEachEffectIsHadOnce(int number) throws Exception {
		String job = store.create("job", "{}", free(TASKS));
		for (int i = 0; i < number; i++)
			start("manager " + i);
		long from = System.nanoTime();
		queue.order(job, JobOrder.of(Action.RUN));
		await(() -> remote.effects().size() > TASKS / 5);
		ChildJvm leader = managers.get(Integer.parseInt(leader(job).substring("manager ".length())));
		leader.signal("STOP");
		await(() -> remote.effects().size() > TASKS / 2);
		managers.stream().filter(manager -> manager != leader).findFirst().orElseThrow().kill();
		if (number == 2)
			start("manager 2");
		await(() -> remote.effects().size() > TASKS * 7 / 10);
		leader.signal("CONT");
		await(() -> rests(job));
		double seconds = (System.nanoTime() - from) / 1e9;
		assertEquals(JobState.DONE, store.job(job).state());
		assertEquals(expected(job, TASKS), remote.effects().keySet());
		assertTrue(remote.effects().values().stream().allMatch(times -> times.get() == 1));
		assertTrue(remote.calls() <= TASKS + 2 * WORKERS, remote.calls() + " calls: more than what was under way at the two was done again");
		assertTrue(store.journals().verify(job).sound());
		await(() -> left("task_queue") + left("permit") == 0); // what the woken one handed out before it knew is found done
		System.out.printf("%d managers, one killed, one stopped and woken: %d tasks, each effect once, %d asked for twice, %.0f tasks/s%n", number, TASKS,
				remote.calls() - TASKS, TASKS / seconds);
	}

	@Test
	void managersTogetherHaveNoMoreTasksAtWorkThanIsWanted() throws Exception {
		String job = store.create("job", "{}", free(30));
		start("one");
		start("two");
		queue.order(job, JobOrder.of(Action.RUN).with(new Effort(3, 5)));
		int most = 0;
		while (!rests(job)) {
			most = Math.max(most, left("task_queue"));
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
		}
		assertEquals(JobState.DONE, store.job(job).state());
		assertTrue(most > 0 && most <= 3, most + " were handed out at once");
	}

	@Test
	void whatIsTakenBackIsSharedToo() throws Exception {
		String job = store.create("job", "{}", free(300));
		start("one");
		start("two");
		queue.order(job, JobOrder.of(Action.RUN));
		await(() -> rests(job));
		assertEquals(JobState.DONE, store.job(job).state());
		queue.order(job, JobOrder.of(Action.UNDO));
		await(() -> remote.effects().values().stream().filter(times -> times.get() == 0).count() > 100);
		Future<Job> followed = person.submit(() -> new JobFollower(store, queue).follow(job, true, new NullProgressMonitor(), JobListener.NONE));
		String lost = leader(job);
		managers.get(lost.equals("one") ? 0 : 1).kill();
		await(() -> queue(job).flatMap(OrderedJob::manager).filter(leader -> !leader.equals(lost)).isPresent());
		assertEquals(0, queue(job).orElseThrow().failures(), "that its leader died is no failure of the job");
		assertEquals(JobState.UNDONE, followed.get(1, TimeUnit.MINUTES).state(), "whoever follows a job waits while another manager takes it over");
		assertTrue(remote.effects().values().stream().allMatch(times -> times.get() == 0));
	}

	private void start(String name) throws Exception {
		ChildJvm manager = new ChildJvm(ManagerProcess.class, folder.resolve("project"), Path.of(name), Path.of(Integer.toString(WORKERS)),
				Path.of(Integer.toString(remote.port())));
		managers.add(manager);
		assertEquals("at work", manager.line());
	}

	private String leader(String job) throws Exception {
		return store.manager(job).orElseThrow();
	}

	private boolean rests(String job) {
		try {
			return queue.list().isEmpty() && store.manager(job).isEmpty();
		} catch (DroverException e) {
			throw new IllegalStateException(e);
		}
	}

	private Optional<OrderedJob> queue(String job) {
		try {
			return queue.find(job);
		} catch (DroverException e) {
			throw new IllegalStateException(e);
		}
	}

	private List<String> rows(String table) throws Exception {
		return project.jdbc().list("SELECT CAST(t AS VARCHAR) FROM " + table + " t", row -> row.getString(1));
	}

	private int left(String table) {
		try {
			return project.jdbc().first("SELECT COUNT(*) FROM " + table, row -> row.getInt(1)).orElseThrow();
		} catch (DroverException e) {
			throw new IllegalStateException(e);
		}
	}

	private Set<String> expected(String job, int tasks) {
		return IntStream.rangeClosed(1, tasks).mapToObj(task -> store.effect(job, task)).collect(Collectors.toSet());
	}

	private static List<TaskSpec> free(int tasks) {
		return IntStream.rangeClosed(1, tasks).mapToObj(number -> new TaskSpec(number, "Task " + number, "remote", 1, 1, "{}", List.of())).toList();
	}

	private void await(BooleanSupplier condition) throws Exception {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(240);
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > until)
				throw new AssertionError("it does not come about: " + remote.effects().size() + " effects; " + rows("job_queue") + rows("job_lease") + rows("manager")
						+ store.jobs() + store.journal("1").stream().filter(line -> line.task() == 0).toList());
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}
}
