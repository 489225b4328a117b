package org.drover.bench.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.drover.bench.Timing;
import org.drover.store.Project;
import org.drover.task.JobOrder;
import org.drover.task.JobOrder.Action;
import org.drover.task.JobQueue;
import org.drover.task.JobState;
import org.drover.task.JobStore;
import org.drover.task.ManagerOptions;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

/** Tasks that wait for a remote part, done by several processes on one PostgreSQL: by managers as one job, or by db-scheduler as they are. */
final class SharedTasks {

	static final int THREADS = 25;
	static final long MILLIS = 50;
	static final String HANDLER = "remote";

	private static final int WARM_UP = 10;
	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

	private final int tasks;

	SharedTasks(int tasks) {
		this.tasks = tasks;
	}

	int tasks() {
		return tasks;
	}

	/** As users have it, save for the workers. */
	static ManagerOptions options(String name) {
		return ManagerOptions.named(name, THREADS);
	}

	/** @return tasks a second */
	double managers(Project project, int number) throws Exception {
		return rate(project, ManagerProcess.class, number, (count, remote) -> job(project, count, remote));
	}

	/** @return tasks a second */
	double scheduler(Project project, int number) throws Exception {
		return rate(project, SchedulerProcess.class, number, (count, remote) -> batch(project, count, remote));
	}

	/** Has so many tasks done. */
	@FunctionalInterface
	private interface Order {
		double seconds(int count, RemotePart remote) throws Exception;
	}

	private double rate(Project project, Class<?> main, int number, Order order) throws Exception {
		try (RemotePart remote = new RemotePart(MILLIS); Processes processes = Processes.start(main, number, project.folder(), remote.port())) {
			order.seconds(tasks / WARM_UP, remote);
			return tasks / order.seconds(tasks, remote);
		}
	}

	private static double job(Project project, int count, RemotePart remote) throws Exception {
		JobStore store = new JobStore(project);
		JobQueue queue = new JobQueue(project, store);
		String job = store.create("bench", "{}", Specs.free(count, HANDLER));
		double seconds = Timing.seconds(() -> {
			queue.order(job, JobOrder.of(Action.RUN));
			remote.await(count);
			await(() -> queue.list().isEmpty());
		});
		if (store.job(job).state() != JobState.DONE)
			throw new IllegalStateException("the job ended as " + store.job(job).state());
		return seconds;
	}

	private static double batch(Project project, int count, RemotePart remote) throws Exception {
		SchedulerClient client = SchedulerProcess.client(project);
		List<TaskInstance<?>> entries = new ArrayList<>();
		for (int number = 1; number <= count; number++)
			entries.add(SchedulerProcess.TASK.instance(count + "-" + number).priority(0).build());
		return Timing.seconds(() -> {
			client.scheduleBatch(entries, Instant.now());
			remote.await(count);
			await(() -> project.jdbc().first("SELECT 1 FROM " + SchedulerProcess.TABLE + " FETCH FIRST 1 ROW ONLY", row -> row.getInt(1)).isEmpty());
		});
	}

	private static void await(Callable<Boolean> condition) throws Exception {
		while (!condition.call())
			LockSupport.parkNanos(LOOK_NANOS);
	}
}
