package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.connector.Connector;
import org.drover.connector.ContentDescription;
import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.junit.jupiter.api.Test;

/** Content comes to a site once, goes with the last who put it there, and is given to whom a distribution point serves. */
class SiteContentTest extends SiteCase {

	@Test
	void contentIsPublishedOnceAndSharedFilesStay() throws Exception {
		var target = connector.contentTarget().orElseThrow();
		ContentDescription one = content("ONE", "1", "a/shared file", "shared", "only-one", "one");
		ContentDescription two = content("TWO", "1", "x", "shared");
		fails("put it there first", Retry.LATER, () -> target.publish("one", one));
		publish("one", one, "shared", "one");
		publish("one", one, "shared", "one");
		publish("again", one, "shared", "one");
		publish("two", two, "shared");
		assertTrue(target.published("one", one.owner()));
		assertFalse(target.published("one", two.owner()));
		assertEquals("package:ONE=1,package:TWO=1", holds());
		assertEquals(one, connector.contentSource().orElseThrow().describe(one.owner()));
		try (InputStream in = connector.contentSource().orElseThrow().open(one.owner(), "a/shared file")) {
			assertEquals("shared", new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		fails("withdraw it first", Retry.NEVER, () -> publish("new", content("ONE", "2", "x", "shared"), "shared"));
		target.withdraw("one", one.owner());
		assertEquals("package:ONE=1,package:TWO=1", holds());
		target.withdraw("again", one.owner());
		target.withdraw("again", one.owner());
		assertEquals("package:TWO=1", holds());
		assertTrue(target.hasFile(two.files().getFirst().sha256()));
		assertEquals(1, files().size());
	}

	@Test
	void badContentIsRefused() throws Exception {
		var target = connector.contentTarget().orElseThrow();
		String hash = Hashes.of("x");
		assertThrows(DroverException.class, () -> target.putFile(hash, 1, stream("y")));
		assertFalse(target.hasFile(hash));
		fails("lower-case", Retry.NEVER, () -> target.putFile("../../etc", 1, stream("y")));
		for (String path : List.of("../x", "/x", "a//b", "a\\b", "", "a/./b"))
			fails("leads outside", Retry.NEVER, () -> target.publish("e", describe("P", "1", path, "x")));
		target.putFile(hash, 1, stream("x"));
		fails("comma", Retry.NEVER, () -> target.publish("e", describe("P", "1,2", "x", "x")));
		fails("other content", Retry.NEVER, () -> {
			target.publish("e", describe("P", "1", "x", "x"));
			target.publish("f", describe("P", "1", "y", "x"));
		});
		assertEquals(Set.of(), Set.copyOf(List.of(temp.resolve("content/incoming").toFile().list())));
	}

	@Test
	void anEmptyFileTravels() throws Exception {
		ContentDescription empty = content("E", "1", "empty", "");
		publish("e", empty, "");
		provider().create("o", List.of(object(ObjectKind.CLIENT, "C1", Map.of())));
		assertEquals("", ClientCalls.content(site, "C1", "DRV", "package:E/1/empty"));
		assertEquals("{\"files\":[{\"path\":\"empty\",\"sha256\":\"" + Hashes.of("") + "\",\"size\":0}]}",
				ClientCalls.content(site, "C1", "DRV", "package:E/1"));
	}

	@Test
	void distributionPointsTakeWhomTheyServe() throws Exception {
		publish("c", content("PS100001", "3", "setup", "setup"), "setup");
		List<NewObject> batch = new ArrayList<>(estate());
		batch.add(object(ObjectKind.CLIENT, "NET", Map.of(Attributes.INTERNET, "true"), new Need(DependencyKind.MEMBER_OF, ObjectKind.COLLECTION, "K")));
		provider().create("e", batch);
		connector.clientAssignment().orElseThrow().accept(Map.of("NET", "DRV", "C1", "DRV"));
		String path = "package:PS100001/3/setup";
		assertEquals(403, ClientCalls.contentStatus(site, "NET", "DRV", path));
		assertTrue(ClientCalls.policy(site, "NET").contains("\"locations\":[]"));
		assertEquals(403, ClientCalls.contentStatus(site, "C1", "CAS", path));
		assertEquals(200, ClientCalls.contentStatus(site, "C1", "DRV", path));
		assertEquals(404, ClientCalls.contentStatus(site, "C1", "DRV", "package:PS100001/4/setup"));
		assertEquals(404, ClientCalls.contentStatus(site, "C1", "DRV", "package:PS100001/3/..%2F..%2F..%2Fpassword"));
		provider().configure(OWN_DP, Map.of(Attributes.SHARED_WITH, "CAS", Attributes.INTERNET, "true"));
		assertEquals(200, ClientCalls.contentStatus(site, "C1", "CAS", path));
		assertEquals(200, ClientCalls.contentStatus(site, "NET", "DRV", path));
		provider().configure(OWN_DP, Map.of(Attributes.PROTECTED, "true"));
		assertEquals(403, ClientCalls.contentStatus(site, "C1", "DRV", path));
		assertTrue(ClientCalls.policy(site, "C1").contains("\"locations\":[]"));
	}

	@Test
	void aProtectedDistributionPointIsOfferedWithinItsBoundaries() throws Exception {
		provider().create("e", estate());
		provider().create("dp", List.of(object(ObjectKind.DISTRIBUTION_POINT, "CAS-DP", Map.of(Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV",
				Attributes.URL, "http://cas", Attributes.PROTECTED, "true", Attributes.HOLDS, "package:PS100001=3"),
				new Need(DependencyKind.BOUNDED_BY, ObjectKind.BOUNDARY, "B"))));
		connector.clientAssignment().orElseThrow().accept(Map.of("C1", "DRV", "C2", "DRV"));
		assertTrue(ClientCalls.policy(site, "C1").contains("\"locations\":[\"http://cas\"]"));
		assertTrue(ClientCalls.policy(site, "C2").contains("\"locations\":[]"));
	}

	@Test
	void filesOfContentOnASharedDistributionPointAreListedByIt() throws Exception {
		ContentDescription content = content("PS100001", "3", "a b/setup", "setup");
		List<NewObject> batch = new ArrayList<>(estate());
		batch.replaceAll(object -> object.object().kind() != ObjectKind.PACKAGE ? object
				: new NewObject(object.object().with(Attributes.CONTENT_HASH, content.hash()), List.of()));
		provider().create("e", batch);
		connector.clientAssignment().orElseThrow().accept(Map.of("C1", "DRV"));
		try (SiteServer legacy = SiteServer.open(SiteOptions.of(temp.resolve("legacy"), "CAS")); Connector other = connect(legacy)) {
			other.provider().orElseThrow().create("e", List.of(object(ObjectKind.CLIENT, "C1", Map.of())));
			ObjectRef dp = legacy.distributionPoint();
			other.provider().orElseThrow().configure(dp, Map.of(Attributes.SHARED_WITH, "DRV"));
			provider().create("dp", List.of(object(ObjectKind.DISTRIBUTION_POINT, dp.key(), Map.of(Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV",
					Attributes.URL, legacy.baseUri() + "/dp", Attributes.HOLDS, "package:PS100001=3"))));
			other.contentTarget().orElseThrow().putFile(Hashes.of("setup"), 5, stream("setup"));
			other.contentTarget().orElseThrow().publish("c", content);
			assertTrue(ClientCalls.policy(site, "C1").contains("\"files\":[{\"path\":\"a b/setup\",\"sha256\":\"" + Hashes.of("setup")
					+ "\",\"size\":5}],\"locations\":[\"" + legacy.baseUri() + "/dp\"]"));
			assertEquals(0, legacy.accessCounts().of(dp).answered(), "what a site asks for a client is no client's request");
		}
	}

	private String holds() throws DroverException {
		return provider().read(Set.of(OWN_DP)).get(OWN_DP).attribute(Attributes.HOLDS);
	}

	private static ContentDescription describe(String owner, String version, String path, String text) {
		return content(owner, version, path, text);
	}
}
