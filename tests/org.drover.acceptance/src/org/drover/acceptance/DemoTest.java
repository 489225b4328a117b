package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** The main job end to end: a collection moves and comes back, and no client notices. */
class DemoTest {

	@Test
	void aCollectionMovesAndComesBackWithoutAnyClientNoticing(@TempDir Path out) throws IOException, InterruptedException {
		check(Command.run("demo", "--size", "small", "--json", "--out", out.toString()).done().json(), out);
	}

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
	void theSameWithFiveThousandClients(@TempDir Path out) throws IOException, InterruptedException {
		check(Command.run("demo", "--json", "--out", out.toString()).done().json(), out);
	}

	private static void check(JsonNode demo, Path out) {
		JsonNode collection = demo.get("collection");
		assertTrue(collection.get("clients").asInt() > 0 && collection.get("obsolete").asInt() > 0, collection::toString);
		assertTrue(demo.get("obsolete").asInt() > 0 && demo.get("dangling").asInt() > 0 && demo.get("cycles").asInt() > 0, demo::toString);
		assertEquals(0, demo.at("/plan/continuity/violations").asInt());
		assertTrue(demo.at("/plan/continuity/requirements").asInt() > 0);
		JsonNode job = demo.get("job");
		assertEquals("done", job.get("state").asText());
		assertEquals(demo.at("/plan/items").asInt(), job.get("done").asInt());
		assertEquals(0, job.get("failed").asInt());
		live(demo.get("live"), collection.get("clients").asInt());
		content(demo);
		assertEquals(collection.get("clients").asInt(), demo.at("/dashboard/clients/migrated").asInt());
		JsonNode undo = demo.get("undo");
		assertEquals(job.get("done").asInt(), undo.get("items").asInt());
		assertEquals(0, undo.get("failed").asInt());
		assertEquals(0, undo.get("rowsDiffer").asInt());
		live(undo.get("live"), collection.get("clients").asInt());
		for (JsonNode report : demo.get("reports"))
			assertTrue(Files.exists(Path.of(report.asText())) && Path.of(report.asText()).startsWith(out), report::asText);
	}

	private static void content(JsonNode demo) {
		JsonNode content = demo.get("content");
		assertTrue(content.get("copied").asInt() > 0 && content.get("reused").asInt() > 0, content::toString);
		assertEquals(content.get("packages").asInt(), content.get("copied").asInt() + content.get("reused").asInt());
	}

	private static void live(JsonNode live, int moved) {
		assertEquals(0, live.get("failed").asInt(), live::toString);
		assertTrue(live.get("longestGapSeconds").asDouble() <= 3 * live.get("intervalSeconds").asDouble(), live::toString);
		assertTrue(live.get("countsEqual").asBoolean(), live::toString);
		assertEquals(moved, live.get("movedClients").asInt());
		assertTrue(live.get("minPoliciesAfterMove").asInt() >= 2, live::toString);
		assertEquals(live.get("contentOfThatClient").asInt(), live.get("minContentAfterMove").asInt());
		assertTrue(live.get("beforeMove").asLong() > 0 && live.get("afterMove").asLong() > 0, live::toString);
	}
}
