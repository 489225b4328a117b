package org.drover.plan.continuity;

import static org.drover.plan.continuity.StepKind.GIVING;
import static org.drover.plan.continuity.StepKind.MOVE_END;
import static org.drover.plan.continuity.StepKind.MOVE_START;
import static org.drover.plan.continuity.StepKind.TAKING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;

/** Two waves of 100 clients move from MP1 to MP2; MP2 comes in the first wave, MP1 goes in the last. */
class CapacityCheckTest {

	private final SmallPlan plan = new SmallPlan();
	private final int create = plan.step(GIVING, "create MP2", 1);
	private final int start1 = plan.step(MOVE_START, "release A", 1);
	private final int end1 = plan.step(MOVE_END, "A has arrived", 1);
	private final int start2 = plan.step(MOVE_START, "release B", 2);
	private final int end2 = plan.step(MOVE_END, "B has arrived", 2);
	private final int remove = plan.step(TAKING, "remove MP1", 2);

	CapacityCheckTest() {
		plan.before(create, start1).before(start1, end1).before(start2, end2).before(end2, remove);
		plan.classes.add(new ClientClass("A", 100, start1, end1, List.of()));
		plan.classes.add(new ClientClass("B", 100, start2, end2, List.of()));
	}

	@Test
	void enoughForAllIsEnough() throws DroverException {
		assertEquals(List.of(), warnings(legacy(200), target(200)));
	}

	@Test
	void countsAllThatMayHaveArrived() throws DroverException {
		List<CapacityWarning> warnings = warnings(legacy(200), target(150));
		assertEquals(List.of(new CapacityWarning("management point", Optional.of(Side.TARGET), 2, 200, 150)), warnings);
		assertEquals("In wave 2 up to 200 clients may need a management point in the topology they move to, where there is capacity for 150;"
				+ " move fewer of them in one wave, or provide another first.", warnings.get(0).sentence());
	}

	@Test
	void countsNoneAsGoneUntilTheWaveIsOver() throws DroverException {
		assertEquals(List.of(new CapacityWarning("management point", Optional.of(Side.LEGACY), 1, 200, 100)),
				warnings(legacy(100), target(200)));
	}

	@Test
	void aServiceThatMayGoBeforeTheClientsDoesNotCount() throws DroverException {
		plan.orders.remove(new Before(end2, remove));
		assertEquals(List.of(new CapacityWarning("management point", Optional.of(Side.LEGACY), 2, 100, 0)),
				warnings(legacy(200), target(200)));
	}

	@Test
	void aServiceThatMayComeAfterTheClientsDoesNotCount() throws DroverException {
		plan.orders.remove(new Before(create, start1));
		assertEquals(List.of(new CapacityWarning("management point", Optional.of(Side.TARGET), 1, 100, 0)),
				warnings(legacy(200), target(200)));
	}

	@Test
	void clientsThatStayStayToBeServed() throws DroverException {
		plan.classes.add(ClientClass.staying("Lab", 5, List.of()));
		assertEquals(List.of(new CapacityWarning("management point", Optional.of(Side.LEGACY), 2, 5, 0)),
				warnings(legacy(205), target(200)));
	}

	@Test
	void clientsThatAreThereAlreadyCount() throws DroverException {
		ServiceCapacity standing = new ServiceCapacity("MP0", "management point", Optional.empty(), Optional.of(Supply.standing("MP0")), 51);
		Map<Side, Long> others = Map.of(Side.TARGET, 51L);
		assertEquals(List.of(), CapacityCheck.check(plan.steps, plan.order(), plan.classes, List.of(target(200), standing), others));
		assertEquals(List.of(new CapacityWarning("management point", Optional.of(Side.TARGET), 2, 251, 250)),
				CapacityCheck.check(plan.steps, plan.order(), plan.classes, List.of(target(199), standing), others));
	}

	@Test
	void aSharedServiceBearsBothSidesOnce() throws DroverException {
		ServiceCapacity shared = new ServiceCapacity("MP1", "management point", Optional.of(Supply.standing("MP1")),
				Optional.of(Supply.given("MP1", create)), 200);
		assertEquals(List.of(), warnings(shared));
		plan.classes.add(ClientClass.staying("Lab", 1, List.of()));
		assertEquals(List.of(1, 1, 2), warnings(shared).stream().map(CapacityWarning::wave).toList());
	}

	@Test
	void unknownCapacitiesAreNotJudged() throws DroverException {
		assertEquals(List.of(), warnings(legacy(200), target(1), target(ServiceCapacity.UNKNOWN)));
	}

	private List<CapacityWarning> warnings(ServiceCapacity... services) throws DroverException {
		return CapacityCheck.check(plan.steps, plan.order(), plan.classes, List.of(services), Map.of());
	}

	private ServiceCapacity legacy(long clients) {
		return new ServiceCapacity("MP1", "management point", Optional.of(Supply.taken("MP1", remove)), Optional.empty(), clients);
	}

	private ServiceCapacity target(long clients) {
		return new ServiceCapacity("MP2", "management point", Optional.empty(), Optional.of(Supply.given("MP2", create)), clients);
	}
}
