package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.drover.migration.internal.Handlers;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.ConflictRules;
import org.drover.plan.ContinuityModel;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanTask;
import org.drover.plan.Wave;
import org.drover.plan.WaveLimits;
import org.drover.store.Estate;
import org.drover.task.Effort;
import org.drover.task.Task;
import org.drover.task.TaskSpec;
import org.drover.task.TaskState;
import org.junit.jupiter.api.Test;

/** What a plan may take is judged by what tasks of its sorts took before. */
class ExperienceTest {

	private static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");
	private static final ObjectRef PACKAGE = new ObjectRef(ObjectKind.PACKAGE, "P");

	@Test
	void nothingIsReckonedWhereNothingWasDone() throws DroverException {
		Forecast forecast = Experience.of(List.of(task(Action.MOVE, 10, 20, TaskState.FAILED))).forecast(plan(), estate(), 0, Effort.USUAL);
		assertFalse(forecast.isKnown());
		assertEquals(Duration.ZERO, forecast.whole());
		assertEquals(4096, forecast.bytes(), "sizes are known without experience");
	}

	@Test
	void itemsAreMultipliedByWhatOneTook() throws DroverException {
		Forecast forecast = Experience.of(List.of(task(Action.CHECK, 0, 2, TaskState.DONE), task(Action.MOVE, 10, 20, TaskState.DONE),
				task(Action.COPY_CONTENT, 1, 7, TaskState.DONE))).forecast(plan(), estate(), 0, Effort.USUAL);
		assertEquals(List.of(Duration.ofSeconds(9), Duration.ofSeconds(52)), forecast.waves());
		assertEquals(3, forecast.judgedBy());
	}

	@Test
	void aLimitStretchesTheWave() throws DroverException {
		Experience experience = Experience.of(List.of(task(Action.CHECK, 0, 2, TaskState.DONE), task(Action.MOVE, 10, 20, TaskState.DONE),
				task(Action.COPY_CONTENT, 1, 7, TaskState.DONE)));
		assertEquals(Duration.ofSeconds(252), experience.forecast(plan(), estate(), 0.1, Effort.USUAL).waves().get(1));
	}

	@Test
	void anUnknownSortTakesWhatTheOthersTakeOnAverage() throws DroverException {
		Forecast forecast = Experience.of(List.of(task(Action.MOVE, 25, 10, TaskState.DONE))).forecast(plan(), estate(), 0, Effort.USUAL);
		assertEquals(Duration.ofSeconds(20), forecast.waves().getFirst(), "the check, then the copy");
	}

	@Test
	void aWaveTakesLongerWhereItWaitsForFirstInventories() throws DroverException {
		MigrationPlan one = plan();
		List<PlanTask> tasks = new ArrayList<>(one.tasks());
		tasks.add(task(5, 3, Action.CHECK, List.of()));
		tasks.add(task(6, 3, Action.MOVE, one.tasks().getLast().items()));
		List<Wave> waves = new ArrayList<>(one.waves());
		waves.add(new Wave(3, "Move clients", 25));
		MigrationPlan two = new MigrationPlan("CAS", "DRV", one.selection(), Map.of(), 0, List.of(), List.of(), waves, tasks, List.of(), 1, 50, one.model(),
				one.continuity(), List.of(), ConflictRules.SKIP, List.of(), WaveLimits.DEFAULT.inventories(30, 1), List.of(), List.of());
		Forecast forecast = Experience.of(List.of(task(Action.CHECK, 0, 2, TaskState.DONE), task(Action.MOVE, 10, 20, TaskState.DONE),
				task(Action.COPY_CONTENT, 1, 7, TaskState.DONE))).forecast(two, estate(), 0, Effort.USUAL);
		assertEquals(List.of(Duration.ofSeconds(9), Duration.ofSeconds(52), Duration.ofHours(1).plusSeconds(52)), forecast.waves());
	}

	private static Task task(Action action, int items, int seconds, TaskState state) {
		return new Task(new TaskSpec(1, "task", Handlers.name(action), 1, items, "{}", List.of()), state, Optional.empty(), Optional.empty(), 1,
				Optional.of(BEGIN), Optional.of(BEGIN.plusSeconds(seconds)));
	}

	private static Estate estate() throws DroverException {
		return Estate.of(List.of(ManagedObject.of(ObjectKind.PACKAGE, "P", "Reader", "1", Map.of(Attributes.CONTENT_SIZE, "4096"))), List.of(), Instant.EPOCH);
	}

	/** A check and a copy; a check and a task that moves 25 clients. */
	private static MigrationPlan plan() throws DroverException {
		List<ObjectRef> clients = IntStream.range(0, 25).mapToObj(number -> new ObjectRef(ObjectKind.CLIENT, "c" + number)).toList();
		List<PlanTask> tasks = List.of(task(1, 1, Action.CHECK, List.of()), task(2, 1, Action.COPY_CONTENT, List.of(PACKAGE)), task(3, 2, Action.CHECK, List.of()),
				task(4, 2, Action.MOVE, clients));
		ContinuityModel model = new ContinuityModel(List.of(), List.of(), List.of(), List.of(), 10);
		return new MigrationPlan("CAS", "DRV", clients, Map.of(), 0, List.of(), List.of(), List.of(new Wave(1, "Copy content", 1), new Wave(2, "Move clients", 25)),
				tasks, List.of(), 1, 25, model, model.check(1, Set.of()), List.of());
	}

	private static PlanTask task(int number, int wave, Action action, List<ObjectRef> items) {
		return new PlanTask(number, wave, action, "Task " + number, items, List.of(), List.of());
	}
}
