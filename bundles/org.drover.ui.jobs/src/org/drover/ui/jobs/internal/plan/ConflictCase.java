package org.drover.ui.jobs.internal.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.drover.model.ObjectRef;
import org.drover.plan.Conflict;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.Left;
import org.drover.plan.MigrationPlan;
import org.drover.ui.jobs.internal.plan.Rows.Row;
import org.drover.ui.look.Words;

/**
 * What the new topology has already, other than a plan would write it, and what the plan does about it.
 *
 * @param conflicts by the object in the legacy topology
 * @param kept      those of them of which the new topology's stays as it is
 */
public record ConflictCase(Map<ObjectRef, Conflict> conflicts, ConflictRules rules, Set<ObjectRef> kept) {

	/** What becomes of the new topology's object. */
	private enum Outcome {
		KEPT, REPLACED, BESIDE, MERGED
	}

	public static ConflictCase of(MigrationPlan plan) {
		Map<ObjectRef, Conflict> conflicts = new LinkedHashMap<>();
		plan.conflicts().forEach(conflict -> conflicts.put(conflict.ref(), conflict));
		Set<ObjectRef> kept = plan.left().stream().filter(left -> left.reason() == Left.Reason.CONFLICT).map(Left::ref)
				.filter(conflicts::containsKey).collect(Collectors.toUnmodifiableSet());
		return new ConflictCase(conflicts, plan.rules(), kept);
	}

	public boolean isEmpty() {
		return conflicts.isEmpty();
	}

	public int size() {
		return conflicts.size();
	}

	public Optional<Conflict> find(ObjectRef ref) {
		return Optional.ofNullable(conflicts.get(ref));
	}

	/** How many there are, and what becomes of them. */
	public String sentence() {
		if (isEmpty())
			return Messages.ConflictCase_nothing;
		Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
		conflicts.values().forEach(conflict -> counts.merge(outcome(conflict), 1, Integer::sum));
		return Words.say(Messages.ConflictCase_objects, size(),
				counts.entrySet().stream().map(count -> Words.say(counted(count.getKey()), count.getValue())).collect(Collectors.joining(", ")));
	}

	/** The job's policy, and for how many objects another one was chosen. */
	public String policy() {
		String policy = ConflictWords.does(rules.usual(), rules.sourceWins());
		long own = conflicts.values().stream().filter(this::isOwn).count();
		return own == 0 ? policy : policy + ' ' + Words.say(Messages.ConflictCase_own, own);
	}

	/**
	 * All first, then what becomes of them, and what should be looked at.
	 *
	 * @param node number of an object in the source
	 */
	public List<Facet> facets(ToIntFunction<ObjectRef> node) {
		List<Facet> facets = new ArrayList<>();
		facets.add(Facet.of("filter", Messages.ConflictCase_all, "", rows(conflict -> true, node)));
		for (Outcome outcome : Outcome.values())
			add(facets, Facet.of(icon(outcome), title(outcome), "", rows(conflict -> outcome(conflict) == outcome, node)));
		add(facets, Facet.of("warning", Messages.ConflictCase_both, Messages.ConflictCase_both_means, rows(conflict -> !conflict.both().isEmpty(), node)));
		add(facets, Facet.of("settings", Messages.ConflictCase_single, Messages.ConflictCase_single_means, rows(this::isOwn, node)));
		return facets;
	}

	private static void add(List<Facet> facets, Facet facet) {
		if (facet.rows().size() > 0)
			facets.add(facet);
	}

	private Rows rows(Predicate<Conflict> which, ToIntFunction<ObjectRef> node) {
		return Rows.of(conflicts.values().stream().filter(which).toList(),
				conflict -> new Row(conflict.ref().kind(), conflict.name(), conflict.ref().key(), note(conflict), node.applyAsInt(conflict.ref())));
	}

	private boolean isOwn(Conflict conflict) {
		return Policies.isOwn(rules, conflict.ref());
	}

	private Outcome outcome(Conflict conflict) {
		if (kept.contains(conflict.ref()))
			return Outcome.KEPT;
		return switch (conflict.policy()) {
			case SKIP -> Outcome.KEPT;
			case OVERWRITE -> Outcome.REPLACED;
			case RENAME -> Outcome.BESIDE;
			case MERGE -> Outcome.MERGED;
		};
	}

	/** What is done about it: goes on after its name. */
	public String note(Conflict conflict) {
		String done = switch (outcome(conflict)) {
			case KEPT -> keptBecause(conflict);
			case REPLACED -> Messages.ConflictCase_replaced_note;
			case BESIDE -> Words.say(Messages.ConflictCase_beside_note, conflict.written().key());
			case MERGED -> merged(conflict);
		};
		return isOwn(conflict) ? Words.say(Messages.ConflictCase_single_note, done) : done;
	}

	private static String merged(Conflict conflict) {
		return conflict.both().isEmpty() ? Messages.ConflictCase_merged_note : Words.say(Messages.ConflictCase_merged_note_both, conflict.both().size());
	}

	/** What cannot be done is not done: then the object stays. */
	private String keptBecause(Conflict conflict) {
		ConflictPolicy wanted = rules.policy(conflict.ref());
		if (wanted == ConflictPolicy.SKIP)
			return Messages.ConflictCase_kept_note;
		if (wanted == conflict.policy())
			return Messages.ConflictCase_kept_note_nothing;
		return wanted == ConflictPolicy.RENAME ? Messages.ConflictCase_kept_note_name : Messages.ConflictCase_kept_note_builtIn;
	}

	private static String counted(Outcome outcome) {
		return switch (outcome) {
			case KEPT -> Messages.ConflictCase_kept_count;
			case REPLACED -> Messages.ConflictCase_replaced_count;
			case BESIDE -> Messages.ConflictCase_beside_count;
			case MERGED -> Messages.ConflictCase_merged_count;
		};
	}

	private static String title(Outcome outcome) {
		return switch (outcome) {
			case KEPT -> Messages.ConflictCase_kept;
			case REPLACED -> Messages.ConflictCase_replaced;
			case BESIDE -> Messages.ConflictCase_beside;
			case MERGED -> Messages.ConflictCase_merged;
		};
	}

	private static String icon(Outcome outcome) {
		return switch (outcome) {
			case KEPT -> "topology";
			case REPLACED -> "edit";
			case BESIDE -> "add";
			case MERGED -> "link";
		};
	}
}
