package org.drover.lab.internal.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.lab.LegacySite;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.ModelGate;
import org.drover.site.SiteModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which record decides about clients that have moved while they use a legacy service: clients must not lose a protected point with their old record. */
class LegacyGateTest {

	private static final String NEW = "DRV";
	private static final ObjectRef BOUNDARY = new ObjectRef(ObjectKind.BOUNDARY, "10.0.0.0");
	private static final ObjectRef POINT = new ObjectRef(ObjectKind.DISTRIBUTION_POINT, "dp");
	private static final ObjectRef INSIDE = new ObjectRef(ObjectKind.CLIENT, "inside");
	private static final ObjectRef OUTSIDE = new ObjectRef(ObjectKind.CLIENT, "outside");

	private final SiteModel legacy = new SiteModel();
	private final SiteModel target = new SiteModel();
	private final LegacyGate gate = new LegacyGate(legacy);

	@BeforeEach
	void fill() {
		for (SiteModel model : List.of(legacy, target)) {
			model.put(object(BOUNDARY, Map.of()), List.of());
			model.put(object(POINT, Map.of(Attributes.PROTECTED, "true", Attributes.OWNER, LegacySite.TOPOLOGY, Attributes.SHARED_WITH, NEW)),
					List.of(new Dependency(POINT, BOUNDARY, DependencyKind.BOUNDED_BY)));
			model.put(object(INSIDE, Map.of()), List.of(new Dependency(INSIDE, BOUNDARY, DependencyKind.LOCATED_IN)));
			model.put(object(OUTSIDE, Map.of()), List.of());
		}
		gate.setOther(new ModelGate(target, NEW));
	}

	@Test
	void whoeverHasMovedKeepsAProtectedPointWithoutItsOldRecord() {
		assertEquals(Optional.empty(), gate.refusal(POINT, INSIDE.key(), NEW));
		legacy.remove(INSIDE);
		assertEquals(Optional.empty(), gate.refusal(POINT, INSIDE.key(), NEW));
	}

	@Test
	void theNewRecordStillDecidesAboutBoundaries() {
		legacy.remove(OUTSIDE);
		assertTrue(gate.refusal(POINT, OUTSIDE.key(), NEW).isPresent());
	}

	@Test
	void aPointThatIsNotSharedAnyMoreHasNothingForThem() {
		legacy.remove(INSIDE);
		legacy.update(legacy.get(POINT).orElseThrow().with(Attributes.SHARED_WITH, ""));
		assertTrue(gate.refusal(POINT, INSIDE.key(), NEW).isPresent());
	}

	@Test
	void anUnknownLegacyClientIsInNoBoundary() {
		legacy.remove(INSIDE);
		assertTrue(gate.refusal(POINT, INSIDE.key(), LegacySite.TOPOLOGY).isPresent());
	}

	private static ManagedObject object(ObjectRef ref, Map<String, String> attributes) {
		return ManagedObject.of(ref.kind(), ref.key(), ref.key(), "", attributes);
	}
}
