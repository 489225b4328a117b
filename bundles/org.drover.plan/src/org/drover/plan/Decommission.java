package org.drover.plan;

import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.plan.continuity.ContinuityResult;

/**
 * What it takes to be rid of a site, or of a whole topology, and what keeps it.
 *
 * @param source     code of the topology that is left
 * @param target     code of the topology that takes over
 * @param sites      codes of the sites that are retired, sorted
 * @param whole      whether that is all of the topology
 * @param keepers    what stands in the way; none of its tasks is for running while there is one
 * @param going      what will be gone
 * @param tasks      in an order that may be run
 * @param continuity the answer of the check over {@code model}
 * @param byHand     what is left for people to do afterwards, sentences without a full stop
 */
public record Decommission(String source, String target, List<String> sites, boolean whole, List<Keeper> keepers, List<Going> going,
		List<Wave> waves, List<DecommissionTask> tasks, ContinuityModel model, ContinuityResult continuity, List<String> byHand) {

	/** Whether nothing would be lost. */
	public boolean isAllowed() {
		return keepers.isEmpty() && continuity.violations().isEmpty();
	}

	/** The first reason against it. */
	public Optional<String> refusal() throws DroverException {
		if (!keepers.isEmpty())
			return Optional.of(keepers.getFirst().sentence());
		return continuity.violations().isEmpty() ? Optional.empty() : Optional.of(model.explain(continuity.violations().getFirst()));
	}

	/** Titles of the tasks that cannot be taken back. */
	public List<String> irreversible() {
		return tasks.stream().filter(DecommissionTask::isIrreversible).map(DecommissionTask::title).toList();
	}
}
