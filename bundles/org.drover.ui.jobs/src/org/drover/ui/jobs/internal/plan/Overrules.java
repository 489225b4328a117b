package org.drover.ui.jobs.internal.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.ui.look.Words;

/** Which violations a person takes upon himself, each by its name, and why. */
public final class Overrules {

	private final Set<String> chosen = new LinkedHashSet<>();
	private final Map<String, String> reasons = new LinkedHashMap<>();

	/** @param overruled whether these violations are overruled from now on */
	public void set(Collection<String> violations, boolean overruled) {
		if (overruled)
			chosen.addAll(violations);
		else
			chosen.removeAll(violations);
	}

	/** One reason for all of these; each keeps it by its own name. */
	public void reason(Collection<String> violations, String reason) {
		violations.forEach(violation -> reasons.put(violation, reason.strip()));
	}

	public boolean isChosen(String violation) {
		return chosen.contains(violation);
	}

	/** Chosen, and a reason given. */
	public boolean isOverruled(String violation) {
		return isChosen(violation) && !reasonOf(violation).isEmpty();
	}

	/** Empty where none was given. */
	public String reasonOf(String violation) {
		return reasons.getOrDefault(violation, "");
	}

	/** The reason that these have in common; empty where they differ. */
	public String commonReason(Collection<String> violations) {
		List<String> different = violations.stream().map(this::reasonOf).distinct().toList();
		return different.size() == 1 ? different.get(0) : "";
	}

	/** Forgets violations that the plan no longer has. */
	public void keepOnly(Collection<String> violations) {
		chosen.retainAll(violations);
		reasons.keySet().retainAll(violations);
	}

	/** Reason by violation, for those overruled. */
	public Map<String, String> overruled() {
		Map<String, String> overruled = new LinkedHashMap<>();
		chosen.stream().filter(this::isOverruled).forEach(violation -> overruled.put(violation, reasonOf(violation)));
		return overruled;
	}

	/** Why a plan with these violations may not be run; empty where it may. */
	public Optional<String> objection(Collection<String> violations) {
		long open = violations.stream().filter(violation -> !isChosen(violation)).count();
		long silent = violations.stream().filter(violation -> isChosen(violation) && reasonOf(violation).isEmpty()).count();
		if (open > 0)
			return Optional.of(Words.say(open == violations.size() ? Messages.Overrules_open : Messages.Overrules_open_some, open, violations.size()));
		if (silent > 0)
			return Optional.of(Words.say(Messages.Overrules_silent, silent));
		return Optional.empty();
	}
}
