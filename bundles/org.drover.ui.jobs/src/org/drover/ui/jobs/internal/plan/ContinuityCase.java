package org.drover.ui.jobs.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.migration.JobDescription;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.model.DroverException;
import org.drover.plan.ContinuityModel;
import org.drover.plan.LimitViolation;
import org.drover.plan.MigrationPlan;
import org.drover.plan.TakeOver;
import org.drover.plan.continuity.Phase;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.StepKind;
import org.drover.plan.continuity.Violation;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Words;

/**
 * The answer of the continuity check, with all that is needed to tell it.
 *
 * @param clients      that move
 * @param classes      client classes looked at
 * @param requirements requirements of all of them
 * @param explanations the engine's, by violation
 */
public record ContinuityCase(int clients, int classes, int requirements, List<Violation> violations, ContinuityModel model,
		Map<String, String> explanations, RefWords words) {

	public static ContinuityCase of(MigrationPlan plan, JobDescription description, RefWords words) {
		return new ContinuityCase(plan.clients(), plan.continuity().classes(), plan.continuity().requirements(),
				withLimits(plan.continuity().violations(), description), plan.model(), explanations(description), words);
	}

	/** Of a job, saved or to be; checks its plan again, for a background thread. */
	public static ContinuityCase of(JobDescription saved, ContinuityModel model, RefWords words) throws DroverException {
		List<String> known = saved.violations().stream().map(FoundViolation::id).toList();
		List<Violation> violations = model.check(1, Set.of()).violations().stream()
				.filter(violation -> known.contains(violation.id())).toList();
		return new ContinuityCase(saved.clients(), saved.continuity().classes(), saved.continuity().requirements(), withLimits(violations, saved),
				model, explanations(saved), words);
	}

	/** Limits that no cut of the waves keeps are overruled in the same way; they show when all have moved, in whatever order. */
	private static List<Violation> withLimits(List<Violation> violations, JobDescription description) {
		List<Violation> all = new ArrayList<>(violations);
		description.violations().stream().filter(FoundViolation::isLimit).map(found -> new Violation(found.id(), found.clientClass(), found.clients(), found.requirement(),
				Phase.AFTER, List.of(), List.of(), Optional.empty(), List.of(), true)).forEach(all::add);
		return List.copyOf(all);
	}

	private static Map<String, String> explanations(JobDescription description) {
		Map<String, String> explanations = new HashMap<>();
		description.violations().forEach(found -> explanations.put(found.id(), found.explanation()));
		return explanations;
	}

	public boolean holds() {
		return violations.isEmpty();
	}

	public List<ViolationGroup> groups() {
		return ViolationGroup.of(violations, words);
	}

	/** What the answer rests on. */
	public List<Proof> proofs() {
		return Proof.of(model, words);
	}

	public List<String> ids() {
		return violations.stream().map(Violation::id).toList();
	}

	public List<RunStory.Line> story(Violation violation) {
		String explanation = explanations.getOrDefault(violation.id(), "");
		if (LimitViolation.isOne(violation.id()))
			return List.of(RunStory.Line.of(RunStory.Beat.HARM, words.readable(explanation), violation.clientClass()));
		return RunStory.of(violation, model.steps(), explanation, words);
	}

	/** Whether something is taken from clients that have not moved, which a later take-over would let wait. */
	public boolean mendsByWaiting(TakeOver when) {
		return when == TakeOver.BEFORE_CLIENTS && violations.stream().anyMatch(this::takesAway);
	}

	private boolean takesAway(Violation violation) {
		return model.side(violation) == Side.LEGACY && violation.run().stream().anyMatch(step -> model.steps().get(step).kind() == StepKind.TAKING);
	}

	/** The result, in a sentence. */
	public String sentence() {
		if (holds() && clients == 0)
			return Messages.ContinuityCase_proven_noClients;
		if (holds())
			return Words.say(Messages.ContinuityCase_proven, clients);
		if (violations.stream().allMatch(violation -> LimitViolation.isOne(violation.id())))
			return Words.say(Messages.ContinuityCase_limits, violations.size());
		long proven = violations.stream().filter(Violation::proven).count();
		if (proven == 0)
			return Words.say(Messages.ContinuityCase_notProven, harmed());
		return Words.say(Messages.ContinuityCase_harms, harmed());
	}

	/** How much was looked at, and what came out of it. */
	public String evidence() {
		return Words.say(Messages.ContinuityCase_evidence, classes, requirements, violations.size());
	}

	private long harmed() {
		Map<String, Long> byClass = new HashMap<>();
		violations.forEach(violation -> byClass.put(violation.clientClass(), violation.clients()));
		return byClass.values().stream().mapToLong(Long::longValue).sum();
	}
}
