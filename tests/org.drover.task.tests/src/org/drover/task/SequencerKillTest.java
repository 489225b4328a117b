package org.drover.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of a job, and of its undo; others go on with it. */
@Timeout(60)
class SequencerKillTest {

	private static final int TASKS = 160;

	@TempDir
	Path folder;

	@BeforeEach
	void create() throws Exception {
		Files.createDirectory(effects());
		try (Project project = Project.create(project())) {
			assertEquals("1", new JobStore(project).create("job", "{}", grid()));
		}
	}

	@Test
	void aKilledJobIsRunToItsEndAndAKilledUndoToIts() throws Exception {
		for (int kill = 0; kill < 2; kill++) {
			killAfter("run", 20 + 20 * kill);
			assertNotEquals(JobState.DONE, state());
		}
		assertEquals(JobState.DONE, finish(true));
		assertEquals(2 * TASKS, effectFiles());
		killAfter("undo", 40);
		assertEquals(JobState.UNDOING, state());
		assertEquals(JobState.UNDONE, finish(false));
		assertEquals(0, effectFiles());
	}

	/** Four tasks side by side, each row after the one before. */
	private static List<TaskSpec> grid() {
		List<TaskSpec> tasks = new ArrayList<>();
		for (int number = 1; number <= TASKS; number++)
			tasks.add(number <= 4 ? Jobs.task(number) : Jobs.task(number, number - 4));
		return tasks;
	}

	private void killAfter(String what, int tasks) throws Exception {
		try (ChildJvm child = new ChildJvm(FileEffects.class, project(), effects(), Path.of(what))) {
			for (int i = 0; i < tasks; i++)
				child.line();
			child.kill();
		}
	}

	private JobState finish(boolean run) throws DroverException {
		try (Project project = Project.open(project())) {
			Sequencer sequencer = new Sequencer(new JobStore(project), Clock.systemUTC(), List.of(new FileEffects(effects())));
			Job job = run ? sequencer.run("1", RunOptions.DEFAULT, new NullProgressMonitor(), JobListener.NONE)
					: sequencer.undo("1", RunOptions.DEFAULT, new NullProgressMonitor(), JobListener.NONE);
			return job.state();
		}
	}

	private JobState state() throws DroverException {
		try (Project project = Project.open(project())) {
			return new JobStore(project).job("1").state();
		}
	}

	private long effectFiles() throws Exception {
		try (Stream<Path> files = Files.list(effects())) {
			return files.count();
		}
	}

	private Path project() {
		return folder.resolve("project");
	}

	private Path effects() {
		return folder.resolve("effects");
	}
}
