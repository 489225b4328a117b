package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.ListenAddress;
import org.drover.cli.Terminal;
import org.drover.store.Project;
import org.drover.task.JobOrder;
import org.drover.task.JobOrder.Action;
import org.drover.task.JobStore;
import org.drover.task.OnFailure;
import org.drover.task.OrderedJob;
import org.drover.task.TaskSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the queue and of the headless manager, and what they answer to wrong usage. */
class QueueCommandsTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@TempDir
	Path parent;

	@BeforeEach
	void project() throws Exception {
		Project.create(parent.resolve("project")).close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "job order", "job order 1 2", "job order 1 --undo --redo", "job order 1 --go-on --undo", "job order 1 --to-wave 2",
			"job order 1 --redo --to-wave 2", "job order 1 --undo --to-wave -1", "job order 1 --at tomorrow", "job order 1 --priority high",
			"job order 1 --priority 40000", "job order 1 --rate -1", "job order 1 --window never", "job order 1 --every day", "job order 1 --every DAILY|25:00",
			"job order 1 --every DAILY|02:00|Europe/Atlantis", "job order 1 --every FIXED_DELAY|0s", "job order 1 --rate many", "job order 1 --on-failure shrug", "job order 1 --overrule V1",
			"job withdraw", "job event", "job orders 1", "managers x", "serve --workers 0", "serve --workers many", "serve --drain -1", "serve --listen 9464",
			"serve --listen :9464", "serve --listen host:99999", "serve --listen host:", "serve --listen a:b:1", "serve now" })
	void wrongUsageIsTwo(String line) {
		assertEquals(2, run(line), this::said);
		assertTrue(out.toString(StandardCharsets.UTF_8).isEmpty(), this::said);
	}

	@Test
	void aManagersNameIsALine() {
		assertEquals(2, run(List.of("serve", "--project", folder(), "--name", " ")), this::said);
		assertEquals(2, run(List.of("serve", "--project", folder(), "--name", "two\nlines")), this::said);
		assertEquals(2, run(List.of("serve", "--project", folder(), "--name", "x".repeat(401))), this::said);
		assertTrue(said().contains("--name takes a line"), this::said);
	}

	@Test
	void effortHasItsLimits() {
		assertEquals(2, run("job order 1 --at-once 0"), this::said);
		assertTrue(said().contains("--at-once takes a number from 1 to 100"), this::said);
		assertEquals(2, run("job run 1 --tries 51"), this::said);
		assertTrue(said().contains("--tries takes a number from 1 to 50"), this::said);
		assertEquals(2, run("job undo 1 --at-once many"), this::said);
	}

	@Test
	void whatIsNotThereIsNamed() {
		assertEquals(1, run("job order 77"), this::said);
		assertTrue(said().contains("the project has no job 77"), this::said);
		assertEquals(1, run("job withdraw 77"), this::said);
		assertEquals(1, run(List.of("serve", "--project", parent.resolve("missing").toString())), this::said);
		assertTrue(said().contains("no project in"), this::said);
	}

	@Test
	void anEmptyQueueAndNoManagersAreSaid() {
		assertEquals(0, run("job orders"), this::said);
		assertTrue(said().contains("No orders"), this::said);
		assertEquals(0, run("managers"), this::said);
		assertTrue(said().contains("No managers yet"), this::said);
	}

	@Test
	void anOrderSaysWhenItIsFollowed() {
		JobOrder plain = JobOrder.of(Action.RUN);
		assertEquals("when one is free", Orders.when(plain));
		JobOrder all = new JobOrder(Action.UNDO, 2, 5, OnFailure.BACK_OUT, 3, Optional.empty(), Optional.of("backup-done"), "sat 22:00-06:00", "FIXED_DELAY|3600s");
		assertEquals("when the event 'backup-done' has been posted and a window is open (sat 22:00-06:00), again and again (FIXED_DELAY|3600s)", Orders.when(all));
		Map<String, Object> document = Orders.document(new OrderedJob("7", all, Instant.EPOCH, Optional.of("north-1"), 2));
		assertEquals(List.of("job", "action", "toWave", "rate", "onFailure", "priority", "at", "event", "window", "every", "atOnce", "tries", "queue", "due", "manager", "failures"),
				List.copyOf(document.keySet()));
		assertEquals("back-out", document.get("onFailure"));
		assertEquals("Job 7: undo by north-1, which has taken it; begun in vain 2 times in a row",
				Orders.sentence(new OrderedJob("7", all, Instant.EPOCH, Optional.of("north-1"), 2)));
	}

	@Test
	void anOrderIsGivenShownAndWithdrawn() throws Exception {
		try (Project project = Project.open(parent.resolve("project"))) {
			new JobStore(project).create("job", "{\"kind\":\"TOPOLOGY_CHANGE\",\"topologyName\":\"new\",\"topology\":\"DRV\",\"changes\":[]}", List.of(new TaskSpec(1, "task", "handler", 1, 1, "{}", List.of())));
		}
		assertEquals(0, run(List.of("job", "order", "1", "--project", folder(), "--after-event", "backup-done", "--window", "sat 22:00-06:00 Europe/Berlin")),
				this::said);
		assertEquals("Job 1 was ordered: a manager takes it when the event 'backup-done' has been posted and a window is open"
				+ " (sat 22:00-06:00 Europe/Berlin).", said().strip());
		assertEquals(1, run("job order 1"), this::said);
		assertEquals(0, run("job orders"), this::said);
		assertEquals("Job 1: run when the event 'backup-done' has been posted and a window is open (sat 22:00-06:00 Europe/Berlin)", said().strip());
		assertEquals(0, run("job event backup-done --detail disk-7"), this::said);
		assertEquals("The event 'backup-done' was posted: 1 order waited for it.", said().strip());
		assertEquals(0, run("job orders --json"), this::said);
		assertTrue(said().contains("\"manager\" : null") && !said().contains("\"due\" : null"), this::said);
		assertEquals(0, run("job withdraw 1"), this::said);
		assertEquals(1, run("job withdraw 1"), this::said);
		assertTrue(said().contains("no order for job 1 waits"), this::said);
		assertEquals(0, run(List.of("job", "order", "1", "--project", folder(), "--at", "in 2h")), this::said);
	}

	@Test
	void aQueueHasANameAndIsShown() throws Exception {
		assertEquals(2, run(List.of("job", "order", "1", "--project", folder(), "--queue", "two words")), this::said);
		assertTrue(said().contains("--queue takes a name"), this::said);
		assertEquals("when it is its turn in the queue night", Orders.when(JobOrder.of(Action.RUN).in("night")));
		assertEquals("night", Orders.document("1", JobOrder.of(Action.RUN).in("night")).get("queue"));
	}

	@Test
	void anAddressToListenOnIsAHostAndAPort() {
		ListenAddress.Converter converter = new ListenAddress.Converter();
		assertEquals(new ListenAddress("127.0.0.1", 0), converter.convert("127.0.0.1:0"));
		assertEquals(new ListenAddress("manager.example.org", 9464), converter.convert("manager.example.org:9464"));
		assertEquals(new ListenAddress("::1", 9464), converter.convert("[::1]:9464"));
	}

	private int run(String line) {
		return run(List.of((line + " --project").split(" ")), folder());
	}

	private int run(List<String> arguments, String... more) {
		out.reset();
		err.reset();
		Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
		List<String> all = new ArrayList<>(arguments);
		all.addAll(List.of(more));
		return Drover.execute(new Environment(terminal, null, Optional.empty(), Map.of(), Optional.empty()), all);
	}

	private String said() {
		return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
	}

	private String folder() {
		return parent.resolve("project").toString();
	}
}
