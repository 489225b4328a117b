package org.drover.ui.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.inventory.Inventory;
import org.drover.plan.graph.DependencyGraph;
import org.drover.store.Topology;

/**
 * A topology with what was last gathered from it. What was gathered never changes; usable in any thread. A gathering that finds anything changed makes a new
 * snapshot; of one that found all as it was this one is told.
 */
public final class TopologySnapshot {

	/** @param warnings what the gathering left out, in a sentence each */
	record Gathered(Topology topology, List<String> warnings) {
	}

	private volatile Gathered gathered;
	private final Inventory inventory;
	private final DependencyGraph graph;

	/** @param inventory and {@code graph} are null where the topology was never gathered */
	TopologySnapshot(Gathered gathered, Inventory inventory, DependencyGraph graph) {
		this.gathered = gathered;
		this.inventory = inventory;
		this.graph = graph;
	}

	public Topology topology() {
		return gathered.topology();
	}

	/** What the last gathering left out, in a sentence each. */
	public List<String> warnings() {
		return gathered.warnings();
	}

	/** It was gathered again, and all of it is as it was. */
	void again(Gathered later) {
		gathered = later;
	}

	/** The topology's name in the project: {@code legacy}, {@code new}. */
	public String name() {
		return topology().name();
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
		return topology().gatheredAt();
	}
}
