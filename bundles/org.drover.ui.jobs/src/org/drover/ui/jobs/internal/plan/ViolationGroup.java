package org.drover.ui.jobs.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.plan.continuity.Phase;
import org.drover.plan.continuity.Violation;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Words;

/**
 * Violations that take the same thing from clients.
 *
 * @param lost what they may be without, in words
 */
public record ViolationGroup(String lost, List<Violation> violations) {

	/** Those that concern most clients first. */
	public static List<ViolationGroup> of(List<Violation> violations, RefWords words) {
		Map<String, List<Violation>> byLoss = new LinkedHashMap<>();
		violations.forEach(violation -> byLoss.computeIfAbsent(violation.requirement(), loss -> new ArrayList<>()).add(violation));
		List<ViolationGroup> groups = new ArrayList<>();
		byLoss.forEach((loss, those) -> groups.add(new ViolationGroup(Words.capital(words.readable(loss)), List.copyOf(those))));
		groups.sort(Comparator.comparingLong(ViolationGroup::clients).reversed());
		return groups;
	}

	/** Clients concerned; those of a class that is concerned in several phases count once. */
	public long clients() {
		Map<String, Long> byClass = new LinkedHashMap<>();
		violations.forEach(violation -> byClass.put(violation.clientClass(), violation.clients()));
		return byClass.values().stream().mapToLong(Long::longValue).sum();
	}

	public List<String> ids() {
		return violations.stream().map(Violation::id).toList();
	}

	/** "20 clients in 12 classes, 40 violations". */
	public String extent() {
		long classes = violations.stream().map(Violation::clientClass).distinct().count();
		return Words.say(Messages.ViolationGroup_extent, clients(), classes, violations.size());
	}

	/** When it happens to a client. */
	public static String when(Phase phase) {
		return switch (phase) {
			case BEFORE -> Messages.ViolationGroup_before;
			case DURING_IN_LEGACY -> Messages.ViolationGroup_inLegacy;
			case DURING_IN_TARGET -> Messages.ViolationGroup_inTarget;
			case AFTER -> Messages.ViolationGroup_after;
		};
	}
}
