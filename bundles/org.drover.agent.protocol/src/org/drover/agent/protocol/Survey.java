package org.drover.agent.protocol;

import java.time.Instant;
import java.util.List;

/**
 * What was found on a server. A part that was not surveyed is empty; its report says why.
 *
 * @param taken when it began; null for {@link #NONE}
 * @param tasks one report for each task
 */
public record Survey(Instant taken, List<TaskReport> tasks, HardwareFacts hardware, SystemFacts system, NetworkFacts network,
		StorageFacts storage, AccountFacts accounts, SoftwareFacts software) {

	/** Nothing was surveyed. */
	public static final Survey NONE = new Survey(null, List.of(), null, null, null, null, null, null);

	public Survey {
		tasks = tasks == null ? List.of() : List.copyOf(tasks);
		hardware = hardware == null ? HardwareFacts.NONE : hardware;
		system = system == null ? SystemFacts.NONE : system;
		network = network == null ? NetworkFacts.NONE : network;
		storage = storage == null ? StorageFacts.NONE : storage;
		accounts = accounts == null ? AccountFacts.NONE : accounts;
		software = software == null ? SoftwareFacts.NONE : software;
	}
}
