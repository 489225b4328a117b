package org.drover.migration.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.task.UndoChange;

/** Whether a legacy service serves the new topology too, as the legacy one has it. */
record Sharing(Sides sides, Foreseen foreseen) {

	/** Adds or takes away the new topology alone: who else shares the service is not this job's business. */
	void set(Collection<ObjectRef> services, Predicate<ObjectRef> with) throws DroverException {
		Map<ObjectRef, ManagedObject> found = sides.sourceProvider().read(services);
		for (ObjectRef service : services) {
			if (!found.containsKey(service))
				throw new DroverException(gone(service) + ": gather and plan again");
			set(found.get(service), with.test(service));
		}
	}

	private void set(ManagedObject now, boolean with) throws DroverException {
		String target = sides.target().topology();
		Set<String> topologies = Sides.codes(now.attribute(Attributes.SHARED_WITH));
		Set<String> homes = Sides.codes(now.attribute(Attributes.SHARED_HOMES));
		homes.removeIf(home -> home.startsWith(target + "="));
		if (with) {
			topologies.add(target);
			homes.add(target + "=" + sides.targetAssignment().home("").managementPoint());
		} else {
			topologies.remove(target);
		}
		sides.sourceProvider().configure(now.ref(), sharing(now.ref(), topologies, homes));
	}

	/** Whether it did before the plan. */
	boolean before(ObjectRef service, TaskInput input) {
		return Sides.codes(input.shared().getOrDefault(service.toString(), "")).contains(sides.target().topology());
	}

	String gone(ObjectRef service) {
		return service + " no longer exists in " + sides.source().topology();
	}

	/**
	 * What an undo makes of the legacy record.
	 *
	 * @param left   whether the task left it shared
	 * @param shared whether it will be
	 */
	UndoChange becomes(ManagedObject now, boolean left, boolean shared) {
		String kind = now.kind().label();
		String what = Images.what(now.ref(), sides.source());
		ManagedObject asLeft = with(now, left);
		ManagedObject then = with(now, shared);
		boolean again = foreseen.isChanged(sides.source(), now.ref());
		UndoChange change = again || Images.owners(asLeft).equals(Images.owners(now)) ? UndoChange.of(kind, what, Images.owners(now), Images.owners(then))
				: UndoChange.since(kind, what, Images.owners(asLeft), Images.owners(now), Images.owners(then));
		if (change.changes())
			foreseen.becomes(sides.source(), then);
		return again ? change.counted() : change;
	}

	private ManagedObject with(ManagedObject service, boolean shared) {
		Set<String> topologies = Sides.codes(service.attribute(Attributes.SHARED_WITH));
		if (shared)
			topologies.add(sides.target().topology());
		else
			topologies.remove(sides.target().topology());
		return service.with(Attributes.SHARED_WITH, String.join(",", topologies));
	}

	/** A locator point must know where the other topology's clients start. */
	private static Map<String, String> sharing(ObjectRef service, Set<String> topologies, Set<String> homes) {
		String with = String.join(",", topologies);
		return service.kind() == ObjectKind.SERVER_LOCATOR_POINT
				? Map.of(Attributes.SHARED_WITH, with, Attributes.SHARED_HOMES, String.join(",", homes))
				: Map.of(Attributes.SHARED_WITH, with);
	}
}
