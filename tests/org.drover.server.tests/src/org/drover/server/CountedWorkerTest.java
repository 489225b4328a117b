package org.drover.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobOrder;
import org.drover.task.JobState;
import org.drover.task.JobStore;
import org.drover.task.JobWorker;
import org.drover.task.RunOptions;
import org.drover.task.Sequencer;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.drover.task.TaskSpec;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manager's tasks come to is counted, whoever leads the job, and nothing about them changes by it. */
class CountedWorkerTest {

	/** Does what its input says. */
	private static final class Obedient implements TaskHandler {

		@Override
		public String name() {
			return "obedient";
		}

		@Override
		public String run(TaskContext context, String input) throws DroverException {
			if (input.equals("fail"))
				throw new DroverException("it was told to fail");
			if (input.equals("stop"))
				throw new OperationCanceledException();
			return "{}";
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) {
			// there is nothing to take back
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) {
			return Optional.of("probed");
		}
	}

	private record Worker(JobStore store, AtomicBoolean closed) implements JobWorker {

		@Override
		public Handlers open(Job job) {
			return new Handlers() {

				@Override
				public Collection<TaskHandler> all() {
					return List.of(new Obedient());
				}

				@Override
				public void close() {
					closed.set(true);
				}
			};
		}

		@Override
		public Job lead(Job job, JobOrder order, Lead lead, IProgressMonitor monitor) throws DroverException {
			Sequencer sequencer = lead.sequencer(List.of(new Obedient()));
			return order.action() == JobOrder.Action.UNDO ? sequencer.undo(job.id(), RunOptions.DEFAULT, monitor, JobListener.NONE)
					: sequencer.run(job.id(), RunOptions.DEFAULT, monitor, JobListener.NONE);
		}
	}

	@Test
	void triesOfTasksAreCountedByWhatWasDoneAndHowTheyEnded(@TempDir Path folder) throws Exception {
		try (Project project = Project.create(folder.resolve("project")); HttpClient client = HttpClient.newHttpClient()) {
			JobStore store = new JobStore(project);
			CountedWorker worker = new CountedWorker(new Worker(store, new AtomicBoolean()));
			Job job = store.job(store.create("job", "{}", List.of(task(1, "do"), task(2, "do"), task(3, "fail"))));
			assertEquals(JobState.FAILED, lead(worker, store, job, JobOrder.Action.RUN).state());
			assertEquals(JobState.UNDONE, lead(worker, store, job, JobOrder.Action.UNDO).state());
			try (ManagementServer server = ManagementServer.open(new ManagementServer.Options("127.0.0.1", 0, "1"), project, new FakeProcess(), worker)) {
				Scrape scrape = new Scrape(client.send(HttpRequest.newBuilder(URI.create(server.uri() + "/metrics")).build(), BodyHandlers.ofString()).body());
				assertEquals(2, scrape.value("drover_manager_task_tries_total{action=\"run\",outcome=\"done\"}"));
				assertEquals(1, scrape.value("drover_manager_task_tries_total{action=\"run\",outcome=\"failed\"}"));
				assertEquals(0, scrape.value("drover_manager_task_tries_total{action=\"run\",outcome=\"stopped\"}"));
				assertTrue(scrape.value("drover_manager_task_tries_total{action=\"undo\",outcome=\"done\"}") >= 2);
				assertTrue(scrape.value("drover_manager_task_seconds_total{action=\"run\"}") > 0);
			}
		}
	}

	@Test
	void handlersThatAreOpenedDoWhatTheyDidAndAreClosed() throws DroverException {
		AtomicBoolean closed = new AtomicBoolean();
		CountedWorker worker = new CountedWorker(new Worker(null, closed));
		try (JobWorker.Handlers handlers = worker.open(null)) {
			TaskHandler handler = handlers.all().iterator().next();
			assertEquals("obedient", handler.name());
			assertEquals("{}", handler.run(null, "do"));
			assertEquals(Optional.of("probed"), handler.probe(null, "do"));
			assertThrows(OperationCanceledException.class, () -> handler.run(null, "stop"));
			assertThrows(DroverException.class, () -> handler.run(null, "fail"));
			handler.undo(null, "do", "{}");
		}
		assertTrue(closed.get());
	}

	private static Job lead(CountedWorker worker, JobStore store, Job job, JobOrder.Action action) throws DroverException {
		return worker.lead(job, JobOrder.of(action), handlers -> new Sequencer(store, Clock.systemUTC(), handlers), new NullProgressMonitor());
	}

	private static TaskSpec task(int number, String input) {
		return new TaskSpec(number, "task", "obedient", 1, 1, input, List.of());
	}
}
