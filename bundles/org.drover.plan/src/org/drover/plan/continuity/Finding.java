package org.drover.plan.continuity;

import java.util.List;
import java.util.Optional;

/** A violation without the names of those it happens to, so that classes in the same place can share it. */
record Finding(Phase phase, List<String> lost, List<Integer> run, Optional<Integer> failingStep, List<Integer> lacking,
		boolean proven) {

	static Finding unproven(Phase phase) {
		return new Finding(phase, List.of(), List.of(), Optional.empty(), List.of(), false);
	}

	Violation of(String id, ClientClass clients, Requirement requirement) {
		return new Violation(id, clients.name(), clients.clients(), requirement.name(), phase, lost, run, failingStep, lacking, proven);
	}
}
