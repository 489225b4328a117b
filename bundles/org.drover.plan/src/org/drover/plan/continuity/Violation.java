package org.drover.plan.continuity;

import java.util.List;
import java.util.Optional;

/**
 * A need that some order of the plan leaves unmet, or that could not be proven to be met; both refuse the plan.
 *
 * @param id the same for the same class, requirement and phase in every check of a plan; what an administrator overrules by
 * @param clients how many the class has
 * @param lost supplies that were up at some time in the run and no longer are at its end, in the order they were lost
 * @param run steps that are still to be done, in an order the plan allows, after which the requirement is unmet; as few as
 *        possible. Empty where it is unmet now, and where not proven
 * @param failingStep the last of the run
 * @param lacking the giving steps that would have kept the requirement met, had they been done too: those of the supply that lacks
 *        the fewest. Empty where no supply could still come
 * @param proven false where the budget ran out before an answer was found
 */
public record Violation(String id, String clientClass, long clients, String requirement, Phase phase, List<String> lost,
		List<Integer> run, Optional<Integer> failingStep, List<Integer> lacking, boolean proven) {

	public Violation {
		lost = List.copyOf(lost);
		run = List.copyOf(run);
		lacking = List.copyOf(lacking);
	}

	/** Whether the clients are without it as things stand, before any further step. */
	public boolean unmetNow() {
		return proven && run.isEmpty();
	}

	/** @param steps the steps of the plan, for their titles */
	public String sentence(List<Step> steps) {
		return new Wording(steps).sentence(this);
	}
}
