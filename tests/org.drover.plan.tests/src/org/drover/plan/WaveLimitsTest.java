package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.plan.WaveBoundary.Reason;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

class WaveLimitsTest {

	private static final WaveLimits LARGE = WaveLimits.DEFAULT.pilot(1_000).clientsPerWave(100_000).inventories(0, 1);

	@Test
	void aManagementPointThatIsTooSmallForAllRefusesThePlanAndSaysWhatHelps() throws DroverException {
		MigrationPlan plan = plan(30_000, 0, new SmallEstate().add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV"), LARGE);
		assertEquals(1, plan.overloads().size());
		LimitViolation violation = plan.overloads().getFirst();
		assertEquals("5000 clients find no room: management-point:NEW-MP serves 25000 clients at most, and 25000 are there already or come before them; "
				+ "provide another management-point in DRV, move fewer clients, or allow more (--limit management-point=N, where the service does not say itself what it serves)",
				violation.explanation());
		assertEquals(List.of(1_000, 24_000, 5_000), moved(plan));
		assertEquals(plan.waves().getLast().number(), violation.wave(), "those before keep the limit");
		WaveBoundary end = plan.waves().get(plan.waves().size() - 2).boundary();
		assertEquals("management-point:NEW-MP serves 25000 clients at most, and 25000 may need it by then", end.sentence());
	}

	@Test
	void anotherManagementPointMendsIt() throws DroverException {
		SmallEstate two = new SmallEstate().add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV").add(ObjectKind.MANAGEMENT_POINT, "NEW-MP2",
				Attributes.OWNER, "DRV");
		assertEquals(List.of(), plan(30_000, 0, two, LARGE).overloads());
	}

	@Test
	void clientsThatAreThereAlreadyTakeTheirPlace() throws DroverException {
		SmallEstate target = new SmallEstate().add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV", Attributes.CAPACITY, "5")
				.add(ObjectKind.CLIENT, "OLD1", Attributes.SITE, "DRV").add(ObjectKind.CLIENT, "OLD2", Attributes.SITE, "DRV");
		assertEquals(List.of(), plan(3, 0, target, LARGE).overloads());
		assertEquals(1, plan(4, 0, target, LARGE).overloads().getFirst().clients());
	}

