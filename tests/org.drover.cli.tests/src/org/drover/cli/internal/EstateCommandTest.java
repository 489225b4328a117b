package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** What a person is told of what was gathered, and of what a plan makes of it. */
class EstateCommandTest extends TwoTopologies {

	private static final String EVIDENCE = "expired on 2020-01-01T00:00:00Z (v_Advertisement.ExpirationTime)";

	@Test
	void obsoleteObjectsAreListedWithTheirEvidence() throws Exception {
		JsonNode legacy = json(0, "estate", "--obsolete").get(0);
		assertEquals("[{\"object\":\"collection:C-OLD\",\"name\":\"C-OLD\",\"evidence\":\"no hosts in the inventory\"},{\"object\":\"deployment:D-OLD\",\"name\":\"D-OLD\",\"evidence\":\"" + EVIDENCE + "\"}]", legacy.path("findings").toString());
		assertFalse(json(0, "estate").get(0).has("findings"));
		assertEquals(0, run("estate", "--obsolete"));
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("deployment:D-OLD (D-OLD): " + EVIDENCE), out::toString);
	}

	@Test
	void aCollectionThatIsObsoleteItselfIsToldFromOneWithObsoleteMembers() throws Exception {
		String evidence = "no hosts in the inventory";
		assertEquals("[{\"id\":\"C-OLD\",\"name\":\"C-OLD\",\"clients\":0,\"obsolete\":0,\"evidence\":\"" + evidence + "\"},"
				+ "{\"id\":\"C1\",\"name\":\"C1\",\"clients\":1,\"obsolete\":0,\"evidence\":\"\"}]", json(0, "collections").toString());
		assertEquals(0, run("collections"));
		List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
		assertTrue(lines.contains("C-OLD           0  C-OLD  (obsolete: " + evidence + ")"), lines::toString);
		assertTrue(lines.contains("C1              1  C1"), lines::toString);
	}

	@Test
	void mobileDevicesAreCounted() throws Exception {
		assertEquals(1, json(0, "estate").get(0).path("mobileDevices").asInt());
		assertEquals(0, run("estate"));
		assertTrue(out.toString(StandardCharsets.UTF_8).contains("1  of the clients are mobile devices"), out::toString);
	}

	@Test
	void aPlanSaysWhatItConverts() throws Exception {
		String sentence = "update-list:L1 (L1) is written as update-group:L1: an update list is an update group in NEW";
		assertTrue(json(0, "plan", "C1").path("warnings").toString().contains(sentence));
		assertEquals(0, run("plan", "C1"), said::toString);
		assertTrue((out.toString(StandardCharsets.UTF_8) + said).contains(sentence), out::toString);
	}

	@Override
	void read(String code, boolean old, MetadataSink sink) throws DroverException {
		sink.object(object("site:" + code, Map.of()));
		sink.object(object("management-point:" + code + "-MP", Map.of(Attributes.OWNER, code, Attributes.URL, "http://" + code)));
		sink.dependency(need("site:" + code, DependencyKind.SERVED_BY, "management-point:" + code + "-MP"));
		if (!old)
			return;
		sink.object(object("client:PC", Map.of(Attributes.SITE, code)));
		sink.object(object("client:PHONE", Map.of(Attributes.SITE, code, Attributes.MOBILE, "true")));
		sink.object(object("collection:C1", Map.of()));
		sink.object(object("collection:C-OLD", Map.of(Attributes.OBSOLETE, "no hosts in the inventory")));
		sink.object(object("deployment:D-OLD", Map.of(Attributes.OBSOLETE, EVIDENCE)));
		sink.object(object("deployment:D1", Map.of()));
		sink.object(object("update-list:L1", Map.of()));
		sink.dependency(need("client:PC", DependencyKind.MEMBER_OF, "collection:C1"));
		sink.dependency(need("client:PC", DependencyKind.ASSIGNED_TO, "site:" + code));
		sink.dependency(need("collection:C1", DependencyKind.RECEIVES, "deployment:D1"));
		sink.dependency(need("deployment:D1", DependencyKind.DEPLOYS, "update-list:L1"));
	}
}
