package org.drover.site;

import java.util.Optional;

import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/** Which requests a service takes. The host decides, from its own records, at each request. */
public interface ServiceGate {

	/**
	 * Empty where the service takes the client's requests, else the reason in a sentence.
	 *
	 * @param client   the client's key as the request names it
	 * @param topology the topology the client says it is assigned to
	 */
	Optional<String> refusal(ObjectRef service, String client, String topology);

	/** Whether a distribution point holds this version. */
	boolean holds(ObjectRef distributionPoint, ObjectRef content, String version);

	/** What the host has on record of a service or of the owner of content; empty where it has nothing. */
	default Optional<ManagedObject> record(ObjectRef object) {
		return Optional.empty();
	}

	/** The topology that runs the service now. */
	String topology(ObjectRef service);
}
