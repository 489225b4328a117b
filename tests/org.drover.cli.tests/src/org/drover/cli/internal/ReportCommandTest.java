package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.ProjectHost;
import org.drover.task.JobStore;
import org.drover.task.TaskSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports by the command line. */
class ReportCommandTest {

	private static final String DESCRIPTION = "{\"kind\":\"TOPOLOGY_CHANGE\",\"topologyName\":\"new\",\"topology\":\"DRV\",\"changes\":[]}";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@TempDir
	Path parent;

	@BeforeEach
	void create() throws DroverException {
		try (Project project = Project.create(folder())) {
			new JobStore(project).create("Add a server", DESCRIPTION, List.of(new TaskSpec(1, "First", "none", 1, 1, "{}", List.of())));
		}
	}

	@Test
	void filesAreWrittenAndNamed() throws IOException {
		assertEquals(0, run("--kind", "audit", "--format", "pdf,xlsx,html"));
		assertEquals(List.of(target().resolve("report.html"), target().resolve("report.pdf"), target().resolve("report.xlsx")), said().lines().map(Path::of).toList());
		assertTrue(Files.readString(target().resolve("report.html")).contains("Add a server"));
	}

	@Test
	void anOpenProjectIsReportedOnByItsOwner() throws DroverException {
		Environment owner = environment();
		try (Project project = Project.open(folder()); ProjectHost.Hosting hosting = ProjectOwner.of(owner, project)) {
			assertEquals(0, run("--kind", "audit", "--format", "json"));
		}
		assertTrue(Files.exists(target().resolve("report.json")), said());
	}

	@Test
	void whatCannotBeIsASentenceAndNoFile() {
		assertEquals(1, run());
		assertEquals("drover: there is nothing to report yet: 'plan' makes a job", said().strip());
		assertEquals(1, run("--kind", "weekly"));
		assertEquals(1, run("--kind", "audit", "--format", "docx"));
		assertEquals(2, run("--kind", "audit", "--job", "1"));
		assertTrue(said().contains("--job needs a kind of report that is about one job"), said());
		assertFalse(Files.exists(target()));
	}

	private Path folder() {
		return parent.resolve("project");
	}

	private Path target() {
		return parent.resolve("out");
	}

	private int run(String... arguments) {
		out.reset();
		List<String> all = new ArrayList<>(List.of("report", "--project", folder().toString(), "--out", target().toString()));
		all.addAll(List.of(arguments));
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
