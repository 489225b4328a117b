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
import java.util.Set;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.MetadataSink;
import org.drover.connector.PreflightFinding;
import org.drover.inventory.Retirement;
import org.drover.inventory.Retirements;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.store.Project;
import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What the commands about the end of a topology say, and to whom it is an error. */
class DecommissionCommandTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream said = new ByteArrayOutputStream();
	private boolean inUse;

	@TempDir
	private Path parent;

	@BeforeEach
	void gather() {
		assertEquals(0, run("gather", "--source", "sample:old"), said::toString);
		assertEquals(0, run("topology", "add", "--name", "new", "--uri", "sample:new"), said::toString);
	}

	@Test
	void whatKeepsATopologyIsAnErrorWithAReason() throws Exception {
		inUse = true;
		assertEquals(1, run("decommission", "legacy", "--include-obsolete", "--json"), said::toString);
		JsonNode document = new JsonMapper().readTree(out.toByteArray());
		assertEquals("clients", document.path("keeps").get(0).path("kind").asText());
		assertEquals("[\"client:A\"]", document.path("keeps").get(0).path("objects").toString());
		assertTrue(document.path("job").isNull());
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("1 client: client:A assigned to OLD: migrate them"), said::toString);
		assertEquals(0, run("job", "list", "--json"));
		assertEquals("[]", out.toString(StandardCharsets.UTF_8).strip().replace(" ", ""));
	}

	@Test
	void whatWillBeGoneIsConfirmedAndThenThereIsAJob() throws Exception {
		assertEquals(1, run("decommission", "OLD"));
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("unused    package:P1  P1: no living client needs it"), out::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("say --include-obsolete"), said::toString);
		assertEquals(0, run("decommission", "OLD", "--include-obsolete", "--check", "--json"), said::toString);
		assertTrue(new JsonMapper().readTree(out.toByteArray()).path("job").isNull(), "it was only to look");
		assertEquals(0, run("decommission", "legacy", "--include-obsolete", "--json"), said::toString);
		JsonNode document = new JsonMapper().readTree(out.toByteArray());
		assertEquals("1", document.path("job").asText());
		assertTrue(document.path("whole").asBoolean() && document.path("allowed").asBoolean());
		assertEquals(0, run("job", "show", "1", "--json"), said::toString);
		assertEquals("[\"OLD\"]", new JsonMapper().readTree(out.toByteArray()).path("sites").toString());
		assertEquals(0, run("job", "show", "1"), said::toString);
	}

	@Test
	void aRetiredTopologyIsShownAndNotGathered() throws Exception {
		try (Project project = Project.open(parent.resolve("project"))) {
			new Retirements(project).add("legacy", new Retirement("7", Instant.EPOCH, true, Set.of("OLD")));
		}
		assertEquals(0, run("topology", "list"));
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("retired by job 7"), out::toString);
		assertEquals(1, run("gather", "--source", "sample:old"));
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("was retired by job 7"), said::toString);
		assertEquals(1, run("decommission", "legacy"));
		assertEquals(0, run("leftovers", "--json"), said::toString);
		assertEquals("project", new JsonMapper().readTree(out.toByteArray()).get(0).path("kind").asText());
		assertEquals(0, run("topology", "add", "--name", "legacy", "--uri", "sample:old", "--again"), said::toString);
		assertEquals(0, run("gather", "--source", "sample:old"), said::toString);
		assertEquals(0, run("leftovers"), said::toString);
		assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("Nothing is left over."), out::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "decommission", "decommission legacy --program <script>", "leftovers --irreversible" })
	void wrongUsageIsTwo(String words) {
		assertEquals(2, run(words.split(" ")), said::toString);
	}

	@ParameterizedTest
	@CsvSource({ "decommission XYZ, no site XYZ", "decommission new, handed over to itself", "decommission legacy --leave nonsense, names no object",
			"decommission legacy --leave package:NONE, no package:NONE in what was gathered" })
	void whatIsNotThereIsNamed(String words, String named) {
		assertEquals(1, run(words.split(" ")), said::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains(named), said::toString);
	}

	private int run(String... words) {
		out.reset();
		said.reset();
		List<String> line = new ArrayList<>(List.of(words));
		line.addAll(List.of("--project", parent.resolve("project").toString()));
		Environment environment = new Environment(new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(said, true, StandardCharsets.UTF_8)),
				new ConnectorRegistry(List.of(new Sample())), Optional.empty(), Map.of("DROVER_PASSWORD", "any"), Optional.empty());
		return Drover.execute(environment, line);
	}

	/** Two topologies that are only read; the old one has a package that nobody uses, and a client where that is wanted. */
	private final class Sample implements ConnectorProvider {

		@Override
		public String scheme() {
			return "sample";
		}

		@Override
		public Connector connect(ConnectorAddress address, Credentials credentials) {
			boolean old = address.location().equals("old");
			return new Connector() {

				@Override
				public String topology() {
					return old ? "OLD" : "NEW";
				}

				@Override
				public String description() {
					return "a sample";
				}

				@Override
				public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
					sink.object(ManagedObject.of(ObjectKind.SITE, topology(), topology(), "", Map.of()));
					if (old)
						sink.object(ManagedObject.of(ObjectKind.PACKAGE, "P1", "P1", "1", Map.of()));
					if (old && inUse)
						sink.object(ManagedObject.of(ObjectKind.CLIENT, "A", "A", "", Map.of("site", "OLD")));
				}

				@Override
				public List<PreflightFinding> preflight() {
					return List.of();
				}

				@Override
				public void close() {
					// nothing is open
				}
			};
		}
	}
}
