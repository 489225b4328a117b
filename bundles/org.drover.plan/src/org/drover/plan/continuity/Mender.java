package org.drover.plan.continuity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;

/**
 * Looks for orders that mend a violation: the giving steps of a supply before the step that fails, or the end of the move before the
 * taking step in the legacy topology. It takes the first that is not circular and checks again, until the violation is gone; it
 * does not try combinations. Orders are refused as circular against the order given, so a planner that can still move steps
 * between waves asks with an order that has no wave barriers yet.
 */
public final class Mender {

	/** More orders than this are not a simple mending. */
	private static final int MOST_ORDERS = 32;

	private final StepOrder order;
	private final BitSet done;
	private final List<ClientClass> classes;
	private final int budget;

	/** @param classes those the violations are about; others are not needed */
	public Mender(StepOrder order, BitSet alreadyDone, List<ClientClass> classes, int budget) {
		this.order = order;
		this.done = (BitSet) alreadyDone.clone();
		this.classes = List.copyOf(classes);
		this.budget = budget;
	}

	/**
	 * Empty where nothing simple is known to help: the need is unmet now, was not proven, or stays so after the orders tried.
	 *
	 * @throws IllegalArgumentException where the class or the requirement of the violation is not known
	 */
	public Optional<Mending> mend(Violation violation) {
		if (!violation.proven() || violation.unmetNow())
			return Optional.empty();
		ClientClass clients = named(violation);
		Requirement requirement = clients.requirements().stream().filter(each -> each.name().equals(violation.requirement())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("no requirement " + violation.requirement() + " of " + clients.name()));
		return mend(violation, clients, requirement);
	}

	private ClientClass named(Violation violation) {
		return classes.stream().filter(each -> each.name().equals(violation.clientClass())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("no client class " + violation.clientClass()));
	}

	private Optional<Mending> mend(Violation violation, ClientClass clients, Requirement requirement) {
		List<Before> orders = new ArrayList<>();
		StepOrder mended = order;
		Optional<Finding> left = find(mended, clients, requirement, violation.phase());
		while (left.isPresent()) {
			if (!left.get().proven() || orders.size() > MOST_ORDERS)
				return Optional.empty();
			List<Before> more = new Round(mended, clients, requirement, left.get()).orders();
			if (more.isEmpty())
				return Optional.of(new Mending(List.of(), violation.failingStep()));
			orders.addAll(more);
			mended = with(mended, more);
			left = find(mended, clients, requirement, violation.phase());
		}
		return orders.isEmpty() ? Optional.empty() : Optional.of(new Mending(orders, Optional.empty()));
	}

	private Optional<Finding> find(StepOrder order, ClientClass clients, Requirement requirement, Phase phase) {
		return new MoveCheck(order, done, clients, budget).findings(requirement).stream().filter(each -> each.phase() == phase).findFirst();
	}

	private static StepOrder with(StepOrder order, List<Before> more) {
		try {
			return order.with(more);
		} catch (DroverException e) {
			throw new IllegalStateException("orders that were not circular one by one are so together", e);
		}
	}

	/** One counter-example, and the orders that would rule it out. */
	private final class Round {

		private final StepOrder order;
		private final ClientClass clients;
		private final List<Supply> supplies;
		private final Finding finding;
		private final BitSet prefix;

		Round(StepOrder order, ClientClass clients, Requirement requirement, Finding finding) {
			this.order = order;
			this.clients = clients;
			this.supplies = requirement.on(finding.phase().side());
			this.finding = finding;
			this.prefix = (BitSet) done.clone();
			finding.run().forEach(prefix::set);
		}

		/** Empty where there are none. The later in the run a step is, the less it disturbs to let it wait. */
		List<Before> orders() {
			List<Integer> latestFirst = new ArrayList<>(finding.run());
			Collections.reverse(latestFirst);
			for (int step : latestFirst)
				if (isMove(step) || isTaking(step)) {
					List<Before> orders = ordersBefore(step);
					if (!orders.isEmpty())
						return orders;
				}
			return List.of();
		}

		private List<Before> ordersBefore(int step) {
			BitSet late = order.after(step);
			late.set(step);
			Optional<int[]> gives = supplies.stream().filter(supply -> !supply.isTaken(prefix)).map(supply -> supply.missing(prefix))
					.filter(missing -> Arrays.stream(missing).noneMatch(late::get)).min(Comparator.comparingInt(missing -> missing.length));
			if (gives.isPresent())
				return Arrays.stream(gives.get()).mapToObj(give -> new Before(give, step)).toList();
			return mayMoveFirst(late) ? List.of(new Before(clients.moveEnd(), step)) : List.of();
		}

		private boolean mayMoveFirst(BitSet late) {
			return finding.phase().side() == Side.LEGACY && !clients.stays() && !late.get(clients.moveEnd());
		}

		private boolean isMove(int step) {
			return step == clients.moveStart() || step == clients.moveEnd();
		}

		private boolean isTaking(int step) {
			return supplies.stream().anyMatch(supply -> Arrays.binarySearch(supply.sharedTakes(), step) >= 0);
		}
	}
}
