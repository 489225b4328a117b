package org.drover.connector;

import java.util.Collection;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/** What a topology can be told when it is left for good. What it refuses it says beforehand, as a clause without a full stop. */
public interface Decommissioning {

	/** Why a service role cannot be handed over, with all that is on it, by setting its owner; empty where it can. */
	Optional<String> whyNotHandedOver(ManagedObject service);

	/** Why {@link #upgrade} does nothing for a service; empty where it does. */
	Optional<String> whyNotUpgraded(ManagedObject service) throws DroverException;

	/** The program that provides a service, as the topology calls it; empty where it does not say. */
	String program(ObjectRef service) throws DroverException;

	/**
	 * Replaces the program that provides a service by another one; what the service holds stays. The service does not answer for a moment. Doing it twice
	 * has the effect of once.
	 */
	void upgrade(ObjectRef service, String program) throws DroverException;

	/** Why {@link #forget} cannot be asked for; empty where it can. */
	Optional<String> whyNotForgotten();

	/**
	 * Removes the records of clients with all that is known of these. Cannot be taken back. Absent ones are passed over, so that a call which was cut
	 * short can be made again.
	 *
	 * @throws DroverException where one of them is assigned to this topology, naming it
	 */
	void forget(Collection<ObjectRef> clients) throws DroverException;
}
