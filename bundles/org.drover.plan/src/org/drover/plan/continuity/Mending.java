package org.drover.plan.continuity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What would mend a violation: orders to add to the plan, or else a supply that the plan does not have. Added orders only rule out
 * runs, so they never cause a violation elsewhere.
 *
 * @param orders with all of these the violation is gone; empty where no order helps
 * @param supplyBefore where no order helps: the step before which another supply must be up, for example a service shared
 */
public record Mending(List<Before> orders, Optional<Integer> supplyBefore) {

	public Mending {
		orders = List.copyOf(orders);
	}

	/** Whether adding orders suffices. */
	public boolean isByOrder() {
		return !orders.isEmpty();
	}

	/** @param steps the steps of the plan, for their titles */
	public String sentence(Violation violation, List<Step> steps) {
		Wording wording = new Wording(steps);
		if (isByOrder())
			return "It helps to do " + orders.stream().map(order -> wording.title(order.first()) + " before " + wording.title(order.then()))
					.collect(Collectors.joining(", and ")) + '.';
		return "It needs a supply of " + violation.requirement() + " that is up before "
				+ supplyBefore.map(wording::title).orElse("the plan starts") + ", such as a shared service.";
	}
}
