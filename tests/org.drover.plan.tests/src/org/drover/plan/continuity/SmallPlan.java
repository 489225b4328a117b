package org.drover.plan.continuity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.drover.model.DroverException;

/** A plan written down in a test, step by step and order by order. */
final class SmallPlan {

	static final int BUDGET = 1_000;

	final List<Step> steps = new ArrayList<>();
	final List<Before> orders = new ArrayList<>();
	final List<ClientClass> classes = new ArrayList<>();
	final BitSet done = new BitSet();

	int step(StepKind kind, String title) {
		return step(kind, title, 1);
	}

	int step(StepKind kind, String title, int wave) {
		steps.add(new Step(steps.size(), kind, title, wave));
		return steps.size() - 1;
	}

	SmallPlan before(int first, int then) {
		orders.add(new Before(first, then));
		return this;
	}

	StepOrder order() throws DroverException {
		return StepOrder.of(steps.size()).waves(steps).build().with(orders);
	}

	List<Violation> violations() throws DroverException {
		return violations(BUDGET);
	}

	List<Violation> violations(int budget) throws DroverException {
		return ContinuityCheck.check(steps, order(), done, classes, budget).violations();
	}

	Mender mender() throws DroverException {
		return new Mender(order(), done, classes, BUDGET);
	}
}
