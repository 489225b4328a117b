package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What a person says of waves bounds them, and the plan says where. */
class WavesCommandTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@TempDir
	private Path parent;

	@BeforeEach
	void gather() {
		assertEquals(0, run("gather", "--source", "sample:old"), said::toString);
		assertEquals(0, run("topology", "add", "--name", "new", "--uri", "sample:new"), said::toString);
	}

	@Test
	void wavesAreCutAsIsSaidAndSayWhy() throws Exception {
		assertEquals(0, run("plan", "C1", "--json", "--pilot", "1", "--wave-clients", "3", "--inventories-per-hour", "1", "--inventory-hours", "2", "--bandwidth",
				"2M@mon-fri 22:00-06:00 UTC", "--bandwidth", "unlimited@sat,sun 00:00-24:00 UTC", "--limit", "distribution-point=7", "--limit", "contents=8"), said::toString);
		JsonNode plan = new JsonMapper().readTree(out.toByteArray());
		assertEquals(List.of("pilot 1", "inventories 2", "inventories 2", "end 0"), ends(plan));
		assertEquals("{\"pilot\":1,\"waveClients\":3,\"inventoriesPerHour\":1,\"inventoryHours\":2,\"services\":{\"distribution-point\":7},\"contents\":8,"
				+ "\"bandwidth\":[\"2M@mon-fri 22:00-06:00 UTC\",\"unlimited@sat,sun 00:00-24:00 UTC\"]}", plan.path("limits").toString());
	}

	private static List<String> ends(JsonNode plan) {
		List<String> ends = new ArrayList<>();
		for (JsonNode wave : plan.path("waves")) {
			if (wave.path("title").asText().startsWith("Move"))
				ends.add(wave.path("boundary").path("reason").asText() + " " + wave.path("boundary").path("limit").asText());
		}
		return ends;
	}

	@Test
	void aPersonReadsWhy() {
		assertEquals(0, run("plan", "C1", "--wave-clients", "4"), said::toString);
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("ends here: no more than 4 clients are to move together"), out::toString);
	}

	@Test
	void aLimitThatNoCutKeepsRefusesThePlanAndIsOverruledByName() throws Exception {
		assertEquals(1, run("plan", "C1", "--json", "--limit", "management-point=4"), said::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("breaks limits in 1 ways, the first: 2 clients find no room: management-point:NEW-MP serves 4 clients at most"),
				said::toString);
		JsonNode plan = new JsonMapper().readTree(out.toByteArray());
		JsonNode violation = plan.path("plan").path("continuity").path("list").get(0);
		assertEquals(2, violation.path("clients").asInt());
		assertEquals(1, run("job", "run", plan.path("job").asText()));
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("breaks a limit and was not run") && said.toString(StandardCharsets.UTF_8).contains(violation.path("id").asText()),
				said::toString);
	}

	@ParameterizedTest
	@CsvSource({ "--pilot, 0", "--wave-clients, -1", "--inventory-hours, 200", "--bandwidth, fast", "--bandwidth, 2M@sometimes", "--limit, package=3", "--limit, management-point",
			"--limit, management-point=many" })
	void wrongUsageIsTwo(String option, String value) {
		assertEquals(2, run("plan", "C1", option, value), said::toString);
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

	/** A topology with six clients, and one with a management point for them. */
	private static final class Sample implements ConnectorProvider {

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
					sink.object(object("site:" + topology(), Map.of()));
					sink.object(object("management-point:" + topology() + "-MP", Map.of(Attributes.OWNER, topology())));
					if (!old)
						return;
					sink.object(object("collection:C1", Map.of()));
					for (int client = 0; client < 6; client++) {
						sink.object(object("client:" + client, Map.of(Attributes.SITE, "OLD")));
						sink.dependency(new Dependency(ObjectRef.parse("client:" + client), ObjectRef.parse("collection:C1"), DependencyKind.MEMBER_OF));
					}
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

		private static ManagedObject object(String ref, Map<String, String> attributes) {
			ObjectRef parsed = ObjectRef.parse(ref);
			ObjectKind kind = parsed.kind();
			return ManagedObject.of(kind, parsed.key(), parsed.key(), "", attributes);
		}
	}
}
