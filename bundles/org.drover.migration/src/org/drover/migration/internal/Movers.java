package org.drover.migration.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.ClientAgents.Managed;
import org.drover.connector.ClientAssignment;
import org.drover.model.DroverException;

/**
 * Who has to say that clients have moved.
 *
 * @param reporting clients that report by themselves: all that have no agent, and of the others those that have ever reported
 * @param agents    of those that have one
 */
record Movers(Set<String> reporting, List<String> agents) {

	/** To be asked before anything is changed: taking a client back begins to count its reports anew. */
	static Movers of(Sides sides, TaskInput input) throws DroverException {
		List<Managed> managed = sides.agents().among(input.namesByKey());
		List<String> withAgent = managed.stream().map(Managed::client).toList();
		Optional<ClientAssignment> source = sides.sourceAssignment();
		Set<String> reporting = new HashSet<>();
		if (source.isPresent() && source.get().reported()) {
			reporting.addAll(input.clientKeys());
			withAgent.forEach(reporting::remove);
			reporting.addAll(present(source.get(), withAgent));
			reporting.addAll(present(sides.targetAssignment(), withAgent));
		}
		return new Movers(reporting, managed.stream().map(Managed::agent).distinct().toList());
	}

	private static Collection<String> present(ClientAssignment side, List<String> clients) throws DroverException {
		return clients.isEmpty() ? List.of() : side.present(clients);
	}
}
