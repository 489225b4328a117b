package org.drover.ui.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.inventory.Inventory;
import org.drover.inventory.Retirement;
import org.drover.plan.graph.DependencyGraph;
import org.drover.store.Topology;

/**
 * A topology with what was last gathered from it. What was gathered never changes; usable in any thread. A gathering that finds anything changed makes a new
 * snapshot; of one that found all as it was this one is told.
 */
public final class TopologySnapshot {

	/**
	 * What may change of it while what was gathered is as it was.
	 *
	 * @param warnings    what the gathering left out, in a sentence each
	 * @param retirements of it, or of some of its sites; oldest first
	 */
	record Gathered(Topology topology, List<String> warnings, List<Retirement> retirements) {
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

	/** That it is not used any more, or some of its sites are not; oldest first. */
	public List<Retirement> retirements() {
		return gathered.retirements();
	}

	/** Whether all of it is retired: it is not gathered any more, and nothing moves out of it. */
	public boolean isRetired() {
		return retirements().stream().anyMatch(Retirement::whole);
	}

	/** Codes of the sites that are retired. */
	public Set<String> retiredSites() {
		return retirements().stream().flatMap(each -> each.sites().stream()).collect(Collectors.toUnmodifiableSet());
	}

	/** What was gathered is as it was. */
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