	@Test
	void connectionsOfADistributionPointBoundEachWaveAndNotThePlan() throws DroverException {
		SmallEstate target = new SmallEstate().add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV").add(ObjectKind.DISTRIBUTION_POINT, "NEW-DP",
				Attributes.OWNER, "DRV");
		MigrationPlan plan = plan(9_000, 1, target, LARGE);
		assertEquals(List.of(), plan.overloads());
		assertEquals(List.of(1_000, 4_000, 4_000), moved(plan));
		assertEquals(Reason.SERVICE, plan.waves().get(plan.waves().size() - 2).boundary().reason());
		assertEquals("distribution-point:NEW-DP", plan.waves().get(plan.waves().size() - 2).boundary().service());
		assertTrue(plan.warnings().stream().anyMatch(warning -> warning.startsWith("distribution-point:NEW-DP serves connections of 4000 clients at once")),
				() -> plan.warnings().toString());
	}

	@Test
	void packagesOnADistributionPointAreLimited() throws DroverException {
		SmallEstate target = new SmallEstate().add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV").add(ObjectKind.DISTRIBUTION_POINT, "NEW-DP",
				Attributes.OWNER, "DRV", Attributes.HOLDS, "package:OTHER=1");
		assertEquals(List.of(), plan(2, 3, target, LARGE.contents(4)).overloads());
		LimitViolation violation = plan(2, 3, target, LARGE.contents(3)).overloads().getFirst();
		assertTrue(violation.explanation().startsWith("distribution-point:NEW-DP would hold 4 packages and applications, and is made for 3"), violation::explanation);
	}

	@Test
	void firstInventoriesBoundAWave() throws DroverException {
		MigrationPlan plan = plan(50, 0, new SmallEstate().add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV"),
				WaveLimits.DEFAULT.pilot(5).inventories(10, 2));
		assertEquals(List.of(5, 20, 20, 5), moved(plan));
		List<Reason> ends = plan.waves().stream().map(wave -> wave.boundary().reason()).toList();
		assertEquals(List.of(Reason.PILOT, Reason.INVENTORIES, Reason.INVENTORIES, Reason.END), ends.subList(ends.size() - 4, ends.size()));
	}

	@Test
	void aSoftwareUpdatePointAloneOnItsServerServesMore() throws DroverException {
		SmallEstate target = new SmallEstate().add(ObjectKind.MANAGEMENT_POINT, "NEW-MP", Attributes.OWNER, "DRV", Attributes.CAPACITY, "1000000")
				.add(ObjectKind.SITE_SYSTEM, "SRV").add(ObjectKind.SOFTWARE_UPDATE_POINT, "SUP", Attributes.OWNER, "DRV")
				.edge("software-update-point:SUP", DependencyKind.HOSTED_ON, "site-system:SRV");
		assertEquals(List.of(), plan(30_000, 0, target, LARGE).overloads());
		target.add(ObjectKind.DISTRIBUTION_POINT, "DP", Attributes.OWNER, "DRV").edge("distribution-point:DP", DependencyKind.HOSTED_ON, "site-system:SRV");
		assertEquals(5_000, plan(30_000, 0, target, LARGE).overloads().getFirst().clients());
	}

	@Test
	void refusesNumbersThatBoundNothing() {
		assertThrows(IllegalArgumentException.class, () -> WaveLimits.DEFAULT.pilot(0));
		assertThrows(IllegalArgumentException.class, () -> WaveLimits.DEFAULT.clientsPerWave(0));
		assertThrows(IllegalArgumentException.class, () -> WaveLimits.DEFAULT.inventories(-1, 1));
		assertThrows(IllegalArgumentException.class, () -> WaveLimits.DEFAULT.inventories(1, WaveLimits.MOST_HOURS + 1));
		assertThrows(IllegalArgumentException.class, () -> WaveLimits.DEFAULT.service(ObjectKind.PACKAGE, 1));
		assertThrows(IllegalArgumentException.class, () -> new Bandwidth(1, "nodays 1-2"));
	}

	@Test
	void readsBandwidths() throws DroverException {
		assertEquals(new Bandwidth(2_500_000, "mon-fri 22:00-06:00 UTC"), Bandwidth.parse("2.5M@mon-fri 22:00-06:00 UTC"));
		assertEquals(new Bandwidth(500_000, ""), Bandwidth.parse("500k"));
		assertEquals(new Bandwidth(0, "sat,sun 00:00-24:00"), Bandwidth.parse("unlimited@sat,sun 00:00-24:00"));
		for (String wrong : List.of("", "fast", "0", "2M@", "-1", "2M@mon 25:00-26:00", "99999999999999"))
			assertThrows(DroverException.class, () -> Bandwidth.parse(wrong), wrong);
		assertEquals("2500K@daily 00:00-12:00", new Bandwidth(2_500_000, "daily 00:00-12:00").toString());
	}

	@Test
	void theFirstBandwidthWhoseTimesHaveComeCounts() {
		List<Bandwidth> all = List.of(new Bandwidth(10, "mon 00:00-12:00 UTC"), new Bandwidth(20, "mon,tue 00:00-24:00 UTC"));
		Instant monday = Instant.parse("2026-11-23T00:00:00Z");
		assertEquals(Optional.of(all.get(0)), Bandwidth.at(all, monday));
		assertEquals(Optional.of(all.get(1)), Bandwidth.at(all, monday.plusSeconds(13 * 3600)));
		assertEquals(Optional.empty(), Bandwidth.at(all, monday.minusSeconds(1)));
		assertEquals(monday, Bandwidth.nextOpen(all, monday.minusSeconds(1)));
		assertEquals(0, Bandwidth.at(List.of(), monday).orElseThrow().bytesPerSecond());
	}

	/** Clients of one collection, which gets some packages that the legacy topology's point holds. */
	private static MigrationPlan plan(int clients, int packages, SmallEstate target, WaveLimits limits) throws DroverException {
		SmallEstate source = new SmallEstate().add(ObjectKind.SITE, "CAS").add(ObjectKind.MANAGEMENT_POINT, "MP", Attributes.OWNER, "CAS", Attributes.CAPACITY, "100000")
				.add(ObjectKind.COLLECTION, "ALL");
		List<String> holds = new ArrayList<>();
		for (int at = 0; at < packages; at++) {
			source.add(ObjectKind.PACKAGE, "P" + at, Attributes.CONTENT_SIZE, "1").add(ObjectKind.DEPLOYMENT, "D" + at)
					.edge("collection:ALL", DependencyKind.RECEIVES, "deployment:D" + at).edge("deployment:D" + at, DependencyKind.DEPLOYS, "package:P" + at);
			holds.add("package:P" + at + "=1");
		}
		source.add(ObjectKind.DISTRIBUTION_POINT, "MAIN", Attributes.OWNER, "CAS", Attributes.HOLDS, String.join(",", holds));
		for (int at = 0; at < clients; at++)
			source.add(ObjectKind.CLIENT, "C" + at, Attributes.SITE, "CAS").edge("client:C" + at, DependencyKind.MEMBER_OF, "collection:ALL");
		Estate estate = source.build();
		Inventory inventory = new Inventory(estate);
		Selection selection = Selection.parse(inventory, List.of("ALL"));
		return Planner.plan(selection, Scope.of(inventory, Scope.graph(estate), selection), target.build(), "CAS", "DRV",
				PlanOptions.DEFAULT.with(limits).clientsPerTask(500));
	}

	private static List<Integer> moved(MigrationPlan plan) {
		return plan.waves().stream().filter(wave -> wave.title().startsWith("Move")).map(Wave::items).toList();
	}
}
