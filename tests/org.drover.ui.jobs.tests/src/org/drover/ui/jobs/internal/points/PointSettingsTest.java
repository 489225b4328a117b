package org.drover.ui.jobs.internal.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.drover.migration.PointPlanning;
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.PointRules;
import org.junit.jupiter.api.Test;

/** What is set of a distribution point, and only that, goes into the job; what cannot be is told before. */
final class PointSettingsTest {

	private static PointSettings of(Map<String, String> attributes) {
		return PointSettings.of(ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "dp", "DP", "", attributes), 0);
	}

	@Test
	void allThatTheEngineSetsCanBeSetHere() {
		TreeSet<String> offered = new TreeSet<>(PointSettings.FLAGS);
		offered.addAll(PointSettings.TEXTS);
		offered.add(Attributes.PLACEMENT);
		assertEquals(PointPlanning.SETTABLE, offered);
		PointSettings.TEXTS.forEach(text -> assertFalse(PointWords.hint(text).isBlank()));
		offered.forEach(attribute -> assertFalse(PointWords.of(attribute).isBlank()));
	}

	@Test
	void whatIsSetToWhatItIsDoesNotChange() {
		PointSettings settings = of(Map.of(Attributes.BITS, "true", Attributes.SHARE, "SMS")).with(Attributes.BITS, true).with(Attributes.MOBILE, false)
				.with(Attributes.SHARE, "SMS").with(Attributes.PLACEMENT, PointRules.SERVER).with(Attributes.FQDN, "");
		assertEquals(Map.of(), settings.changes());
		assertEquals(List.of(), settings.words());
	}

	@Test
	void whatChangesIsSaidWithWhatItWas() {
		PointSettings settings = of(Map.of(Attributes.BITS, "true", Attributes.SHARE, "SMS")).with(Attributes.BITS, false).with(Attributes.PLACEMENT, PointRules.SHARE)
				.with(Attributes.SHARE, "NEW");
		assertEquals(Map.of(Attributes.BITS, "", Attributes.PLACEMENT, PointRules.SHARE, Attributes.SHARE, "NEW"), settings.changes());
		assertEquals(List.of("BITS-enabled: none any more (was: yes)", "Placement: on a share of a server (was: on a server)", "Share: NEW (was: SMS)"), settings.words());
		assertFalse(settings.is(Attributes.BITS));
		assertEquals(PointRules.SHARE, settings.placement());
	}

	@Test
	void whatDoesNotCombineIsToldBefore() {
		PointSettings settings = of(Map.of()).with(Attributes.STREAMING, true);
		assertEquals(1, settings.faults().size());
		assertTrue(settings.faults().getFirst().startsWith("DP streams applications, which needs BITS"), settings.faults()::toString);
		assertEquals(List.of(), settings.with(Attributes.BITS, true).faults());
		assertEquals(1, of(Map.of()).with(Attributes.PROTECTED, true).faults().size(), "it has no boundary");
	}
}
