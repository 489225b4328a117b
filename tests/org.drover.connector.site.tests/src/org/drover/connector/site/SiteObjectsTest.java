package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException.Retry;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;

/** What a site takes, what it refuses, and what of it is taken back. */
class SiteObjectsTest extends SiteCase {

	@Test
	void readsEverythingInOrder() throws Exception {
		provider().create("e", estate());
		connector.clientAssignment().orElseThrow().accept(Map.of("C1", ""));
		Recorder recorder = new Recorder();
		connector.read(recorder, new NullProgressMonitor());
		assertTrue(recorder.objects.containsKey(new ObjectRef(ObjectKind.COLLECTION, "K")));
		assertEquals("DRV", recorder.objects.get(client("C1")).attribute(Attributes.SITE));
		assertEquals("", recorder.objects.get(client("C2")).attribute(Attributes.SITE));
		assertTrue(recorder.dependencies.contains(
				new Dependency(client("C1"), new ObjectRef(ObjectKind.SITE, "DRV"), DependencyKind.ASSIGNED_TO)));
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> connector.read(recorder, cancelled));
	}

	@Test
	void whichServicesAClientIsLimitedToIsReadAsItWasWritten() throws Exception {
		provider().create("e", List.of(object(ObjectKind.CLIENT, "KIOSK", Map.of(Attributes.LIMITED_TO, "software-update-point"))));
		Recorder recorder = new Recorder();
		connector.read(recorder, new NullProgressMonitor());
		assertEquals("software-update-point", recorder.objects.get(client("KIOSK")).attribute(Attributes.LIMITED_TO));
	}

	@Test
	void creatingTwiceIsOnceAndForeignObjectsAreRefused() throws Exception {
		provider().create("e", estate());
		provider().create("e", estate());
		assertEquals(8, provider().createdBy("e").size());
		fails("exists already", Retry.NEVER, () -> provider().create("other", List.of(estate().getFirst())));
		ObjectRef ref = new ObjectRef(ObjectKind.PACKAGE, "PS100001");
		assertEquals("3", provider().read(Set.of(ref, new ObjectRef(ObjectKind.PACKAGE, "none"))).get(ref).version());
	}

	@Test
	void aBatchIsWholeOrNothing() throws Exception {
		List<NewObject> batch = new ArrayList<>(estate());
		batch.add(object(ObjectKind.COLLECTION, "K2", Map.of(), new Need(DependencyKind.LIMITED_BY, ObjectKind.COLLECTION, "missing")));
		fails("collection:K2 depends on collection:missing, which does not exist", Retry.NEVER, () -> provider().create("e", batch));
		assertEquals(Set.of(), provider().createdBy("e"));
		assertEquals(Map.of(), provider().read(List.of(client("C1"))));
	}

	@Test
	void invalidObjectsAreRefusedWithTheReason() {
		invalid("has no name", new NewObject(ManagedObject.of(ObjectKind.COLLECTION, "K", " ", "", Map.of()), List.of()));
		invalid("has content but no version",
				new NewObject(ManagedObject.of(ObjectKind.PACKAGE, "P", "P", "", Map.of(Attributes.CONTENT_SIZE, "1")), List.of()));
		invalid("not a number of bytes",
				new NewObject(ManagedObject.of(ObjectKind.PACKAGE, "P", "P", "1", Map.of(Attributes.CONTENT_SIZE, "big")), List.of()));
		invalid("does not say what it deploys", object(ObjectKind.DEPLOYMENT, "A", Map.of()));
		invalid("ISO-8601", object(ObjectKind.DEPLOYMENT, "A", Map.of(Attributes.EXPIRES, "soon"), new Need(DependencyKind.DEPLOYS, ObjectKind.PACKAGE, "P")));
		invalid("the package it belongs to", object(ObjectKind.PROGRAM, "G", Map.of()));
		invalid("has no owner", object(ObjectKind.DISTRIBUTION_POINT, "D", Map.of(Attributes.URL, "http://d")));
		invalid("no http address", object(ObjectKind.DISTRIBUTION_POINT, "D", Map.of(Attributes.OWNER, "CAS", Attributes.URL, "ftp://d")));
		invalid("a list of what it holds", object(ObjectKind.DISTRIBUTION_POINT, "D",
				Map.of(Attributes.OWNER, "CAS", Attributes.URL, "http://d", Attributes.HOLDS, "nonsense")));
		invalid("may not join", object(ObjectKind.CLIENT, "C", Map.of(), new Need(DependencyKind.MEMBER_OF, ObjectKind.PACKAGE, "P")));
		invalid("by accepting them", object(ObjectKind.CLIENT, "C", Map.of(), new Need(DependencyKind.ASSIGNED_TO, ObjectKind.SITE, "DRV")));
		invalid("may not depend on itself", object(ObjectKind.COLLECTION, "K", Map.of(), new Need(DependencyKind.INCLUDES, ObjectKind.COLLECTION, "K")));
		invalid("cannot be created", object(ObjectKind.SITE, "X", Map.of()));
	}

	private void invalid(String part, NewObject object) {
		fails(part, Retry.NEVER, () -> provider().create("e", List.of(object)));
	}

	@Test
	void deletingTakesBackWhatTheEffectCreatedAndNothingElse() throws Exception {
		provider().create("a", List.of(object(ObjectKind.COLLECTION, "K", Map.of())));
		provider().create("b", List.of(object(ObjectKind.COLLECTION, "L", Map.of(), new Need(DependencyKind.LIMITED_BY, ObjectKind.COLLECTION, "K"))));
		List<ObjectRef> both = List.of(new ObjectRef(ObjectKind.COLLECTION, "K"), new ObjectRef(ObjectKind.COLLECTION, "L"));
		fails("collection:K cannot be deleted: collection:L depends on it", Retry.NEVER, () -> provider().delete("a", both));
		provider().delete("b", both);
		provider().delete("b", both);
		assertEquals(Set.of(both.getFirst()), provider().read(both).keySet());
		provider().delete("a", both);
		assertEquals(Set.of(), provider().read(both).keySet());
	}

	@Test
	void configureTellsTheValuesBefore() throws Exception {
		provider().create("e", List.of(object(ObjectKind.DISTRIBUTION_POINT, "CAS-DP",
				Map.of(Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV", Attributes.URL, "http://cas"))));
		ObjectRef dp = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "CAS-DP");
		Map<String, String> takeOver = Map.of(Attributes.OWNER, "DRV", Attributes.SHARED_WITH, "");
		assertEquals(Map.of(Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV"), provider().configure(dp, takeOver));
		assertEquals(Map.of(Attributes.OWNER, "DRV", Attributes.SHARED_WITH, ""), provider().configure(dp, takeOver));
		assertFalse(provider().read(Set.of(dp)).get(dp).attributes().containsKey(Attributes.SHARED_WITH));
		fails("has no owner", Retry.NEVER, () -> provider().configure(dp, Map.of(Attributes.OWNER, "")));
		fails("the site's own to set", Retry.NEVER, () -> provider().configure(OWN_DP, Map.of(Attributes.HOLDS, "")));
		fails("not a service role", Retry.NEVER, () -> provider().configure(client("C"), Map.of()));
		fails("does not exist", Retry.NEVER, () -> provider().configure(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "none"), Map.of()));
	}
}
