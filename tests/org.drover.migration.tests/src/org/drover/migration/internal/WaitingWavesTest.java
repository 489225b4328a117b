package org.drover.migration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.connector.ClientAgents;
import org.drover.content.Throttle;
import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.Checked;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.Bandwidth;
import org.drover.plan.ConflictRules;
import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.ClassModel;
import org.drover.plan.Wave;
import org.drover.plan.WaveLimits;
import org.drover.plan.continuity.Step;
import org.drover.plan.continuity.StepKind;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobRequest;
import org.drover.task.JobState;
import org.drover.task.JobStore;
import org.drover.task.JobWhy;
import org.drover.task.RunOptions;
import org.drover.task.Sequencer;
import org.drover.task.TaskSpec;
import org.drover.task.TaskState;
import org.drover.task.Wait;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Waves wait for first inventories and content for its times, by a clock that is set; they say so, and the job can be paused meanwhile. */
@Timeout(60)
class WaitingWavesTest {

	/** A Sunday. */
	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
	private static final ObjectRef PACKAGE = new ObjectRef(ObjectKind.PACKAGE, "P1");

	@TempDir
	Path folder;
	private final SettableClock clock = new SettableClock(NOON);
	private final SlowTopology source = new SlowTopology("PRI");
	private final SlowTopology target = new SlowTopology("DRV");
	private final AtomicReference<Object> result = new AtomicReference<>();
	private Project project;
	private JobStore store;
	private Thread running;

	@BeforeEach
	void open() throws DroverException {
		project = Project.create(folder);
		store = new JobStore(project.jdbc(), project.id(), project.vault(), clock);
		target.comes("C1", "C2", "C3", "C4");
	}

	@AfterEach
	void close() throws Exception {
		if (running != null)
			running.join();
		project.close();
	}

	@Test
	void aWaveWaitsUntilTheInventoriesOfTheWaveBeforeAreIn() throws Exception {
		JobDescription plan = plan(WaveLimits.DEFAULT.inventories(2, 1));
		String id = create(plan);
		start(id, plan);
		JobWhy why = await(id, Wait.INVENTORIES);
		assertTrue(why.sentence().startsWith("task 3 (Check 2) waits for first inventories: 2 clients have moved to DRV within 1 h, which is to take 2 first inventories "
				+ "in that time; wave 2 with 1 clients begins at 2026-11-22T13:00:00Z"), why.sentence());
		assertTrue(why.next().contains("--inventories-per-hour"), why.next());
		assertEquals(TaskState.QUEUED, store.tasks(id).get(2).state(), "nothing of it is done");
		pause(id);

		clock.forward(Duration.ofMinutes(59));
		start(id, plan);
		await(id, Wait.INVENTORIES);
		pause(id);

		clock.forward(Duration.ofMinutes(1));
		start(id, plan);
		assertEquals(JobState.DONE, end().state());
	}

	@Test
	void whatAnotherJobHasMovedToTheSameTopologyCounts() throws Exception {
		JobDescription plan = plan(WaveLimits.DEFAULT.inventories(3, 1));
		String first = create(plan);
		start(first, plan);
		assertEquals(JobState.DONE, end().state());
		String second = create(plan);
		start(second, plan);
		await(second, Wait.INVENTORIES);
		assertEquals(TaskState.QUEUED, store.tasks(second).getFirst().state());
		pause(second);
		clock.forward(Duration.ofHours(1));
		start(second, plan);
		assertEquals(JobState.DONE, end().state());
	}

	@Test
	void withoutARateNothingWaits() throws Exception {
		JobDescription plan = plan(WaveLimits.NONE);
		String id = create(plan);
		start(id, plan);
		assertEquals(JobState.DONE, end().state());
	}

