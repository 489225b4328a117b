package org.drover.ui.session;

import java.util.List;
import java.util.Optional;

import org.drover.inventory.Inventory;
import org.drover.inventory.Retirement;
import org.drover.plan.Scope;
import org.drover.store.Estate;
import org.drover.store.Topology;

/** Snapshots of estates that no project has. */
public final class Snapshots {

	private Snapshots() {
	}

	public static TopologySnapshot of(String name, Estate estate) {
		return of(name, "TST", estate, List.of());
	}

	public static TopologySnapshot of(String name, String code, Estate estate, List<Retirement> retirements) {
		Topology topology = new Topology(1, name, "site:http://127.0.0.1:1", code, "made for a test", false, Optional.of(estate.gatheredAt()));
		return new TopologySnapshot(new TopologySnapshot.Gathered(topology, List.of(), retirements), new Inventory(estate), Scope.graph(estate));
	}
}
