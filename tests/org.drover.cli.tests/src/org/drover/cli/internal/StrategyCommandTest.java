package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** What is to become of services and data is said with the plan, kept with its job, and compared where that is asked for. */
class StrategyCommandTest extends TwoTopologies {

	@Test
	void thePlanSaysWhatBecomesOfEachLayer() throws Exception {
		JsonNode plan = json(0, "plan", "C1", "--strategy", "content=duplicate", "--bandwidth", "500K");
		List<String> layers = new ArrayList<>();
		plan.path("layers").forEach(layer -> layers.add(layer.path("layer").asText() + ' ' + layer.path("strategy").asText()));
		assertEquals(List.of("management-point duplicate", "server-locator-point by-need", "software-update-point by-need", "state-migration-point by-need", "objects duplicate",
				"content duplicate", "distribution-point by-need"), layers);
		assertEquals("{\"layer\":\"content\",\"sort\":\"data\",\"strategy\":\"duplicate\",\"items\":1,\"bytes\":1200000,\"seconds\":3,\"shared\":0,\"taken\":0,\"waves\":0,"
				+ "\"open\":0,\"onLegacy\":0,\"alone\":2,\"without\":0}", plan.path("layers").get(5).toString());
		assertEquals(0, plan.path("tradeOffs").size(), "nobody has asked");
	}

	@Test
	void aPersonReadsTheTradeOff() {
		assertEquals(0, run("plan", "C1", "--trade-off"), said::toString);
		String text = out.toString(StandardCharsets.UTF_8);
		assertTrue(text.contains("* content                by-need    1 sent, 1,200,000 bytes; 2 have one alone to go to"), text);
		assertTrue(text.contains("  content                stop       0 sent, 0 bytes; 2 clients would go without"), text);
		assertTrue(text.contains("* management-point       duplicate"), text);
	}

	@Test
	void aStrategyThatTakesSomethingAwayRefusesThePlan() {
		assertEquals(1, run("plan", "C1", "--strategy", "content=stop"), said::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("breaks continuity"), said::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "content", "contents=share", "content=copy", "management-point=move", "objects=share" })
	void wrongUsageIsTwo(String text) {
		assertEquals(2, run("plan", "C1", "--strategy", text), said::toString);
	}

	/** A topology with two clients and a package for them, and one with services of its own. */
	@Override
	void read(String code, boolean old, MetadataSink sink) throws DroverException {
		sink.object(object("site:" + code, Map.of()));
		sink.object(object("management-point:" + code + "-MP", Map.of(Attributes.OWNER, code)));
		sink.object(object("distribution-point:" + code + "-DP", Map.of(Attributes.OWNER, code, Attributes.HOLDS, old ? "package:P1=1" : "")));
		if (!old)
			return;
		sink.object(object("package:P1", "1", Map.of(Attributes.CONTENT_SIZE, "1200000")));
		sink.object(object("deployment:D1", Map.of()));
		sink.object(object("collection:C1", Map.of()));
		sink.dependency(need("collection:C1", DependencyKind.RECEIVES, "deployment:D1"));
		sink.dependency(need("deployment:D1", DependencyKind.DEPLOYS, "package:P1"));
		for (int client = 0; client < 2; client++) {
			sink.object(object("client:" + client, Map.of(Attributes.SITE, "OLD")));
			sink.dependency(need("client:" + client, DependencyKind.MEMBER_OF, "collection:C1"));
		}
	}
}
