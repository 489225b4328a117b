package org.drover.plan.continuity;

import java.util.List;
import java.util.stream.Collectors;

/** Puts a violation into a sentence for an administrator. */
final class Wording {

	/** More names than this are counted, not listed. */
	private static final int MANY = 8;

	private final List<Step> steps;

	Wording(List<Step> steps) {
		this.steps = steps;
	}

	String sentence(Violation violation) {
		if (!violation.proven())
			return who(violation) + ": not proven that they keep " + violation.requirement() + ' ' + when(violation.phase())
					+ ", since too many orders of the steps would have to be looked at; put the steps that take it into an order.";
		if (violation.unmetNow())
			return who(violation) + " have no " + violation.requirement() + ' ' + when(violation.phase())
					+ " as things stand, before any further step" + helped(violation) + '.';
		return who(violation) + " could be without " + violation.requirement() + ' ' + when(violation.phase()) + ": if the plan runs "
				+ run(violation.run()) + ", " + loss(violation) + helped(violation) + '.';
	}

	/** Of a long run the end tells what happens, and the start only what had to come first. */
	private String run(List<Integer> run) {
		int first = run.size() <= MANY ? 0 : run.size() - MANY / 2;
		String end = run.subList(first, run.size()).stream().map(this::title).collect(Collectors.joining(", then "));
		return first == 0 ? end : first + " steps that come first, then " + end;
	}

	String title(int number) {
		return '"' + steps.get(number).title() + '"';
	}

	private static String who(Violation violation) {
		return "Clients of " + violation.clientClass() + " (" + violation.clients() + ')';
	}

	private static String when(Phase phase) {
		return switch (phase) {
			case BEFORE -> "where they are";
			case DURING_IN_LEGACY -> "in the topology they leave, while they move";
			case DURING_IN_TARGET -> "in the topology they move to, while they move";
			case AFTER -> "in the topology they moved to";
		};
	}

	private String loss(Violation violation) {
		if (violation.lost().isEmpty())
			return "nothing supplies it yet";
		return "they have lost " + listed(violation.lost());
	}

	private String helped(Violation violation) {
		if (violation.lacking().isEmpty())
			return ", and no step of the plan supplies it in time";
		String have = violation.lacking().size() == 1 ? " has" : " have";
		return "; " + listed(violation.lacking().stream().map(this::title).toList()) + have + " not been done by then";
	}

	/** Of many the last are named, for the last one lost is the one that was missed. */
	private static String listed(List<String> names) {
		if (names.size() <= MANY)
			return String.join(", ", names);
		int left = names.size() - MANY + 1;
		return left + " others, " + String.join(", ", names.subList(left, names.size()));
	}
}
