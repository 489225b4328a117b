package org.drover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class PointRulesTest {

	@Test
	void aPointHasATypeAPlacementAndCapabilities() {
		ManagedObject point = point(Map.of(Attributes.PLACEMENT, "share", Attributes.BITS, "true", Attributes.MULTICAST, "true"));
		assertEquals("standard", PointRules.type(point));
		assertEquals("share", PointRules.placement(point));
		assertEquals(List.of(Attributes.BITS, Attributes.MULTICAST), PointRules.capabilities(point));
		ManagedObject branch = point(Map.of(Attributes.PLACEMENT, "branch"));
		assertEquals("branch", PointRules.type(branch));
		assertEquals("server", PointRules.placement(branch));
	}

	@Test
	void onlyABranchLimitsWhatItTakes() {
		assertEquals(List.of(), PointRules.faults(point(Map.of(Attributes.PLACEMENT, "branch", Attributes.CONTENT_LIMIT, "100")), 0));
		assertFault("only a branch distribution point", Map.of(Attributes.CONTENT_LIMIT, "100"));
		assertFault("no number of bytes", Map.of(Attributes.PLACEMENT, "branch", Attributes.CONTENT_LIMIT, "much"));
	}

	@Test
	void aBranchServesFewAndAServerAll() {
		assertEquals(10, PointRules.clientsAtOnce(point(Map.of(Attributes.PLACEMENT, "branch"))));
		assertEquals(3, PointRules.clientsAtOnce(point(Map.of(Attributes.PLACEMENT, "branch", Attributes.CAPACITY, "3"))));
		assertEquals(Integer.MAX_VALUE, PointRules.clientsAtOnce(point(Map.of(Attributes.CAPACITY, "3"))));
	}

	@Test
	void clientsOnTheInternetNeedAName() {
		assertFault("fully qualified domain name", Map.of(Attributes.INTERNET, "true", Attributes.BITS, "true"));
		assertEquals(List.of(), PointRules.faults(point(Map.of(Attributes.INTERNET, "true", Attributes.BITS, "true", Attributes.FQDN, "dp.example.org")), 0));
		assertEquals("dp7.example.org", PointRules.fqdn(ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "dp7.example.org", "a point", "", Map.of())));
		assertEquals("", PointRules.fqdn(ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "127.0.0.1", "DP", "", Map.of(Attributes.FQDN, "-x.org"))));
	}

	@Test
	void aWindowIsForBits() {
		assertFault("turn BITS on", Map.of(Attributes.BITS_WINDOW, "08:00-18:00=1000"));
		assertFault("not of the form", Map.of(Attributes.BITS, "true", Attributes.BITS_WINDOW, "by night"));
		assertFault("no time of the day", Map.of(Attributes.BITS, "true", Attributes.BITS_WINDOW, "25:00-26:00=1"));
	}

	@Test
	void aWindowSaysHowMuchWhen() {
		BitsWindow window = BitsWindow.parse("08:00-18:00=128000, 22:00-02:00=0");
		assertEquals(128_000, window.rate(LocalTime.of(8, 0)));
		assertEquals(BitsWindow.UNLIMITED, window.rate(LocalTime.of(18, 0)));
		assertEquals(0, window.rate(LocalTime.of(23, 59)));
		assertEquals(0, window.rate(LocalTime.MIDNIGHT));
		assertEquals(BitsWindow.UNLIMITED, window.rate(LocalTime.of(2, 0)));
		assertEquals(BitsWindow.UNLIMITED, BitsWindow.parse("").rate(LocalTime.NOON));
		assertThrows(IllegalArgumentException.class, () -> BitsWindow.parse("08:00-18:00"));
	}

	@Test
	void protectionCoversStateMigrationPoints() {
		ManagedObject state = ManagedObject.of(ObjectKind.STATE_MIGRATION_POINT, "SMP", "SMP", "", Map.of(Attributes.PROTECTED, "true"));
		Set<ObjectRef> here = Set.of(ObjectRef.parse("boundary:10.1"));
		assertTrue(ServiceAccess.accepts(state, here, here));
		assertEquals(false, ServiceAccess.accepts(state, here, Set.of()));
		assertTrue(ServiceAccess.accepts(state.with(Attributes.PROTECTED, ""), Set.of(), Set.of()));
	}

	private static void assertFault(String part, Map<String, String> attributes) {
		List<String> faults = PointRules.faults(point(attributes), 0);
		assertTrue(faults.stream().anyMatch(fault -> fault.contains(part)), faults::toString);
	}

	private static ManagedObject point(Map<String, String> attributes) {
		return ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "DP", "DP", "", attributes);
	}
}
