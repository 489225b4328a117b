package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** What a person is told of distribution points, and of updates that would take them away. */
class PointsCommandTest extends TwoTopologies {

	@Test
	void pointsAreListedWithWhatTheyAre() throws Exception {
		JsonNode list = json(0, "points", "list");
		assertEquals("{\"point\":\"BRANCH\",\"name\":\"BRANCH\",\"type\":\"branch\",\"placement\":\"server\",\"capabilities\":[\"protected\"],\"owner\":\"OLD\",\"sharedWith\":[],"
				+ "\"holds\":1}", list.get(0).toString());
		assertEquals("[\"NEW\"]", list.get(1).path("sharedWith").toString());
		assertEquals(0, run("points", "list"));
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("shared with NEW  bits"), out::toString);
	}

	@Test
	void aPlanThatHoldsIsKeptForLater() throws Exception {
		JsonNode shared = json(0, "points", "share", "branch", "--only-plan");
		assertEquals("[\"BRANCH\"]", shared.path("points").toString());
		assertEquals("Share BRANCH with NEW", shared.path("job").path("name").asText());
		assertEquals(0, shared.path("job").path("done").asInt());
	}

	@Test
	void pointsOfTheNewTopologyAreSharedWithTheOldOne() throws Exception {
		JsonNode shared = json(0, "points", "share", "NEW-DP", "--from", "new", "--to", "legacy", "--only-plan");
		assertEquals("Share NEW-DP with OLD", shared.path("job").path("name").asText());
		assertSaid(2, "--from and --to name two topologies", "points", "share", "NEW-DP", "--from", "new");
	}

	@Test
	void whatClientsNeedIsNotTakenAway() {
		assertEquals(1, run("points", "unshare", "MAIN"));
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("was not run, as clients would lose content"), said::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("they have lost distribution-point:MAIN"), said::toString);
		assertEquals(1, run("points", "reassign", "MAIN"));
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("With --share-back they go on using it."), said::toString);
		assertEquals(0, run("points", "reassign", "MAIN", "--share-back", "--only-plan"), said::toString);
	}

	@Test
	void theGuardOfAnUpdateSaysWhoLosesWhat() throws Exception {
		JsonNode guard = json(1, "content", "guard", "P1");
		assertEquals("2", guard.path("from").asText());
		assertEquals("3", guard.path("to").asText());
		assertEquals("MAIN", guard.path("losses").get(0).path("point").asText());
		assertEquals("copy", guard.path("order").get(0).path("act").asText());
		assertTrue(said.toString(StandardCharsets.UTF_8).contains("The safe order: copy the content of package:P1 in version 2 to distribution-point:NEW-DP"), said::toString);
		assertEquals(1, run("content", "guard", "package:P1", "--version", "9", "--in", "new"));
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("package:P1 in NEW: from version 2 to 9"), out::toString);
		assertEquals(0, run("content", "guard", "P2"));
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("nobody loses a distribution point"), out::toString);
	}

	@Test
	void whatIsWrongIsSaid() {
		assertSaid(1, "no distribution point 'NONE'", "points", "share", "NONE");
		assertSaid(2, "--at-once takes a number from 1 to 50", "points", "share", "MAIN", "--at-once", "51");
		assertSaid(2, "write NAME=VALUE", "points", "set", "NEW-DP", "bits");
		assertSaid(1, "is nothing to set of a distribution point", "points", "set", "NEW-DP", "colour=red");
		assertSaid(1, "no content of package:NONE", "content", "guard", "NONE");
		assertSaid(2, "--in takes legacy or new", "content", "guard", "P1", "--in", "elsewhere");
		assertSaid(1, "is no rate of copies", "project", "set", "copy-rate", "fast");
	}

	@Test
	void theRateOfCopiesIsSet() throws Exception {
		assertEquals("10MiB", json(0, "project", "set", "copy-rate", "10MiB").path("copy-rate").asText());
		assertEquals("off", json(0, "project", "set", "copy-rate", "off").path("copy-rate").asText());
	}

	private void assertSaid(int status, String sentence, String... words) {
		assertEquals(status, run(words), said::toString);
		assertTrue(said.toString(StandardCharsets.UTF_8).contains(sentence), said::toString);
	}

	/** Two topologies that share MAIN, with a client each that gets the package P1. */
	@Override
	void read(String code, boolean old, MetadataSink sink) throws DroverException {
		sink.object(object("site:" + code, "", Map.of()));
		for (String key : List.of("P1", "P2"))
			sink.object(object("package:" + key, "2", Map.of(Attributes.CONTENT_SIZE, "10")));
		sink.object(object("deployment:D1", "", Map.of()));
		sink.dependency(need("deployment:D1", DependencyKind.DEPLOYS, "package:P1"));
		sink.object(object("collection:C1", "", Map.of()));
		sink.dependency(need("collection:C1", DependencyKind.RECEIVES, "deployment:D1"));
		sink.object(object("client:" + code, "", Map.of(Attributes.SITE, code)));
		sink.dependency(need("client:" + code, DependencyKind.MEMBER_OF, "collection:C1"));
		sink.object(object("distribution-point:MAIN", "", Map.of(Attributes.OWNER, "OLD", Attributes.SHARED_WITH, "NEW", Attributes.BITS, "true", Attributes.HOLDS,
				"package:P1=2")));
		if (old)
			sink.object(object("distribution-point:BRANCH", "", Map.of(Attributes.OWNER, "OLD", Attributes.PLACEMENT, "branch", Attributes.PROTECTED, "true",
					Attributes.HOLDS, "package:P2=2")));
		else
			sink.object(object("distribution-point:NEW-DP", "", Map.of(Attributes.OWNER, "NEW")));
	}
}
