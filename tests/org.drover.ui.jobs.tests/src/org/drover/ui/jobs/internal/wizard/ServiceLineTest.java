package org.drover.ui.jobs.internal.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** Which services of a topology a person can have follow its clients. */
class ServiceLineTest {

	private static ManagedObject service(ObjectKind kind, String key, String... attributes) {
		ManagedObject service = ManagedObject.of(kind, key, "The " + key, "", Map.of(Attributes.OWNER, "CAS", Attributes.SITE, "P01"));
		for (int at = 0; at < attributes.length; at += 2)
			service = service.with(attributes[at], attributes[at + 1]);
		return service;
	}

	private static List<ServiceLine> lines(ObjectRef... without) throws DroverException {
		Estate estate = Estate.of(List.of(service(ObjectKind.DISTRIBUTION_POINT, "dp2"), service(ObjectKind.DISTRIBUTION_POINT, "dp1", Attributes.SHARED_WITH, "DRV,XYZ"),
				service(ObjectKind.SOFTWARE_UPDATE_POINT, "sup"), service(ObjectKind.MANAGEMENT_POINT, "mp"), service(ObjectKind.DISTRIBUTION_POINT, "lent", Attributes.OWNER, "DRV"),
				service(ObjectKind.DISTRIBUTION_POINT, "dead", Attributes.OBSOLETE, "gone"), service(ObjectKind.PACKAGE, "pkg")), List.of(), Instant.EPOCH);
		return ServiceLine.of(new Inventory(estate), "CAS", Map.of("CAS", "legacy", "DRV", "new"), Set.of(without));
	}

	@Test
	void whatTheTopologyRunsItselfIsOfferedByKindAndName() throws DroverException {
		assertEquals(List.of("The sup", "The dp1", "The dp2"), lines().stream().map(ServiceLine::name).toList());
		assertEquals(List.of("The dp1", "Distribution point", "P01", "legacy, new, XYZ"), List.of(lines().get(1).cells()));
	}

	@Test
	void whatIsChosenAlreadyIsNotOfferedAgain() throws DroverException {
		assertEquals(List.of("The sup", "The dp2"), lines(ObjectRef.parse("distribution-point:dp1")).stream().map(ServiceLine::name).toList());
	}

	@Test
	void isFoundByAllWordsOfWhatItSays() throws DroverException {
		ServiceLine line = lines().get(1);
		assertTrue(line.has("") && line.has("DP1 p01") && line.has(" distribution  new"));
		assertFalse(line.has("dp1 p02"));
	}
}
