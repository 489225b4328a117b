package org.drover.migration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.drover.connector.ClientAgents;
import org.drover.connector.NewObject;
import org.drover.content.Throttle;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.drover.task.JobStore;
import org.drover.task.JobWhy;
import org.drover.task.RunOptions;
import org.drover.task.Sequencer;
import org.drover.task.TaskHandler;
import org.drover.task.TaskSpec;
import org.drover.task.Wait;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a migration that gets stuck, and that it goes on when what it waited for is there. */
@Timeout(60)
class StuckMigrationTest {

	private static final ObjectRef PACKAGE = new ObjectRef(ObjectKind.PACKAGE, "P1");
	private static final List<ObjectRef> CLIENTS = List.of(new ObjectRef(ObjectKind.CLIENT, "C1"), new ObjectRef(ObjectKind.CLIENT, "C2"));

	@TempDir
	Path folder;
	private Project project;
	private JobStore store;
	private final SlowTopology source = new SlowTopology("PRI");
	private final SlowTopology target = new SlowTopology("DRV");
	private final AtomicReference<Object> result = new AtomicReference<>();
	private Thread running;

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(folder);
		store = new JobStore(project);
	}

	@AfterEach
	void close() throws Exception {
		source.answers();
		target.answers();
		if (running != null)
			running.join();
		project.close();
	}

	@Test
	void onClientsThatDoNotCome() throws Exception {
		String id = start(move(1));
		JobWhy none = await(id, why -> why.sentence().contains("0 of 2"));
		assertEquals(Optional.of(Wait.CLIENTS), none.waitsFor());
		assertTrue(none.sentence().startsWith("task 1 (Move 2 clients) waits for clients: 0 of 2 have reported to DRV, for "), none.sentence());
		assertEquals("no estimate: nothing has been done yet", none.estimate().basis());
		target.comes("C2");
		await(id, why -> why.sentence().contains("1 of 2"));
		target.comes("C1");
		assertEquals(JobState.DONE, end().state());
	}

	@Test
	void onATargetThatDoesNotAnswer() throws Exception {
		target.falls();
		String id = start(spec(1, "Create 1 package", Action.CREATE, 1, input(Action.CREATE, List.of(PACKAGE))));
		JobWhy why = await(id, found -> found.waitsFor().isPresent() && found.since().isPresent() && found.sentence().contains("the target"));
		assertEquals(Optional.of(Wait.TARGET_WRITE), why.waitsFor());
		assertTrue(why.sentence().startsWith("task 1 (Create 1 package) waits for the target: topology DRV at 127.0.0.1:8530, for "), why.sentence());
		assertTrue(why.next().startsWith("nothing, unless it lasts: then see that the target answers; job cancel " + id), why.next());
		target.answers();
		assertEquals(JobState.DONE, end().state());
	}

	@Test
	void onASourceThatDoesNotAnswer() throws Exception {
		source.falls();
		String id = start(copy());
		JobWhy why = await(id, found -> found.sentence().contains("the source"));
		assertEquals(Optional.of(Wait.SOURCE_READ), why.waitsFor());
		assertTrue(why.sentence().contains("waits for the source: topology PRI at 127.0.0.1:8530, for "), why.sentence());
		source.answers();
		assertEquals(JobState.DONE, end().state());
	}

	@Test
	void onContentThatIsOnItsWay() throws Exception {
		target.falls();
		String id = start(copy());
		JobWhy why = await(id, found -> found.sentence().contains("the network"));
		assertEquals(Optional.of(Wait.NETWORK), why.waitsFor());
		assertTrue(why.sentence().contains("waits for the network: file 1 of 1 of " + PACKAGE + " to topology DRV at 127.0.0.1:8530, for "), why.sentence());
		target.answers();
		assertEquals(JobState.DONE, end().state());
	}

	@Test
	void onALimit() throws Exception {
		store.limit("site:PRI", 1);
		String id = start(move(1).using("site:PRI"), move(2).using("site:PRI"));
		JobWhy why = await(id, found -> found.tasks().stream().anyMatch(task -> task.since().isPresent() && task.waitsFor().equals(Optional.of(Wait.PERMISSION))));
		assertTrue(why.tasks().getLast().sentence().startsWith("waits for a place at site:PRI, which takes 1 task at once, for "), why::toString);
		assertTrue(why.tasks().getLast().next().endsWith("job limit site:PRI --most 2"), why::toString);
		target.comes("C1", "C2");
		assertEquals(JobState.DONE, end().state());
	}

	private TaskSpec move(int number) {
		TaskInput input = new TaskInput(Action.MOVE, CLIENTS, List.of(), Map.of(), Map.of("C1", "PRI", "C2", "PRI"), Map.of(), Map.of());
		return spec(number, "Move 2 clients", Action.MOVE, 2, input);
	}

	private TaskSpec copy() {
		return spec(1, "Copy content", Action.COPY_CONTENT, 1,
				new TaskInput(Action.COPY_CONTENT, List.of(PACKAGE), List.of(), Map.of(PACKAGE.toString(), SlowTopology.VERSION), Map.of(), Map.of(), Map.of()));
	}

	private static TaskInput input(Action action, List<ObjectRef> refs) {
		List<NewObject> objects = refs.stream().map(ref -> new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), "", Map.of()), List.of())).toList();
		return new TaskInput(action, refs, objects, Map.of(), Map.of(), Map.of(), Map.of());
	}

	private static TaskSpec spec(int number, String title, Action action, int items, TaskInput input) {
		return new TaskSpec(number, title, Handlers.name(action), 1, items, Json.write(input), List.of());
	}

	private String start(TaskSpec... tasks) throws DroverException {
		Sides sides = new Sides(source, target, ClientAgents.NONE);
		List<TaskHandler> handlers = List.of(new MoveClients(sides, Duration.ofMinutes(1)), new CreateObjects(sides, Action.CREATE), new CopyContent(sides, CopyPace.NONE, Throttle.NONE));
		Sequencer sequencer = new Sequencer(store, Clock.systemUTC(), handlers);
		String id = store.create("Move", "{}", List.of(tasks));
		running = Thread.ofPlatform().daemon().start(() -> {
			try {
				result.set(sequencer.run(id, RunOptions.DEFAULT, new NullProgressMonitor(), JobListener.NONE));
			} catch (DroverException | RuntimeException e) {
				result.set(e);
			}
		});
		return id;
	}

	private Job end() throws InterruptedException {
		running.join();
		assertTrue(result.get() instanceof Job, () -> "it ended with " + result.get());
		return (Job) result.get();
	}

	private JobWhy await(String id, Predicate<JobWhy> condition) throws DroverException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		JobStore other = new JobStore(project);
		JobWhy why = other.why(id);
		while (!condition.test(why)) {
			assertTrue(System.nanoTime() < deadline, why::toString);
			Thread.onSpinWait();
			why = other.why(id);
		}
		return why;
	}
}
