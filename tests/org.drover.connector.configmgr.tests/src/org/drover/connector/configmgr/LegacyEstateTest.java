package org.drover.connector.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.connector.PreflightFinding;
import org.drover.lab.EstateSize;
import org.drover.lab.LegacySite;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.SiteModel;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read through the views is what the legacy site's services answer from. */
class LegacyEstateTest {

	@TempDir
	static Path folder;
	private static LegacySite site;
	private static Connector connector;

	@BeforeAll
	static void start() throws DroverException {
		site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL);
		connector = new ConfigMgrConnectorProvider().connect(ConnectorAddress.parse(site.sourceAddress()), Credentials.NONE);
	}

	@AfterAll
	static void stop() {
		connector.close();
		site.close();
	}

	@Test
	void readsExactlyTheObjectsAndDependenciesOfTheSite() throws DroverException {
		Gathered gathered = Gathered.from(connector);
		Map<ObjectRef, ManagedObject> expected = new HashMap<>();
		Set<Dependency> needs = new HashSet<>();
		SiteModel model = site.model();
		for (ManagedObject object : model.all()) {
			expected.put(object.ref(), object);
			needs.addAll(model.dependencies(object.ref()));
		}
		assertEquals(new TreeSet<>(expected.keySet()), new TreeSet<>(gathered.objects.keySet()));
		expected.forEach((ref, object) -> assertEquals(object, gathered.objects.get(ref)));
		Set<Dependency> missing = new HashSet<>(needs);
		missing.removeAll(gathered.dependencies);
		Set<Dependency> extra = new HashSet<>(gathered.dependencies);
		extra.removeAll(needs);
		assertEquals(Set.of(), missing, "not read");
		assertEquals(Set.of(), extra, "read, but not there");
	}

	@Test
	void keysHaveNoSeparators() throws DroverException {
		for (ObjectRef ref : Gathered.from(connector).objects.keySet())
			assertTrue(ref.key().chars().noneMatch(c -> ",=/\\".indexOf(c) >= 0), ref.toString());
	}

	@Test
	void isTheTopSitesTopology() {
		assertEquals("CAS", connector.topology());
		assertTrue(connector.description().contains("5.00.9128"), connector.description());
	}

	@Test
	void preflightPasses() throws DroverException {
		for (PreflightFinding finding : connector.preflight())
			assertTrue(finding.passed(), finding.toString());
	}

	@Test
	void stopsWhenCancelled() {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> connector.read(new Gathered(), monitor));
	}

	@Test
	void providerReadsWhatTheViewsTell() throws DroverException {
		Gathered gathered = Gathered.from(connector);
		for (ObjectKind kind : EnumSet.range(ObjectKind.SITE, ObjectKind.DEPLOYMENT)) {
			ManagedObject some = gathered.objects.values().stream().filter(object -> object.kind() == kind).findFirst().orElseThrow();
			ObjectRef none = new ObjectRef(kind, "none");
			assertEquals(Map.of(some.ref(), some), connector.provider().orElseThrow().read(Set.of(some.ref(), none)));
		}
	}
}
