package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.store.Project;
import org.drover.testing.ScratchPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Projects by the command line, in their folders and in PostgreSQL. */
class ProjectsCommandTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@TempDir
	Path parent;

	@Test
	void anEmbeddedProjectIsItsOwnDatabase() throws Exception {
		assertEquals(0, run("project", "create", "--project", folder(), "--json"), this::said);
		JsonNode made = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
		assertFalse(made.get("shared").asBoolean());
		assertTrue(made.get("database").asText().endsWith("drover.mv.db"));
		assertEquals(0, run("project", "show", "--project", folder()), this::said);
		assertTrue(said().contains(made.get("id").asText()) && said().contains("one process at a time"), said());
		assertEquals(1, run("project", "create", "--project", folder()), this::said);
		assertTrue(said().contains("already"), said());
	}

	@Test
	void aSharedProjectIsShownWhileAnotherProcessHasItOpen() throws Exception {
		String url = newDatabase();
		assertEquals(0, create(url), this::said);
		assertFalse(said().contains(ScratchPostgres.PASSWORD), said());
		try (Project other = Project.open(Path.of(folder()))) {
			assertEquals(0, run("project", "show", "--project", folder(), "--json"), this::said);
			JsonNode shown = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
			assertEquals(other.id(), shown.get("id").asText());
			assertEquals(url, shown.get("database").asText());
			assertTrue(shown.get("shared").asBoolean());
			assertTrue(shown.get("product").asText().startsWith("PostgreSQL"));
			assertEquals(0, run("topology", "list", "--project", folder()), this::said);
			assertFalse(Files.exists(Path.of(folder(), "owner")), "nobody answers for others");
		}
	}

	@Test
	void aPasswordComesFromAFileTooAndIsAskedForNowhereElse() throws Exception {
		String url = newDatabase();
		Path file = Files.writeString(parent.resolve("password"), ScratchPostgres.PASSWORD + "\n");
		assertEquals(1, run("project", "create", "--project", folder(), "--database", url, "--user", "postgres"), this::said);
		assertTrue(said().contains("no password for " + url), said());
		assertFalse(Files.exists(Path.of(folder())), "nothing half-written");
		assertEquals(0, run("project", "create", "--project", folder(), "--database", url, "--user", "postgres", "--password-file", file.toString()),
				this::said);
		Files.writeString(file, "wrong");
		assertEquals(1, run("project", "connect", "--project", folder(), "--database", url, "--user", "postgres", "--password-file", file.toString()),
				this::said);
		assertTrue(said().contains("refuses this user or password"), said());
		assertEquals(0, run("project", "show", "--project", folder()), this::said);
	}

	@Test
	void howOftenItIsGatheredAgainIsSetAndShown() throws Exception {
		assertEquals(0, run("project", "create", "--project", folder()), this::said);
		assertEquals(0, run("project", "show", "--project", folder()), this::said);
		assertTrue(said().contains("again every 4h, by whoever manages it"), said());
		assertEquals(0, run("project", "set", "gather-every", "90m", "--project", folder()), this::said);
		assertEquals("gather-every  90m\n", said().replace("\r", ""));
		assertEquals(0, run("project", "set", "gather-every", "off", "--project", folder(), "--json"), this::said);
		assertEquals("off", new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8)).get("gather-every").asText());
		assertEquals(1, run("project", "set", "gather-every", "30s", "--project", folder()), this::said);
		assertTrue(said().contains("'30s' is no time between gatherings"), said());
		assertEquals(2, run("project", "set", "gather-never", "4h", "--project", folder()), this::said);
		assertEquals(0, run("project", "show", "--project", folder()), this::said);
		assertTrue(said().contains("only when somebody says so"), "what was refused has changed nothing: " + said());
		assertEquals(0, run("project", "show", "--project", folder(), "--json"), this::said);
		assertEquals("off", new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8)).get("gatherEvery").asText());
	}

	@Test
	void wrongUsageIsTwo() {
		assertEquals(2, run("project", "create"), this::said);
		assertEquals(2, run("project", "create", "--project", folder(), "--user", "u"), this::said);
		assertEquals(2, run("project", "connect", "--project", folder()), this::said);
		assertEquals(1, run("project", "show", "--project", folder()), this::said);
		assertEquals(1, create("jdbc:h2:mem:x"), this::said);
		assertTrue(said().contains("write jdbc:postgresql://HOST:PORT/DATABASE"), said());
	}

	private int create(String url) {
		return run(Map.of("DROVER_PASSWORD", ScratchPostgres.PASSWORD), "project", "create", "--project", folder(), "--database", url, "--user", "postgres");
	}

	private int run(String... arguments) {
		return run(Map.of(), arguments);
	}

	private int run(Map<String, String> variables, String... arguments) {
		out.reset();
		err.reset();
		Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
		return Drover.execute(new Environment(terminal, null, Optional.empty(), variables, Optional.empty()), List.of(arguments));
	}

	private String said() {
		return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
	}

	private String folder() {
		return parent.resolve("project").toString();
	}

	private static String newDatabase() throws Exception {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		return ScratchPostgres.shared().url(ScratchPostgres.shared().createDatabase());
	}
}
