package org.drover.plan;

import java.util.Set;

import org.drover.model.ObjectRef;

/**
 * What a person has decided about a decommission.
 *
 * @param confirmed      whether what will be gone has been looked at and may go
 * @param leave          objects that may go although they are in use, changed or the only ones that hold something
 * @param removeRecords  whether the records of clients that have left are removed in the end
 * @param program        the program that services which are handed over get; empty where they keep theirs
 * @param clientsPerTask records that are removed by one task, at least 1
 * @param budget         prefixes the continuity check may look at for one requirement before it answers "not proven"
 */
public record DecommissionOptions(boolean confirmed, Set<ObjectRef> leave, boolean removeRecords, String program, int clientsPerTask, int budget) {

	public static final DecommissionOptions DEFAULT = new DecommissionOptions(false, Set.of(), false, "", 100, 10_000);

	public DecommissionOptions {
		leave = Set.copyOf(leave);
	}

	public DecommissionOptions confirming() {
		return new DecommissionOptions(true, leave, removeRecords, program, clientsPerTask, budget);
	}

	public DecommissionOptions leaving(Set<ObjectRef> objects) {
		return new DecommissionOptions(confirmed, objects, removeRecords, program, clientsPerTask, budget);
	}

	public DecommissionOptions removingRecords(boolean remove) {
		return new DecommissionOptions(confirmed, leave, remove, program, clientsPerTask, budget);
	}

	public DecommissionOptions withProgram(String name) {
		return new DecommissionOptions(confirmed, leave, removeRecords, name, clientsPerTask, budget);
	}
}
