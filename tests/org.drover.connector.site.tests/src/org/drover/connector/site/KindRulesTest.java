package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.Edit;
import org.drover.connector.NewObject;
import org.drover.connector.Provider;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site demands of configuration objects of single kinds, over the wire. */
class KindRulesTest {

	@TempDir
	private Path folder;
	private SiteServer site;
	private Connector connector;

	@BeforeEach
	void open() throws DroverException {
		site = SiteServer.open(SiteOptions.of(folder, "DRV"));
		connector = new SiteConnectorProvider().connect(ConnectorAddress.parse("site:" + site.baseUri() + "#password-file=" + site.passwordFile()), Credentials.NONE);
	}

	@AfterEach
	void close() throws DroverException {
		connector.close();
		site.close();
	}

	private Provider provider() {
		return connector.provider().orElseThrow();
	}

	@Test
	void whatIsAsItShouldBeIsTakenAndGoesAgain() throws DroverException {
		List<NewObject> batch = new ArrayList<>(List.of(object("folder:1", Attributes.FILES, "collection"),
				object("collection:C", DependencyKind.PART_OF, "folder:1", Attributes.TYPE, "device", Attributes.DIRECT_RULES, "2", Attributes.MAINTENANCE_WINDOWS,
						"2026-01-04T02:00:00Z PT4H Sundays\nwhenever it suits"),
				object("folder:2", DependencyKind.PART_OF, "folder:1", Attributes.FILES, "collection"),
				object("saved-search:3", DependencyKind.PART_OF, "folder:2", Attributes.FILES, "collection", Attributes.SEARCH, "name like A%"),
				object("metering-rule:R", Attributes.FILE, "draw.exe"), object("site-settings:P01.AGENT", "setting.hours", "4"), object("update:U"),
				object("update-group:G", DependencyKind.CONTAINS, "update:U"), object("application:A"),
				object("virtual-environment:V", DependencyKind.CONTAINS, "application:A"), object("os-package:O")));
		provider().create("e", batch);
		List<ObjectRef> refs = batch.stream().map(object -> object.object().ref()).toList();
		assertEquals(Set.copyOf(refs), provider().read(refs).keySet());
		provider().delete("e", refs);
		assertEquals(Map.of(), provider().read(refs));
	}

	@Test
	void whatIsNotIsRefusedWithTheReason() throws DroverException {
		refused("cannot be written: what an update list was is an update group here", object("update-list:L"));
		refused("names no file whose use it counts", object("metering-rule:R"));
		refused("does not say what it looks for", object("saved-search:S"));
		refused("does not say which kind of objects is filed in it", object("folder:1", Attributes.FILES, "site"));
		refused("has no setting", object("site-settings:S", "comment", "none"));
		refused("has the setting setting.Proxy Password, which is a secret by its name", object("site-settings:S", "setting.Proxy Password", "x"));
		refused("neither users nor devices", object("collection:C", Attributes.TYPE, "both"));
		refused("a number of direct rules that is none", object("collection:C", Attributes.DIRECT_RULES, "few"));
		refused("a maintenance window that cannot be kept: it lasts PT48H, not up to a day",
				object("collection:C", Attributes.MAINTENANCE_WINDOWS, "2026-01-04T02:00:00Z PT48H"));
	}

	@Test
	void partsAndFoldersAreOfTheRightKind() throws DroverException {
		provider().create("e", List.of(object("folder:1", Attributes.FILES, "package"), object("folder:2", Attributes.FILES, "collection"), object("package:P"),
				object("collection:U", Attributes.TYPE, "user"), object("driver:D")));
		refused("which is for objects of another kind", object("collection:C", DependencyKind.PART_OF, "folder:1"));
		refused("which is for objects of another kind", object("folder:3", DependencyKind.PART_OF, "folder:1", Attributes.FILES, "collection"));
		refused("which is no folder", object("collection:C", DependencyKind.PART_OF, "package:P"));
		refused("in more than one folder", new NewObject(object("collection:C").object(), List.of(need("collection:C", DependencyKind.PART_OF, "folder:2"),
				need("collection:C", DependencyKind.PART_OF, "folder:2b"))), object("folder:2b", Attributes.FILES, "collection"));
		refused("cannot contain package:P", object("update-group:G", DependencyKind.CONTAINS, "package:P"));
		refused("cannot contain driver:D", object("virtual-environment:V", DependencyKind.CONTAINS, "driver:D"));
		refused("mixes users and devices", object("collection:C", DependencyKind.LIMITED_BY, "collection:U"));
	}

	/** What a person makes of an object later has to be as good. */
	@Test
	void editsAreCheckedToo() throws DroverException {
		NewObject rule = object("metering-rule:R", Attributes.FILE, "draw.exe");
		provider().create("e", List.of(rule, object("package:P"), object("collection:C")));
		assertTrue(assertThrows(DroverException.class, () -> provider().edit("x", List.of(new Edit(rule, object("metering-rule:R"))))).getMessage()
				.contains("names no file"));
		assertTrue(assertThrows(DroverException.class,
				() -> provider().edit("y", List.of(new Edit(object("collection:C"), object("collection:C", DependencyKind.PART_OF, "package:P"))))).getMessage()
				.contains("which is no folder"));
	}

	private void refused(String part, NewObject... objects) {
		String said = assertThrows(DroverException.class, () -> provider().create("x", List.of(objects))).getMessage();
		assertTrue(said.contains(part), said);
	}

	private static NewObject object(String ref, String... attributes) {
		Map<String, String> all = new TreeMap<>();
		for (int at = 0; at < attributes.length; at += 2)
			all.put(attributes[at], attributes[at + 1]);
		ObjectRef parsed = ObjectRef.parse(ref);
		return new NewObject(ManagedObject.of(parsed.kind(), parsed.key(), parsed.key(), parsed.kind() == ObjectKind.PACKAGE ? "1" : "", all), List.of());
	}

	private static NewObject object(String ref, DependencyKind kind, String to, String... attributes) {
		return new NewObject(object(ref, attributes).object(), List.of(need(ref, kind, to)));
	}

	private static Dependency need(String from, DependencyKind kind, String to) {
		return new Dependency(ObjectRef.parse(from), ObjectRef.parse(to), kind);
	}
}
