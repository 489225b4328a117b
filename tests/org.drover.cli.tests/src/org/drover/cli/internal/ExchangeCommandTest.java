package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.exchange.ExchangeConnectorProvider;
import org.drover.inventory.GatheredView;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;
import org.drover.store.EstateWriter;
import org.drover.store.Project;
import org.drover.store.ProjectHost.Hosting;
import org.drover.store.Topology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** From one project into a package and from there into another, by commands. */
@Timeout(120)
class ExchangeCommandTest {

	private static final ObjectRef SITE = new ObjectRef(ObjectKind.SITE, "CAS");
	private static final ObjectRef COLLECTION = new ObjectRef(ObjectKind.COLLECTION, "CAS00001");
	private static final ObjectRef OTHER = new ObjectRef(ObjectKind.COLLECTION, "CAS00002");
	private static final ObjectRef CLIENT = new ObjectRef(ObjectKind.CLIENT, "GUID:1");
	private static final ObjectRef STRANGER = new ObjectRef(ObjectKind.CLIENT, "GUID:2");

	private record Answer(int status, String out, String err) {
	}

	@TempDir
	Path parent;
	private String project;
	private Path file;

	@BeforeEach
	void makeProject() throws Exception {
		project = parent.resolve("project").toString();
		file = parent.resolve("legacy.drx");
		try (Project made = Project.create(Path.of(project))) {
			Topology topology = made.topologies().put("legacy", "configmgr:x", "CAS", "the old one");
			try (EstateWriter writer = made.estates().replace(topology.id())) {
				for (ObjectRef ref : List.of(SITE, COLLECTION, OTHER, CLIENT, STRANGER))
					writer.object(ManagedObject.of(ref.kind(), ref.key(), "name of " + ref.key(), "2", Map.of("site", "CAS", "odd", "a\u0001_x0000_\r\n<&")));
				writer.dependency(new Dependency(CLIENT, COLLECTION, DependencyKind.MEMBER_OF));
				writer.dependency(new Dependency(CLIENT, SITE, DependencyKind.ASSIGNED_TO));
				writer.dependency(new Dependency(CLIENT, new ObjectRef(ObjectKind.BOUNDARY, "gone"), DependencyKind.LOCATED_IN));
				writer.dependency(new Dependency(STRANGER, OTHER, DependencyKind.MEMBER_OF));
				writer.dependency(new Dependency(COLLECTION, OTHER, DependencyKind.INCLUDES));
				writer.dependency(new Dependency(OTHER, COLLECTION, DependencyKind.LIMITED_BY));
				writer.commit();
			}
		}
	}

	@Test
	void whatWasGatheredGoesIntoAnotherProject() throws Exception {
		JsonNode document = new ObjectMapper().readTree(done("exchange", "export", "--project", project, "--topology", "legacy", "--json", file.toString()).out());
		assertEquals(5, document.path("objects").asInt(), document.toString());
		assertEquals(6, document.path("dependencies").asInt());
		assertEquals(1, document.path("dangling").asInt());
		assertEquals(Files.size(file), document.path("bytes").asLong());
		done("exchange", "validate", file.toString());
		String other = parent.resolve("other").toString();
		done("gather", "--project", other, "--source", "exchange:" + file);
		assertEquals(fields(project), fields(other));
		try (Project read = Project.open(Path.of(other))) {
			assertEquals("CAS", read.topologies().get("legacy").code());
		}
	}

	@Test
	void aSelectionTakesAlongWhatItNeeds() throws Exception {
		done("exchange", "export", "--project", project, "--topology", "legacy", "name of CAS00001", file.toString());
		done("exchange", "validate", file.toString());
		String other = parent.resolve("other").toString();
		done("gather", "--project", other, "--source", "exchange:" + file);
		TreeSet<String> expected = fields(project);
		expected.removeIf(field -> field.startsWith(STRANGER.toString()));
		assertEquals(expected, fields(other));
	}

	private static TreeSet<String> fields(String project) throws DroverException {
		try (Project opened = Project.open(Path.of(project))) {
			Estate estate = opened.estates().load(opened.topologies().get("legacy"));
			GatheredView view = GatheredView.of(estate);
			TreeSet<String> fields = new TreeSet<>();
			for (int index = 0; index < view.size(); index++) {
				assertEquals(index, view.indexOf(view.ref(index)));
				fields.add(view.ref(index) + " is " + view.object(index));
				view.dependencies(index).forEach(need -> fields.add(need.from() + " needs " + need));
			}
			assertEquals(-1, view.indexOf(new ObjectRef(ObjectKind.CLIENT, "nobody")));
			return fields;
		}
	}

	@Test
	void whoHasTheProjectOpenWritesTheFile() throws Exception {
		try (Project open = Project.open(Path.of(project)); Hosting owner = ProjectOwner.of(environment(new ByteArrayOutputStream(), new ByteArrayOutputStream()), open)) {
			String relative = Path.of("").toAbsolutePath().relativize(file).toString();
			assertTrue(done("exchange", "export", "--project", project, "--topology", "legacy", "CAS00001", relative).out().startsWith(file + ": 4 objects"));
		}
		assertTrue(Files.exists(file));
	}

	@Test
	void whatIsWrongIsToldAndNothingIsLeft() throws Exception {
		assertSentence("knows no topology nowhere", run("exchange", "export", "--project", project, "--topology", "nowhere", file.toString()));
		assertSentence("no collection 'NOPE'", run("exchange", "export", "--project", project, "NOPE", file.toString()));
		assertSentence("no connector for 'configmgr'", run("exchange", "export", "--project", project, "--with-content", file.toString()));
		assertSentence("see that its folder is there", run("exchange", "export", "--project", project, parent.resolve("no/file").toString()));
		assertEquals(2, run("exchange", "export", "--project", project).status());
		assertFalse(Files.exists(file));
		Files.writeString(file, "no package");
		assertSentence("there is " + file + " already", run("exchange", "export", "--project", project, file.toString()));
		Answer invalid = run("exchange", "validate", file.toString(), "--json");
		assertEquals(1, invalid.status());
		JsonNode document = new ObjectMapper().readTree(invalid.out());
		assertFalse(document.path("valid").asBoolean());
		assertEquals("error", document.path("findings").path(0).path("severity").asText());
		assertSentence("no exchange package", run("exchange", "validate", parent.resolve("none").toString()));
		String other = parent.resolve("other").toString();
		assertSentence("zip archive", run("gather", "--project", other, "--source", "exchange:" + file));
		assertFalse(Files.exists(Path.of(other)));
	}

	private static void assertSentence(String part, Answer answer) {
		assertEquals(1, answer.status(), answer.toString());
		assertTrue(answer.err().contains(part) && answer.err().lines().count() == 1, answer.err());
	}

	private static Answer done(String... arguments) {
		Answer answer = run(arguments);
		assertEquals(0, answer.status(), answer.toString());
		return answer;
	}

	private static Answer run(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int status = Drover.execute(environment(out, err), new ArrayList<>(List.of(arguments)));
		return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private static Environment environment(ByteArrayOutputStream out, ByteArrayOutputStream err) {
		Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
		return new Environment(terminal, new ConnectorRegistry(List.of(new ExchangeConnectorProvider())), Optional.empty(), Map.of(), Optional.empty());
	}
}
