package org.drover.plan.continuity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether every client keeps every service it needs, in every order a plan allows. Exact up to a budget: a plan passes when, and
 * only when, no run of it leaves a requirement unmet; past the budget the answer is "not proven", which refuses too. The cost
 * follows the different lists of supplies and moves, not the clients.
 */
public final class ContinuityCheck {

	/** Prefixes a requirement may cost in each phase; far more than any plan needs whose providers each go by one step. */
	public static final int USUAL_BUDGET = 10_000;

	private static final int ID_BYTES = 5;

	private final StepOrder order;
	private final BitSet done;
	private final int budget;
	private final Map<Before, MoveCheck> moves = new HashMap<>();
	private final Set<String> ids = new HashSet<>();
	private final List<Violation> violations = new ArrayList<>();
	private int requirements;

	private ContinuityCheck(StepOrder order, BitSet done, int budget) {
		this.order = order;
		this.done = (BitSet) done.clone();
		this.budget = budget;
	}

	/**
	 * @param steps the steps of the plan, each at the place of its number
	 * @param alreadyDone the steps that have been done; a prefix of the order. What is asked is every moment from there on
	 * @param budget prefixes to look at for one requirement in one phase, at least 1
	 * @throws IllegalArgumentException where the arguments contradict each other: steps out of place, a done step without one that
	 *         must come before it, a move that does not start before it ends, a supply with a step that is none
	 */
	public static ContinuityResult check(List<Step> steps, StepOrder order, BitSet alreadyDone, List<ClientClass> classes, int budget) {
		checkPlaces(steps, order);
		if (budget < 1)
			throw new IllegalArgumentException("a budget of " + budget + " proves nothing");
		if (!order.isPrefix(alreadyDone))
			throw new IllegalArgumentException("the steps done lack some that must come before them");
		ContinuityCheck check = new ContinuityCheck(order, alreadyDone, budget);
		classes.forEach(check::check);
		return new ContinuityResult(classes.size(), check.requirements, check.looked(), check.violations);
	}

	static void checkPlaces(List<Step> steps, StepOrder order) {
		if (steps.size() != order.size())
			throw new IllegalArgumentException(steps.size() + " steps, but an order of " + order.size());
		for (int place = 0; place < steps.size(); place++)
			if (steps.get(place).number() != place)
				throw new IllegalArgumentException("step " + steps.get(place).number() + " is at place " + place);
	}

	private void check(ClientClass clients) {
		MoveCheck move = moves.computeIfAbsent(new Before(clients.moveStart(), clients.moveEnd()),
				place -> new MoveCheck(order, done, clients, budget));
		for (Requirement requirement : clients.requirements())
			for (Finding finding : move.findings(requirement))
				violations.add(finding.of(id(clients, requirement, finding.phase()), clients, requirement));
		requirements += clients.requirements().size();
	}

	private long looked() {
		return moves.values().stream().mapToLong(MoveCheck::looked).sum();
	}

	/** Equal names, or equal hashes, must not let one overrule pass two violations. */
	private String id(ClientClass clients, Requirement requirement, Phase phase) {
		String text = clients.name() + '\n' + requirement.name() + '\n' + phase;
		String id = hash(text);
		for (int again = 2; !ids.add(id); again++)
			id = hash(text + '\n' + again);
		return id;
	}

	private static String hash(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, ID_BYTES);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
