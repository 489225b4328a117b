package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.connector.ConnectorRegistry;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.model.DroverException;
import org.drover.report.Reports;
import org.drover.report.schedule.ReportRoutine;
import org.drover.store.Project;
import org.drover.store.ProjectHost;
import org.drover.task.JobStore;
import org.drover.task.Routine.Turn;
import org.drover.task.TaskSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Schedules of reports by the command line. */
class ReportScheduleCommandTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@TempDir
	Path parent;

	@BeforeEach
	void create() throws DroverException {
		try (Project project = Project.create(folder())) {
			new JobStore(project).create("Add a server", "{\"kind\":\"TOPOLOGY_CHANGE\"}", List.of(new TaskSpec(1, "First", "none", 1, 1, "{}", List.of())));
		}
	}

	@Test
	void aScheduleIsAddedListedAndRemoved() throws Exception {
		assertEquals(0, run("list"), this::said);
		assertTrue(said().startsWith("No schedules: "), this::said);
		assertEquals(0, run("add", "monthly audit", "--out", target(), "--kind", "audit", "--format", "csv", "--every", "30d", "--at", "23:30", "--zone", "UTC", "--from",
				"2100-01-04", "--keep", "12", "--json"), this::said);
		JsonNode added = new JsonMapper().readTree(said());
		assertEquals("2100-01-04T23:30:00Z", added.path("due").textValue());
		assertEquals(0, run("list"), this::said);
		assertTrue(said().startsWith("monthly audit: audit as csv to " + target() + " every 30 days at 23:30, UTC, 12 kept; next at 2100-01-0"), this::said);
		assertEquals(0, run("list", "--json"), this::said);
		JsonNode listed = new JsonMapper().readTree(said()).path(0);
		assertEquals(List.of("name", "kinds", "formats", "folder", "every", "at", "zone", "from", "keep", "due", "manager", "last"), names(listed));
		assertEquals("30d", listed.path("every").textValue());
		assertTrue(listed.path("last").isNull());
		assertEquals(1, run("add", "monthly audit", "--out", target() + "2"), this::said);
		assertEquals(1, run("add", "other", "--out", target()), this::said);
		assertTrue(said().contains("the schedule monthly audit writes to " + target() + " already"), this::said);
		assertEquals(0, run("remove", "monthly audit"), this::said);
		assertEquals(1, run("remove", "monthly audit"), this::said);
		assertEquals("drover: there is no schedule monthly audit: 'report-schedule list' shows all", said().strip());
	}

	@Test
	void whatBecameOfItIsTold() throws Exception {
		assertEquals(0, run("add", "daily", "--out", target(), "--kind", "audit", "--format", "json", "--zone", "UTC"), this::said);
		assertTrue(said().startsWith("The schedule daily was added: reports are written every day at 06:00, UTC, first at "), this::said);
		follow("daily");
		assertEquals(0, run("list"), this::said);
		assertTrue(said().contains(": written to " + target()), this::said);
		assertEquals(0, run("list", "--json"), this::said);
		JsonNode last = new JsonMapper().readTree(said()).path(0).path("last");
		assertEquals(List.of("at", "good", "sentence", "folder", "manager"), names(last));
		assertTrue(last.path("good").booleanValue());
		assertTrue(Files.exists(Path.of(last.path("folder").textValue()).resolve("report.json")));
	}

	@Test
	void whoeverHasTheProjectOpenIsAskedAndHearsOfIt() throws Exception {
		AtomicInteger answered = new AtomicInteger();
		try (Project project = Project.open(folder()); ProjectHost.Hosting hosting = ProjectOwner.of(environment(), project, answered::incrementAndGet)) {
			assertEquals(0, run("add", "daily", "--out", target(), "--json"), this::said);
			assertEquals(List.of("html", "pdf"), List.of(new JsonMapper().readTree(said()).path("formats").path(0).textValue(),
					new JsonMapper().readTree(said()).path("formats").path(1).textValue()));
			assertEquals(0, run("list"), this::said);
		}
		assertEquals(2, answered.get());
	}

	@Test
	void wrongUsageIsTwoAndAddsNothing() {
		for (List<String> wrong : List.of(List.of("--every", "5h"), List.of("--every", "weekly"), List.of("--at", "six"), List.of("--zone", "Mars"), List.of("--keep", "0"),
				List.of("--kind", "weather"), List.of("--format", "docx"), List.of("--from", "soon"))) {
			List<String> words = new ArrayList<>(List.of("add", "daily", "--out", target()));
			words.addAll(wrong);
			assertEquals(2, run(words.toArray(String[]::new)), () -> wrong + said());
		}
		assertEquals(2, run("add", "a/b", "--out", target()), this::said);
		assertEquals(2, run("add", "daily"), this::said);
		assertEquals(0, run("list", "--json"), this::said);
		assertEquals("[ ]", said().strip());
		assertFalse(Files.exists(Path.of(target())));
	}

	private void follow(String name) throws DroverException {
		try (Project project = Project.open(folder())) {
			MigrationJobs jobs = new MigrationJobs(project, new Topologies(project, new ConnectorRegistry(List.of())));
			new ReportRoutine(project, new Reports(project, jobs)).run(new Turn(name, Instant.now(), "m", Instant::now));
		}
	}

	private static List<String> names(JsonNode node) {
		List<String> names = new ArrayList<>();
		node.fieldNames().forEachRemaining(names::add);
		return names;
	}

	private Path folder() {
		return parent.resolve("project");
	}

	private String target() {
		return parent.resolve("out").toString();
	}

	private int run(String... arguments) {
		out.reset();
		List<String> all = new ArrayList<>(List.of("report-schedule"));
		all.addAll(List.of(arguments));
		all.addAll(List.of("--project", folder().toString()));
		return Drover.execute(environment(), all);
	}

	private Environment environment() {
		PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
		return new Environment(new Terminal(print, print), null, Optional.empty(), Map.of(), Optional.empty());
	}

	private String said() {
		return out.toString(StandardCharsets.UTF_8);
	}
}
