package org.drover.plan.continuity;

import static org.drover.plan.continuity.StepKind.GIVING;
import static org.drover.plan.continuity.StepKind.MOVE_END;
import static org.drover.plan.continuity.StepKind.MOVE_START;
import static org.drover.plan.continuity.StepKind.TAKING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;

class MenderTest {

	private final SmallPlan plan = new SmallPlan();
	private final int create = plan.step(GIVING, "create DP2");
	private final int start = plan.step(MOVE_START, "release Sales");
	private final int end = plan.step(MOVE_END, "Sales has arrived");
	private final int detach = plan.step(TAKING, "detach DP1");

	MenderTest() {
		plan.before(start, end);
	}

	@Test
	void aSupplyComesBeforeTheOneItStandsInForGoes() throws DroverException {
		stay(Supply.taken("DP1", detach), Supply.given("DP2", create));
		assertMended("It helps to do \"create DP2\" before \"detach DP1\".", new Before(create, detach));
	}

	@Test
	void allStepsOfASupplyComeBefore() throws DroverException {
		int copy = plan.step(GIVING, "copy P1 to DP2");
		stay(Supply.taken("DP1", detach), Supply.given("DP2", create, copy));
		assertMended("It helps to do \"create DP2\" before \"detach DP1\", and \"copy P1 to DP2\" before \"detach DP1\".",
				new Before(create, detach), new Before(copy, detach));
	}

	@Test
	void clientsLeaveBeforeWhatTheyUseGoes() throws DroverException {
		move(List.of(Supply.taken("DP1", detach)), List.of(Supply.standing("DP2")));
		assertMended("It helps to do \"Sales has arrived\" before \"detach DP1\".", new Before(end, detach));
	}

	@Test
	void aSupplyComesBeforeTheClientsDo() throws DroverException {
		move(List.of(Supply.standing("DP1")), List.of(Supply.given("DP2", create)));
		assertMended("It helps to do \"create DP2\" before \"release Sales\".", new Before(create, start));
	}

	@Test
	void whereNoOrderHelpsASupplyIsAskedFor() throws DroverException {
		stay(Supply.taken("DP1", detach));
		Violation violation = plan.violations().get(0);
		Mending mending = plan.mender().mend(violation).orElseThrow();
		assertEquals(new Mending(List.of(), Optional.of(detach)), mending);
		assertEquals("It needs a supply of content P1 that is up before \"detach DP1\", such as a shared service.",
				mending.sentence(violation, plan.steps));
	}

	@Test
	void anOrderAgainstTheWavesIsNotProposed() throws DroverException {
		int late = plan.step(GIVING, "create DP3", 2);
		stay(Supply.taken("DP1", detach), Supply.given("DP3", late));
		assertEquals(Optional.of(detach), plan.mender().mend(plan.violations().get(0)).orElseThrow().supplyBefore());
	}

	@Test
	void nothingMendsWhatIsMissingAlready() throws DroverException {
		stay(Supply.given("DP2", create));
		assertEquals(Optional.empty(), plan.mender().mend(plan.violations().get(0)));
	}

	@Test
	void violationsOfOtherPlansAreRefused() throws DroverException {
		stay(Supply.taken("DP1", detach));
		Violation violation = plan.violations().get(0);
		plan.classes.clear();
		Mender mender = plan.mender();
		assertThrows(IllegalArgumentException.class, () -> mender.mend(violation));
	}

	private void assertMended(String sentence, Before... orders) throws DroverException {
		Violation violation = plan.violations().get(0);
		Mending mending = plan.mender().mend(violation).orElseThrow();
		assertEquals(List.of(orders), mending.orders());
		assertEquals(sentence, mending.sentence(violation, plan.steps));
		plan.orders.addAll(mending.orders());
		assertEquals(List.of(), plan.violations().stream().filter(each -> each.id().equals(violation.id())).toList());
	}

	private void stay(Supply... supplies) {
		plan.classes.add(ClientClass.staying("Lab", 3, List.of(new Requirement("content P1", List.of(supplies), List.of()))));
	}

	private void move(List<Supply> legacy, List<Supply> target) {
		plan.classes.add(new ClientClass("Sales", 120, start, end, List.of(new Requirement("content P1", legacy, target))));
	}
}
