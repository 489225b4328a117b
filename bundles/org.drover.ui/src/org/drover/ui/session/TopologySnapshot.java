package org.drover.ui.session;

import java.time.Instant;
import java.util.Optional;

import org.drover.inventory.Inventory;
import org.drover.plan.graph.DependencyGraph;
import org.drover.store.Topology;

/** A topology with what was last gathered from it. Immutable; usable in any thread. A gather makes a new snapshot. */
public final class TopologySnapshot {

	private final Topology topology;
	private final Inventory inventory;
	private final DependencyGraph graph;

	/** @param inventory and {@code graph} are null where the topology was never gathered */
	TopologySnapshot(Topology topology, Inventory inventory, DependencyGraph graph) {
		this.topology = topology;
		this.inventory = inventory;
		this.graph = graph;
	}

	public Topology topology() {
		return topology;
	}

	/** The topology's name in the project: {@code legacy}, {@code new}. */
	public String name() {
		return topology.name();
	}

	/** Empty where it was never gathered. */
	public Optional<Inventory> inventory() {
		return Optional.ofNullable(inventory);
	}

	/** Over {@code inventory().estate()}; empty where it was never gathered. */
	public Optional<DependencyGraph> graph() {
		return Optional.ofNullable(graph);
	}

	public Optional<Instant> gatheredAt() {
		return topology.gatheredAt();
	}
}
