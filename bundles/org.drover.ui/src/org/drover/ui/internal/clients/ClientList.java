package org.drover.ui.internal.clients;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.drover.store.Estate;
import org.drover.ui.internal.estate.EstateStates;
import org.drover.ui.session.TopologySnapshot;

/**
 * Clients to show. Immutable; the array is shared and must not be changed.
 *
 * @param title    of what they are clients: a collection's name, a site's, a topology's
 * @param states   UNKNOWN while they are being found out
 * @param clients  indexes into the snapshot's estate
 * @param obsolete how many of them are
 * @param moved    how many of the others have
 */
record ClientList(TopologySnapshot snapshot, String title, EstateStates states, ClientFacts facts, List<ClientColumn> columns, int[] clients,
		int obsolete, int moved) {

	/** Looks at each client once. */
	static ClientList of(TopologySnapshot snapshot, String title, EstateStates states, ClientFacts facts, int[] clients) {
		int obsolete = (int) IntStream.of(clients).filter(states::obsolete).count();
		int moved = (int) IntStream.of(clients).filter(client -> states.migrated(client) && !states.obsolete(client)).count();
		return new ClientList(snapshot, title, states, facts, ClientColumn.of(facts), clients, obsolete, moved);
	}

	Estate estate() {
		return snapshot.inventory().orElseThrow().estate();
	}

	/** How a column is headed. */
	String title(String column) {
		return columns.stream().filter(each -> each.id().equals(column)).map(ClientColumn::title).findFirst().orElse(column);
	}

	/** Empty where this topology has no such column. */
	Optional<Cells> cells(String column) {
		return columns.stream().filter(each -> each.id().equals(column)).findFirst().map(each -> each.cells().apply(this));
	}

	/** As {@link #cells}; empty, too, where nearly each client has a text of its own there. */
	Optional<Cells.Few> few(String column) {
		return cells(column).filter(Cells.Few.class::isInstance).map(Cells.Few.class::cast);
	}

	ClientState state(int client) {
		if (!facts.obsolete(client).isEmpty())
			return ClientState.OBSOLETE;
		return states.migrated(client) ? ClientState.MOVED : ClientState.HERE;
	}
}
