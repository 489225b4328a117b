package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.drover.connector.MetadataSink;
import org.drover.inventory.Retirement;
import org.drover.inventory.Retirements;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What the commands about the end of a topology say, and to whom it is an error. */
class DecommissionCommandTest extends TwoTopologies {

	private boolean inUse;

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
		try (Project project = Project.open(project())) {
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

	/** A file holds objects and serves nobody. */
	@Test
	void servicesAreNotHandedOverToAFile() {
		assertEquals(0, run("topology", "add", "--name", "file", "--uri", "paper:file"), said::toString);
		assertEquals(1, run("decommission", "legacy", "--to", "file", "--include-obsolete"), said::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("file is only read and serves nobody, so it takes no services over: name another topology with --to"), said::toString);
		assertEquals(0, run("decommission", "legacy", "--include-obsolete"), said::toString);
	}

	/** Two topologies that are only read; the old one has a package that nobody uses, and a client where that is wanted. */
	@Override
	void read(String code, boolean old, MetadataSink sink) throws DroverException {
		sink.object(ManagedObject.of(ObjectKind.SITE, code, code, "", Map.of()));
		if (old)
			sink.object(ManagedObject.of(ObjectKind.PACKAGE, "P1", "P1", "1", Map.of()));
		if (old && inUse)
			sink.object(ManagedObject.of(ObjectKind.CLIENT, "A", "A", "", Map.of("site", "OLD")));
	}
}
