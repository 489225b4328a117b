package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random operations on random jobs with failures at random places, against {@link JobModel}, which says in memory and in the plainest way what
 * has to come of them. One worker, so that the order is certain; what several do side by side, {@link SequencerPropertyTest} looks at.
 */
@Timeout(120)
class SequencerModelTest {

	private static final int JOBS = 60;
	private static final int OPERATIONS = 14;
	private static final RunOptions OPTIONS = new RunOptions(1, 0, RetryPolicy.NONE).patient(Duration.ofSeconds(30));

	@TempDir
	Path folder;
	private Project project;

	@BeforeEach
	void open() throws Exception {
		project = Project.create(folder);
	}

	@AfterEach
	void close() throws Exception {
		project.close();
	}

	@Test
	void everyOperationHasTheEffectThatTheModelSays() throws Exception {
		for (int seed = 1; seed <= JOBS; seed++)
			new Trial(seed).check();
	}

	private final class Trial {

		private final Random random;
		private final Luck luck;
		private final Luck sameLuck;
		private final JobModel model;
		private final Ledger ledger = new Ledger();
		private final JobStore store = new JobStore(project);
		private final Sequencer sequencer = new Sequencer(store, Clock.systemUTC(), List.of(ledger));
		private final String id;
		private final List<String> story = new ArrayList<>();

		Trial(int seed) throws DroverException {
			random = new Random(seed);
			luck = new Luck(seed);
			sameLuck = new Luck(seed);
			List<TaskSpec> tasks = inWaves(Jobs.random(random, 9));
			model = new JobModel(tasks, sameLuck);
			id = store.create("job", "{}", tasks);
			story.add("seed " + seed + ", " + tasks.stream().map(task -> task.number() + "w" + task.wave() + task.after()).toList());
			ledger.hook((when, task, context) -> luck.strike(when, task));
		}

		void check() throws DroverException {
			for (int operation = 0; operation < OPERATIONS; operation++) {
				operate();
				assertEquals(model.state(), store.job(id).state(), this::told);
				assertEquals(model.tasks(), store.tasks(id).stream().map(Task::state).toList(), this::told);
				assertEquals(model.effects(), ledger.effects().values().stream().sorted().toList(), this::told);
			}
		}

		private void operate() throws DroverException {
			OnFailure policy = OnFailure.values()[random.nextInt(3)];
			switch (random.nextInt(5)) {
			case 0, 1 -> does("run " + policy, model.mayRun(), () -> model.run(policy), () -> sequencer.run(id, OPTIONS.on(policy),
					new NullProgressMonitor(), JobListener.NONE));
			case 2 -> does("go on " + policy, model.mayGoOn(), () -> model.goOn(policy), () -> sequencer.goOn(id, OPTIONS.on(policy),
					new NullProgressMonitor(), JobListener.NONE));
			case 3 -> {
				int wave = random.nextInt(3);
				does("undo to " + wave, model.mayUndo(), () -> model.undo(wave), () -> sequencer.undo(id, wave, OPTIONS, new NullProgressMonitor(),
						JobListener.NONE));
			}
			default -> does("redo " + policy, model.mayRedo(), () -> model.redo(policy), () -> sequencer.redo(id, OPTIONS.on(policy),
					new NullProgressMonitor(), JobListener.NONE));
			}
		}

		private void does(String what, boolean allowed, Runnable expected, Operation operation) throws DroverException {
			story.add(what + (allowed ? "" : " (refused)"));
			if (allowed) {
				operation.run();
				expected.run();
			} else {
				assertThrows(DroverException.class, operation::run, this::told);
			}
		}

		private String told() {
			return String.join("\n", story);
		}

		/** Two waves, the later tasks in the second. */
		private List<TaskSpec> inWaves(List<TaskSpec> tasks) {
			int first = random.nextInt(tasks.size() + 1);
			return IntStream.range(0, tasks.size()).mapToObj(index -> {
				TaskSpec task = tasks.get(index);
				return new TaskSpec(task.number(), task.title(), task.handler(), index < first ? 1 : 2, task.items(), task.input(), task.after());
			}).toList();
		}
	}

	@FunctionalInterface
	private interface Operation {
		Job run() throws DroverException;
	}

	/** Which calls of a handler fail: the same for the same seed, however often and in whatever order tasks are asked about. */
	static final class Luck {

		private final int seed;
		private final int[] calls = new int[100];

		Luck(int seed) {
			this.seed = seed;
		}

		/** Counts a call. */
		private boolean fails(String when, int task) {
			calls[task]++;
			return new Random(31L * (31L * seed + task) + 7919L * calls[task] + when.hashCode()).nextInt(5) == 0;
		}

		boolean failsAt(String when, int task) {
			return fails(when, task);
		}

		void strike(String when, int task) throws DroverException {
			if (!when.equals("probe") && fails(when, task))
				throw new DroverException("bad luck " + when + " of " + task);
		}
	}
}
