package org.drover.ui.internal.clients;

import java.util.Arrays;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.store.Estate;
import org.drover.ui.internal.estate.EstateStates;
import org.drover.ui.session.TopologySnapshot;

/**
 * Clients to show. Immutable; the array is shared and must not be changed.
 *
 * @param title   of what they are clients: a collection's name, a site's, a topology's
 * @param states  UNKNOWN while they are being found out
 * @param clients indexes into the snapshot's estate
 */
record ClientList(TopologySnapshot snapshot, String title, EstateStates states, int[] clients) {

	Estate estate() {
		return snapshot.inventory().orElseThrow().estate();
	}

	int obsolete() {
		return (int) Arrays.stream(clients).filter(states::obsolete).count();
	}

	int moved() {
		return (int) Arrays.stream(clients).filter(client -> !states.obsolete(client) && states.migrated(client)).count();
	}

	ClientState state(int client, ManagedObject object) {
		if (!object.attribute(Attributes.OBSOLETE).isEmpty())
			return ClientState.OBSOLETE;
		return states.migrated(client) ? ClientState.MOVED : ClientState.HERE;
	}
}
