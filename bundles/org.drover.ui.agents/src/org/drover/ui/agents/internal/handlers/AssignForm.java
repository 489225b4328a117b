package org.drover.ui.agents.internal.handlers;

import java.util.Optional;
import java.util.TreeMap;

import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.Command;

/** Where a person wants servers to belong. */
record AssignForm(String site, String managementPoint, String topology) {

	/** What is missing, in a sentence. */
	Optional<String> objection() {
		return site.isBlank() ? Optional.of(Messages.AssignForm_noSite) : Optional.empty();
	}

	Command.Assign command() {
		return new Command.Assign(new Assignment(topology.strip(), site.strip(), managementPoint.strip(), new TreeMap<>()));
	}
}