	@Test
	void contentWaitsForItsTimes() throws Exception {
		JobDescription plan = plan(WaveLimits.DEFAULT.bandwidth(List.of(new Bandwidth(0, "mon-fri 22:00-06:00 UTC"))));
		TaskInput input = new TaskInput(Action.COPY_CONTENT, List.of(PACKAGE), List.of(), Map.of(PACKAGE.toString(), SlowTopology.VERSION), Map.of(), Map.of(), Map.of());
		String id = store.create("Copy", Json.write(plan), List.of(spec(1, "Copy content", Action.COPY_CONTENT, 1, input)));
		start(id, plan);
		JobWhy why = await(id, Wait.BANDWIDTH);
		assertTrue(why.sentence().startsWith("task 1 (Copy content) waits for its times to copy: content is copied from 2026-11-23T22:00:00Z on"), why.sentence());
		pause(id);
		clock.forward(Duration.ofHours(34));
		start(id, plan);
		assertEquals(JobState.DONE, end().state());
	}

	/** Two clients in the first wave, one in the second. */
	private static JobDescription plan(WaveLimits limits) {
		return new JobDescription("legacy", "new", "PRI", "DRV", List.of(), Map.of(), List.of(new Wave(1, "Move pilot clients", 2), new Wave(2, "Move clients", 1)),
				List.of(), 3, 0, new Checked(2, 0, 0), List.of(), List.of(), ConflictRules.SKIP, List.of(), limits, List.of());
	}

	private static ContinuityModel model() {
		List<Step> steps = List.of(new Step(0, StepKind.MOVE_START, "start 1", 1), new Step(1, StepKind.MOVE_END, "end 1", 1),
				new Step(2, StepKind.MOVE_START, "start 2", 2), new Step(3, StepKind.MOVE_END, "end 2", 2));
		return new ContinuityModel(steps, List.of(), List.of(), List.of(new ClassModel("some", 2, 0, List.of()), new ClassModel("others", 1, 2, List.of())), 100);
	}

	private String create(JobDescription plan) throws DroverException {
		return store.create("Move", Json.write(plan), PlanModels.appendix(model()), List.of(check(1, 1), move(2, 1, "C1", "C2"), check(3, 2, 2), move(4, 2, "C3")));
	}

	private static TaskSpec check(int number, int wave, Integer... after) {
		TaskInput input = new TaskInput(Action.CHECK, List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of());
		return new TaskSpec(number, "Check " + wave, Handlers.name(Action.CHECK), wave, 0, Json.write(input), List.of(after));
	}

	private static TaskSpec move(int number, int wave, String... clients) {
		List<ObjectRef> refs = Stream.of(clients).map(client -> new ObjectRef(ObjectKind.CLIENT, client)).toList();
		Map<String, String> sites = Arrays.stream(clients).collect(Collectors.toMap(client -> client, client -> "PRI"));
		TaskInput input = new TaskInput(Action.MOVE, refs, List.of(), Map.of(), sites, Map.of(), Map.of());
		return new TaskSpec(number, "Move " + clients.length, Handlers.name(Action.MOVE), wave, clients.length, Json.write(input), List.of(number - 1));
	}

	private static TaskSpec spec(int number, String title, Action action, int items, TaskInput input) {
		return new TaskSpec(number, title, Handlers.name(action), 1, items, Json.write(input), List.of());
	}

	private void start(String id, JobDescription plan) {
		Sides sides = new Sides(source, target, ClientAgents.NONE);
		Sequencer sequencer = new Sequencer(store, clock, Handlers.of(sides, plan, Set.of(), store, clock, Throttle.NONE));
		running = Thread.ofPlatform().daemon().start(() -> {
			try {
				result.set(sequencer.run(id, RunOptions.DEFAULT, new NullProgressMonitor(), JobListener.NONE));
			} catch (DroverException | RuntimeException e) {
				result.set(e);
			}
		});
	}

	private void pause(String id) throws Exception {
		store.request(id, JobRequest.PAUSE);
		assertEquals(JobState.PAUSED, end().state(), "a wave that waits is not at work");
	}

	private Job end() throws InterruptedException {
		running.join();
		assertTrue(result.get() instanceof Job, () -> "it ended with " + result.get());
		return (Job) result.get();
	}

	private JobWhy await(String id, Wait wait) throws DroverException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		JobWhy why = store.why(id);
		while (!why.waitsFor().equals(Optional.of(wait))) {
			String now = why.toString();
			assertTrue(System.nanoTime() < deadline, now);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
			why = store.why(id);
		}
		return why;
	}
}
