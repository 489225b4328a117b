package org.drover.ui.jobs.internal.retire;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.drover.migration.Decommissions;
import org.drover.model.ObjectRef;
import org.drover.plan.DecommissionOptions;

/**
 * What a person has decided about a decommission, and has typed.
 *
 * @param confirmed     what will be gone has been looked at and may go
 * @param leave         what may go although it keeps the topology
 * @param removeRecords the records of clients that have moved are removed in the end
 * @param upgrades      services that are handed over get another program
 * @param program       which one
 */
record RetireChoice(boolean confirmed, Set<ObjectRef> leave, boolean removeRecords, boolean upgrades, String program) {

	static final RetireChoice FIRST = new RetireChoice(false, Set.of(), false, true, Decommissions.PROGRAM);

	RetireChoice {
		leave = Set.copyOf(leave);
	}

	RetireChoice confirming(boolean has) {
		return new RetireChoice(has, leave, removeRecords, upgrades, program);
	}

	/** These may go, too. What will be gone is other than what was confirmed: it is to be looked at again. */
	RetireChoice leaving(Collection<ObjectRef> objects) {
		Set<ObjectRef> all = new TreeSet<>(leave);
		all.addAll(objects);
		return new RetireChoice(false, all, removeRecords, upgrades, program);
	}

	/** These may not go after all. */
	RetireChoice keeping(Collection<ObjectRef> objects) {
		Set<ObjectRef> all = new TreeSet<>(leave);
		all.removeAll(objects);
		return new RetireChoice(confirmed, all, removeRecords, upgrades, program);
	}

	RetireChoice removing(boolean records) {
		return new RetireChoice(confirmed, leave, records, upgrades, program);
	}

	RetireChoice upgrading(boolean does, String to) {
		return new RetireChoice(confirmed, leave, removeRecords, does, to.strip());
	}

	/** What is wrong with it, in words; empty where nothing is. */
	Optional<String> fault() {
		return !upgrades || Decommissions.canBeProgram(program) ? Optional.empty() : Optional.of(Messages.RetireChoice_program);
	}

	DecommissionOptions options() {
		DecommissionOptions options = DecommissionOptions.DEFAULT.leaving(leave).removingRecords(removeRecords).withProgram(upgrades ? program : "");
		return confirmed ? options.confirming() : options;
	}
}
