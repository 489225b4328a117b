package org.drover.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.testing.Boundaries;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * A job whose tasks write files, run or taken back by one worker in a process of its own, which kills itself at one of its boundaries: before or after a
 * write of the journal, or before, in the middle of, or after an effect.
 */
final class CrashingJob {

	static final String ID = "1";
	private static final int TASKS = 12;

	/** Two files an effect; the seventh task adds another one. */
	private static final class Files2 implements TaskHandler {

		private final Path folder;
		private final JournalWatch boundaries;

		Files2(Path folder, JournalWatch boundaries) {
			this.folder = folder;
			this.boundaries = boundaries;
		}

		@Override
		public String name() {
			return "ledger";
		}

		@Override
		public String run(TaskContext context, String input) throws DroverException {
			int task = Integer.parseInt(input);
			add(context, task);
			boundaries.at(task, "before its effect");
			write(file(context, 1), input);
			boundaries.at(task, "in the middle of its effect");
			write(file(context, 2), input);
			boundaries.at(task, "after its effect");
			return outcome(task);
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) throws DroverException {
			int task = Integer.parseInt(input);
			boundaries.at(task, "before its effect is taken back");
			delete(file(context, 2));
			boundaries.at(task, "in the middle of taking its effect back");
			delete(file(context, 1));
			boundaries.at(task, "after its effect is taken back");
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) {
			if (!Files.exists(file(context, 2)))
				return Optional.empty();
			int task = Integer.parseInt(input);
			add(context, task);
			return Optional.of(outcome(task));
		}

		private static void add(TaskContext context, int task) {
			if (task == 7)
				context.add(new AddedTask("Added", "ledger", 1, "13", List.of()));
		}

		private static String outcome(int task) {
			return "{\"task\":" + task + "}";
		}

		private Path file(TaskContext context, int part) {
			return folder.resolve(context.effect().replaceAll("^.*-j", "j") + "." + part);
		}

		private static void write(Path file, String text) throws DroverException {
			try {
				Files.writeString(file, text);
			} catch (IOException e) {
				throw new DroverException("cannot write " + file, e);
			}
		}

		private static void delete(Path file) throws DroverException {
			try {
				Files.deleteIfExists(file);
			} catch (IOException e) {
				throw new DroverException("cannot delete " + file, e);
			}
		}
	}

	private CrashingJob() {
	}

	/** Project, folder of effects, {@code run} or {@code undo}, file for the boundaries' names, the name of the last one. */
	public static void main(String[] arguments) throws DroverException {
		Boundaries boundaries = new Boundaries(Path.of(arguments[3]), arguments[4]);
		work(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2].equals("run"),
				(task, boundary) -> boundaries.at((task == 0 ? "job, " : "task " + task + ", ") + boundary));
	}

	/** In this process, to the end. */
	static Job finish(Path folder, Path effects, boolean run) throws DroverException {
		return work(folder, effects, run, JournalWatch.NONE);
	}

	/** Three side by side, four deep, in two waves. */
	static List<TaskSpec> tasks() {
		List<TaskSpec> tasks = new ArrayList<>();
		for (int number = 1; number <= TASKS; number++)
			tasks.add(new TaskSpec(number, "Task " + number, "ledger", number <= 6 ? 1 : 2, 1, Integer.toString(number),
					number <= 3 ? List.of() : List.of(number - 3)));
		return tasks;
	}

	private static Job work(Path folder, Path effects, boolean run, JournalWatch boundaries) throws DroverException {
		try (Project project = Project.open(folder, "working")) {
			JobStore store = new JobStore(project);
			store.watch(boundaries);
			Sequencer sequencer = new Sequencer(store, Clock.systemUTC(), List.of(new Files2(effects, boundaries)));
			RunOptions alone = RunOptions.DEFAULT.workers(1);
			return run ? sequencer.run(ID, alone, new NullProgressMonitor(), JobListener.NONE)
					: sequencer.undo(ID, alone, new NullProgressMonitor(), JobListener.NONE);
		}
	}
}
