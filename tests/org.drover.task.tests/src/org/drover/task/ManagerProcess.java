package org.drover.task;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.eclipse.core.runtime.IProgressMonitor;

/** A manager in a process of its own, for jobs whose tasks are done by a {@link RemotePart}. */
final class ManagerProcess {

	/** Knows the one kind of task. */
	static final class Worker implements JobWorker {

		private final TaskHandler handler;

		Worker(TaskHandler handler) {
			this.handler = handler;
		}

		@Override
		public Handlers open(Job job) {
			return new Handlers() {

				@Override
				public Collection<TaskHandler> all() {
					return List.of(handler);
				}

				@Override
				public void close() {
					// holds nothing
				}
			};
		}

		@Override
		public Job lead(Job job, JobOrder order, Lead lead, IProgressMonitor monitor) throws DroverException {
			Sequencer sequencer = lead.sequencer(List.of(handler));
			RunOptions options = RunOptions.DEFAULT.on(order.onFailure()).itemsPerSecond(order.itemsPerSecond()).with(order.effort());
			return switch (order.action()) {
			case RUN -> sequencer.run(job.id(), options, monitor, JobListener.NONE);
			case GO_ON -> sequencer.goOn(job.id(), options, monitor, JobListener.NONE);
			case UNDO -> sequencer.undo(job.id(), order.wave(), options, monitor, JobListener.NONE);
			case REDO -> sequencer.redo(job.id(), options, monitor, JobListener.NONE);
			};
		}
	}

	private ManagerProcess() {
	}

	/** Project, name, workers, port of the far side; prints a line when it takes work, and goes on until it is killed, or drains when told to end. */
	public static void main(String[] arguments) throws DroverException, InterruptedException {
		Project project = Project.open(Path.of(arguments[0]));
		Worker worker = new Worker(new RemotePart.Handler(Integer.parseInt(arguments[3])));
		Manager manager = new Manager(project, new JobStore(project), worker, options(arguments[1], Integer.parseInt(arguments[2])));
		manager.start();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> manager.drain(Duration.ofSeconds(20))));
		System.out.println("at work");
		new CountDownLatch(1).await();
	}

	/** Taken for dead after two seconds. */
	static ManagerOptions options(String name, int workers) {
		return new ManagerOptions(name, workers, 4, Duration.ofMillis(500), Duration.ofMillis(50));
	}
}
