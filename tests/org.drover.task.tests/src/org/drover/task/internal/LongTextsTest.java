package org.drover.task.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.drover.store.Project;
import org.drover.task.JobState;
import org.drover.task.TaskSpec;
import org.drover.task.TaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of a job may have many megabytes, and each line of its journal changes its row: that must not write the description again. */
class LongTextsTest {

	private static final int LENGTH = 4_000_000;
	private static final int CHANGES = 10;

	@TempDir
	Path folder;

	@Test
	void aLongTextIsWrittenOnce() throws Exception {
		Instant now = Instant.parse("2026-01-01T00:00:00Z");
		String text = "long ".repeat(LENGTH / 5);
		try (Project project = Project.create(folder)) {
			JobTable jobs = new JobTable(project.jdbc());
			TaskTable tasks = new TaskTable(project.jdbc());
			long job = jobs.insert("move", text, now);
			tasks.insert(job, List.of(new TaskSpec(1, "one", "test", 1, 1, text, List.of(), Set.of(), Duration.ZERO)));
			long before = Files.size(folder.resolve("drover.mv.db"));
			for (int i = 0; i < CHANGES; i++) {
				jobs.begin(job, JobState.RUNNING, now);
				jobs.lockHead(job);
				tasks.done(job, 1, tasks.begin(job, 1, TaskState.RUNNING, now), "{}", now);
			}
			long written = Files.size(folder.resolve("drover.mv.db")) - before;
			assertTrue(written < LENGTH, () -> CHANGES + " changes wrote " + written + " bytes");
			assertEquals(text, jobs.find(job).orElseThrow().description());
			assertEquals(text, tasks.get(job, 1).spec().input());
		}
	}
}
