package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.JobListener;
import org.drover.task.JobStore;
import org.drover.task.OnFailure;
import org.drover.task.RunOptions;
import org.drover.task.Sequencer;
import org.drover.task.TaskContext;
import org.drover.task.TaskHandler;
import org.drover.task.TaskSpec;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Why a job is not at its end, by the command line. */
class JobWhyCommandTest {

	private static final String DESCRIPTION = "{\"kind\":\"TOPOLOGY_CHANGE\",\"topologyName\":\"new\",\"topology\":\"DRV\",\"changes\":[]}";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@TempDir
	Path parent;

	@Test
	void aNewJobIsToBeRun() throws Exception {
		create();
		assertEquals(0, run("job", "why", "1", "--project", folder()));
		assertTrue(said().startsWith("Job 1: has not been run (since "), said());
		assertTrue(said().contains("left: 3 of 3 items, 2 of 2 tasks\nno estimate: it has not been run\nnext: job run 1 begins\n"), said());
		assertEquals(0, run("job", "show", "1", "--project", folder()));
		assertTrue(said().contains("now: has not been run; next: job run 1 begins\n"), said());
		assertEquals(1, run("job", "why", "2", "--project", folder()));
	}

	@Test
	void aJobThatFailedSaysWhichTaskAndAsks() throws Exception {
		create();
		try (Project project = Project.open(Path.of(folder()))) {
			new Sequencer(new JobStore(project), Clock.systemUTC(), List.of(new Failing())).run("1", RunOptions.DEFAULT.on(OnFailure.DECIDE), new NullProgressMonitor(),
					JobListener.NONE);
		}
		assertEquals(0, run("job", "why", "1", "--project", folder(), "--json"));
		JsonNode why = new ObjectMapper().readTree(said());
		assertEquals("decision", why.get("state").asText());
		assertEquals("decision", why.get("waitsFor").asText());
		assertEquals("waits for a decision: task 1 failed: the disk is full", why.get("sentence").asText());
		assertEquals(3, why.get("itemsLeft").asInt());
		assertEquals("failed: the disk is full", why.get("list").get(0).get("sentence").asText());
		assertEquals("predecessor", why.get("list").get(1).get("waitsFor").asText());
		assertEquals(0, why.get("more").asInt());
		assertEquals(0, run("job", "why", "1", "--project", folder()));
		assertTrue(said().contains("task 1 (First) failed: the disk is full\n    next: mend that, then decide: job run 1"), said());
		assertEquals(0, run("job", "show", "1", "--project", folder(), "--json"));
		assertEquals(why.get("next"), new ObjectMapper().readTree(said()).get("why").get("next"));
	}

	private void create() throws DroverException {
		try (Project project = Project.create(Path.of(folder()))) {
			new JobStore(project).create("job", DESCRIPTION, List.of(new TaskSpec(1, "First", "failing", 1, 1, "{}", List.of()),
					new TaskSpec(2, "Second", "failing", 1, 2, "{}", List.of(1))));
		}
	}

	private int run(String... arguments) {
		out.reset();
		PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
		return Drover.execute(new Environment(new Terminal(print, print), null, Optional.empty(), Map.of(), Optional.empty()), List.of(arguments));
	}

	private String said() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private String folder() {
		return parent.resolve("project").toString();
	}

	private static final class Failing implements TaskHandler {

		@Override
		public String name() {
			return "failing";
		}

		@Override
		public String run(TaskContext context, String input) throws DroverException {
			throw new DroverException("the disk is full");
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) {
			// nothing was done
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) {
			return Optional.empty();
		}
	}
}
