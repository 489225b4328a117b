package org.drover.bench.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobOrder;
import org.drover.task.JobStore;
import org.drover.task.JobWorker;
import org.drover.task.Manager;
import org.drover.task.RunOptions;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.eclipse.core.runtime.IProgressMonitor;

/** A manager of jobs whose tasks ask a {@link RemotePart}. */
final class ManagerProcess {

	private ManagerProcess() {
	}

	public static void main(String[] arguments) throws DroverException, IOException {
		Project project = Project.open(Path.of(arguments[0]));
		Worker worker = new Worker(new Remote(new RemoteCalls(Integer.parseInt(arguments[2]))));
		try (Manager manager = new Manager(project, new JobStore(project), worker, SharedTasks.options(arguments[1]))) {
			manager.start();
			Processes.goOn();
		}
	}

	private record Worker(TaskHandler handler) implements JobWorker {

		@Override
		public Handlers open(Job job) {
			return new Handlers() {

				@Override
				public Collection<TaskHandler> all() {
					return List.of(handler);
				}

				@Override
				public void close() {
					// its connections are the threads'
				}
			};
		}

		@Override
		public Job lead(Job job, JobOrder order, Lead lead, IProgressMonitor monitor) throws DroverException {
			return lead.sequencer(List.of(handler)).run(job.id(), RunOptions.DEFAULT, monitor, JobListener.NONE);
		}
	}

	private record Remote(RemoteCalls calls) implements TaskHandler {

		@Override
		public String name() {
			return SharedTasks.HANDLER;
		}

		@Override
		public String run(TaskContext context, String input) {
			calls.ask(context.effect());
			return "{}";
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) {
			return Optional.empty();
		}
	}
}
