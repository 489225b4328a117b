package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** The main job end to end: a collection moves and comes back, and no client notices. */
class DemoTest {

	private static final Set<String> PARTS = Set.of("gathered", "collection", "needs", "obsolete", "dangling", "cycles", "plan", "job", "content", "live", "dashboard",
			"reports", "undo");

	@Test
	void aCollectionMovesAndComesBackWithoutAnyClientNoticing(@TempDir Path out) throws IOException, InterruptedException {
		check(Command.run("demo", "--size", "small", "--json", "--out", out.toString()).done().json(), out);
	}

	@Test
	@EnabledIfSystemProperty(named = "drover.all", matches = "true", disabledReason = "drover.all is not set")
	void theSameWithFiveThousandClients(@TempDir Path out) throws IOException, InterruptedException {
		check(Command.run("demo", "--json", "--out", out.toString()).done().json(), out);
	}

	private static void check(JsonNode demo, Path out) throws IOException {
		assertShape(demo);
		JsonNode collection = demo.get("collection");
		assertTrue(collection.get("clients").asInt() > 0 && collection.get("obsolete").asInt() > 0, collection::toString);
		assertTrue(demo.get("obsolete").asInt() > 0 && demo.get("dangling").asInt() > 0 && demo.get("cycles").asInt() > 0, demo::toString);
		assertEquals(0, demo.at("/plan/continuity/violations").asInt());
		for (String figure : List.of("/gathered/objects", "/gathered/dependencies", "/gathered/seconds", "/plan/waves", "/plan/items", "/plan/continuity/classes",
				"/plan/continuity/requirements", "/plan/continuity/checked", "/job/done", "/job/seconds", "/content/bytes", "/dashboard/objects/migrated", "/undo/seconds"))
			assertTrue(demo.at(figure).asDouble() > 0, () -> figure + " of " + demo);
		JsonNode job = demo.get("job");
		assertEquals("done", job.get("state").asText());
		assertEquals(demo.at("/plan/items").asInt(), job.get("done").asInt());
		assertEquals(0, job.get("failed").asInt());
		live(demo.get("live"), collection.get("clients").asInt());
		content(demo);
		assertEquals(collection.get("clients").asInt(), demo.at("/dashboard/clients/migrated").asInt());
		assertTrue(demo.at("/dashboard/clients/total").asInt() > collection.get("clients").asInt(), demo::toString);
		assertByKind(demo.at("/dashboard/objects"));
		JsonNode undo = demo.get("undo");
		assertEquals(job.get("done").asInt(), undo.get("items").asInt());
		assertEquals(0, undo.get("failed").asInt());
		assertEquals(0, undo.get("rowsDiffer").asInt());
		live(undo.get("live"), collection.get("clients").asInt());
		assertReports(demo.get("reports"), out);
	}

	/** The names that others may rely on; some parts have more. */
	private static void assertShape(JsonNode demo) {
		Set<String> names = new TreeSet<>();
		demo.fieldNames().forEachRemaining(names::add);
		assertEquals(new TreeSet<>(PARTS), names);
		assertNames(demo.get("gathered"), "objects", "dependencies", "seconds");
		assertNames(demo.get("collection"), "id", "name", "clients", "obsolete");
		assertNames(demo.get("plan"), "id", "waves", "items", "continuity");
		assertNames(demo.at("/plan/continuity"), "classes", "requirements", "checked", "violations", "list");
		assertNames(demo.get("job"), "id", "items", "done", "failed", "seconds");
		assertNames(demo.get("content"), "packages", "bytes", "copied", "reused");
		assertNames(demo.get("live"), "clients", "requests", "failed", "longestGapSeconds", "beforeMove", "afterMove");
		assertNames(demo.get("dashboard"), "clients", "objects");
		assertNames(demo.at("/dashboard/clients"), "total", "migrated");
		assertNames(demo.at("/dashboard/objects"), "total", "migrated", "byKind");
		assertNames(demo.get("undo"), "items", "failed", "seconds", "rowsDiffer", "live");
		assertTrue(demo.at("/plan/continuity/list").isArray() && demo.at("/plan/continuity/list").isEmpty(), demo::toString);
		for (JsonNode needed : demo.get("needs"))
			assertTrue(needed.asInt() > 0, demo.get("needs")::toString);
	}

	private static void assertNames(JsonNode object, String... names) {
		for (String name : names)
			assertTrue(object.has(name), () -> "no " + name + " in " + object);
	}

	/** The kinds add up to the whole. */
	private static void assertByKind(JsonNode objects) {
		int total = 0;
		int migrated = 0;
		for (JsonNode kind : objects.get("byKind")) {
			total += kind.get("total").asInt();
			migrated += kind.get("migrated").asInt();
		}
		assertEquals(objects.get("total").asInt(), total, objects::toString);
		assertEquals(objects.get("migrated").asInt(), migrated, objects::toString);
	}

	private static void assertReports(JsonNode reports, Path out) throws IOException {
		Set<String> kinds = new TreeSet<>();
		for (JsonNode report : reports) {
			Path file = Path.of(report.asText());
			assertTrue(file.startsWith(out) && Files.size(file) > 0, report::asText);
			kinds.add(file.getFileName().toString().replaceFirst(".*\\.", ""));
		}
		assertTrue(kinds.containsAll(Set.of("html", "csv", "json")), kinds::toString);
	}

	private static void content(JsonNode demo) {
		JsonNode content = demo.get("content");
		assertTrue(content.get("copied").asInt() > 0 && content.get("reused").asInt() > 0, content::toString);
		assertEquals(content.get("packages").asInt(), content.get("copied").asInt() + content.get("reused").asInt());
	}

	private static void live(JsonNode live, int moved) {
		assertTrue(live.get("requests").asLong() > 0 && live.get("contentOfThatClient").asInt() > 0, live::toString);
		assertEquals(live.get("requests"), live.get("serverRequests"));
		assertEquals(0, live.get("failed").asInt(), live::toString);
		assertTrue(live.get("longestGapSeconds").asDouble() <= 3 * live.get("intervalSeconds").asDouble(), live::toString);
		assertTrue(live.get("countsEqual").asBoolean(), live::toString);
		assertEquals(moved, live.get("movedClients").asInt());
		assertTrue(live.get("minPoliciesAfterMove").asInt() >= 2, live::toString);
		assertEquals(live.get("contentOfThatClient").asInt(), live.get("minContentAfterMove").asInt());
		assertTrue(live.get("beforeMove").asLong() > 0 && live.get("afterMove").asLong() > 0, live::toString);
	}
}
