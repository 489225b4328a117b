package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.drover.connector.MetadataSink;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

/** What a person chooses, keeps out and is told of at the command line. */
class SelectionCommandsTest extends TwoTopologies {

	@Test
	void anObjectIsPlannedWithWhatItNeedsOrAlone() throws Exception {
		assertEquals("{\"deployment\":1,\"package\":1}", json(0, "plan", "deployment:D1").path("needs").toString());
		JsonNode related = json(0, "plan", "deployment:D1").path("left");
		assertEquals(0, related.size(), related::toString);
		List<String> alone = excluded(json(0, "plan", "collection:C1", "--without-related"));
		assertTrue(alone.contains("deployment:D1 not chosen itself, and nothing else is to move: 1 object that moves needs it"), alone::toString);
		assertEquals(1, run("plan", "deployment:D1", "--without-related"), said::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("deployment:D1 was chosen and cannot move: it needs package:P1, which is not chosen itself"), said::toString);
	}

	@Test
	void theOtherDirectionIsAWayToo() throws Exception {
		JsonNode back = json(0, "plan", "package:N1", "--from", "new", "--to", "legacy");
		assertEquals("{\"package\":1}", back.path("needs").toString());
		assertEquals(0, run("dependencies", "package:N1", "--from", "new"), said::toString);
		assertEquals(2, run("plan", "package:N1", "--from", "new"), said::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("what is in new cannot move to new"), said::toString);
	}

	@Test
	void aQueryIsKeptShownPlannedAndRemoved() throws Exception {
		assertEquals("{\"name\":\"contoso\",\"query\":\"package vendor=contoso\"}", json(0, "project", "query", "put", "contoso", "package vendor=contoso").toString());
		assertEquals(1, json(0, "project", "query", "list").size());
		assertEquals("package:P1", json(0, "project", "query", "show", "contoso").path("objects").get(0).path("object").asText());
		assertEquals(0, json(0, "project", "query", "show", "contoso", "--of", "new").path("objects").size());
		assertEquals("{\"package\":1}", json(0, "plan", "query:contoso").path("needs").toString());
		assertEquals(0, run("project", "query", "remove", "contoso"), said::toString);
		assertEquals(1, run("plan", "query:contoso"), said::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("no query 'contoso'"), said::toString);
	}

	@Test
	void theListOfExclusionsHoldsForEveryPlan() throws Exception {
		JsonNode list = json(0, "project", "exclude", "add", "package:P1", "--why", "licence ends");
		assertEquals("package:P1", list.get(0).path("object").asText());
		assertEquals("licence ends", list.get(0).path("why").asText());
		List<String> left = excluded(json(0, "plan", "C1"));
		assertEquals(List.of("package:P1 on the project's list of exclusions (licence ends): 1 object that moves needs it",
				"deployment:D1 needs package:P1, which is on the project's list of exclusions (licence ends)"), left);
		assertEquals(0, run("plan", "C1"), said::toString);
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("  package:P1  on the project's list of exclusions (licence ends)"), out::toString);
		assertEquals(1, run("plan", "package:P1"), said::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("'project exclude remove' takes it off the list"), said::toString);
		assertEquals(List.of(), excluded(json(0, "plan", "C1", "--ignore-exclusions")));
		assertEquals(0, json(0, "project", "exclude", "list", "--of", "new").size());
		assertEquals(0, json(0, "project", "exclude", "remove", "package:P1").size());
		assertEquals(List.of(), excluded(json(0, "plan", "C1")));
	}

	private static List<String> excluded(JsonNode plan) {
		List<String> excluded = new ArrayList<>();
		for (JsonNode left : plan.path("left")) {
			if (left.path("reason").asText().equals("excluded"))
				excluded.add(left.path("object").asText() + ' ' + left.path("detail").asText());
		}
		return excluded;
	}

	@Test
	void anAlertPlansNothingAndIsKeptUntilItIsDismissed() throws Exception {
		JsonNode alert = json(0, "plan", "C1", "--alert-only");
		assertEquals("{\"collection\":1,\"deployment\":1,\"package\":1}", alert.path("needs").toString());
		assertEquals("[\"collection:C1 -> collection:GONE\"]", alert.path("dangling").toString());
		assertEquals(0, json(0, "job", "list").size(), "no job is made");
		JsonNode kept = json(0, "alerts").get(0);
		assertEquals(alert.path("alert"), kept.path("alert"));
		assertEquals("[\"collection:C1\"]", kept.path("selection").toString());
		assertEquals(0, run("alerts"), said::toString);
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("C1 of legacy needs 3 objects to function in new, 0 services among them; 0 are obsolete, 1 missing, 0 circles"), out::toString);
		assertEquals(0, json(0, "alerts", "--dismiss", alert.path("alert").asText()).size());
		assertEquals(1, run("alerts", "--dismiss", alert.path("alert").asText()), said::toString);
	}

	@Test
	void aPersonReadsAnAlert() {
		assertEquals(0, run("plan", "C1", "--alert-only"), said::toString);
		String text = out.toString(StandardCharsets.UTF_8);
		assertTrue(text.startsWith("Alert "), text);
		assertTrue(text.contains("dangling: collection:C1 needs collection:GONE, which does not exist"), text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "plan package:NONE | no package:NONE in what was gathered", "plan site:OLD | cannot be chosen", "plan modified-since-migrated | nothing that was migrated",
			"project exclude add site:OLD | not carried over anyway", "project exclude add nonsense | names no object", "project exclude remove package:P1 | is not on the list",
			"project exclude list --of nowhere | nowhere", "project query put q bucket | 'bucket' is no kind", "project query show none | no query 'none'" })
	void whatCannotBeIsSaidInASentence(String words, String sentence) {
		assertEquals(1, run(words.split(" ")), said::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains(sentence), said::toString);
	}

	@Override
	void read(String code, boolean old, MetadataSink sink) throws DroverException {
		sink.object(object("site:" + code, Map.of()));
		if (!old) {
			sink.object(object("package:N1", Map.of("vendor", "Fabrikam")));
			return;
		}
		sink.object(object("package:P1", Map.of("vendor", "Contoso")));
		sink.object(object("deployment:D1", Map.of()));
		sink.dependency(need("deployment:D1", DependencyKind.DEPLOYS, "package:P1"));
		sink.object(object("collection:C1", Map.of()));
		sink.dependency(need("collection:C1", DependencyKind.RECEIVES, "deployment:D1"));
		sink.dependency(need("collection:C1", DependencyKind.LIMITED_BY, "collection:GONE"));
	}
}
