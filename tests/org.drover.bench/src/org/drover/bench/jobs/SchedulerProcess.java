package org.drover.bench.jobs;

import java.io.IOException;
import java.nio.file.Path;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.ManagerOptions;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

/** db-scheduler with one-time tasks that ask a {@link RemotePart}, on a project's database and its queue's table, but without Drover. */
final class SchedulerProcess {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("bench");
	static final String TABLE = "task_queue";

	private SchedulerProcess() {
	}

	public static void main(String[] arguments) throws DroverException, IOException {
		Project project = Project.open(Path.of(arguments[0]));
		RemoteCalls calls = new RemoteCalls(Integer.parseInt(arguments[2]));
		ManagerOptions options = SharedTasks.options(arguments[1]);
		Scheduler scheduler = Scheduler.create(project.dataSource(), Tasks.oneTime(TASK).execute((entry, context) -> calls.ask(entry.getId())))
				.tableName(TABLE).enablePriority().schedulerName(options::name).threads(options.workers()).pollUsingLockAndFetch(0.5, 1)
				.pollingInterval(options.poll()).heartbeatInterval(options.heartbeat()).build();
		scheduler.start();
		Processes.goOn();
		scheduler.stop();
	}

	static SchedulerClient client(Project project) {
		return SchedulerClient.Builder.create(project.dataSource()).tableName(TABLE).enablePriority().build();
	}
}
