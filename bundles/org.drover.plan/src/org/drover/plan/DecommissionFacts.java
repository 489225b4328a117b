package org.drover.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/**
 * What is known of a topology beside what was gathered of it.
 *
 * @param written  what migrated objects are called in the new topology, by their references in the one that is left
 * @param leftOut  what people left out of migrations, and what only that needs
 * @param changed  how migrated objects were changed since in the topology that is left, in words, by their references there
 * @param taken    services of it that jobs have given to the new topology, and not taken back
 * @param openJobs jobs that have not come to an end, a sentence each without a full stop
 * @param powers   what its connector can do
 */
public record DecommissionFacts(Map<ObjectRef, ObjectRef> written, Set<ObjectRef> leftOut, Map<ObjectRef, String> changed, Set<ObjectRef> taken,
		List<String> openJobs, Powers powers) {

	/** What a topology can be told when it is left for good. */
	public interface Powers {

		/** Why a service cannot be handed over, as a clause; empty where it can. */
		Optional<String> whyNotHandedOver(ManagedObject service);

		/** Why the program of a service cannot be replaced, as a clause; empty where it can. */
		Optional<String> whyNotUpgraded(ManagedObject service);

		/** Why records of clients that have left cannot be removed, as a clause; empty where they can. */
		Optional<String> whyNotForgotten();
	}

	/** Of a topology that nothing was migrated from. */
	public static DecommissionFacts none(Powers powers) {
		return new DecommissionFacts(Map.of(), Set.of(), Map.of(), Set.of(), List.of(), powers);
	}
}
