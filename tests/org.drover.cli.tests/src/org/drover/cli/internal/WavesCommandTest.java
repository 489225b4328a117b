package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What a person says of waves bounds them, and the plan says where. */
class WavesCommandTest extends TwoTopologies {

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

	/** A topology with six clients, and one with a management point for them. */
	@Override
	void read(String code, boolean old, MetadataSink sink) throws DroverException {
		sink.object(object("site:" + code, Map.of()));
		sink.object(object("management-point:" + code + "-MP", Map.of(Attributes.OWNER, code)));
		if (!old)
			return;
		sink.object(object("collection:C1", Map.of()));
		for (int client = 0; client < 6; client++) {
			sink.object(object("client:" + client, Map.of(Attributes.SITE, "OLD")));
			sink.dependency(new Dependency(ObjectRef.parse("client:" + client), ObjectRef.parse("collection:C1"), DependencyKind.MEMBER_OF));
		}
	}
}
