package org.drover.ui.internal.estate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.drover.inventory.Inventory;
import org.drover.migration.JobDescription;
import org.drover.migration.JobKind;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.store.Estate;
import org.drover.task.JobState;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Which objects of a topology have moved on, and which are obsolete. Immutable; takes two bits an object. */
public final class EstateStates {

	private final BitSet migrated;
	private final BitSet obsolete;
	private final Map<String, List<Integer>> obsoleteMembers;

	private EstateStates(BitSet migrated, BitSet obsolete, Map<String, List<Integer>> obsoleteMembers) {
		this.migrated = migrated;
		this.obsolete = obsolete;
		this.obsoleteMembers = obsoleteMembers;
	}

	/** Nothing has moved, nothing is obsolete: until the truth is known. */
	public static final EstateStates UNKNOWN = new EstateStates(new BitSet(), new BitSet(), Map.of());

	/**
	 * Looks at every object once; for a background thread.
	 *
	 * @param before what was known of the same snapshot, which spares finding the obsolete objects again; null where nothing
	 */
	static EstateStates of(ProjectSession session, TopologySnapshot snapshot, EstateStates before, IProgressMonitor monitor) throws DroverException {
		if (snapshot.inventory().isEmpty())
			return UNKNOWN;
		Inventory inventory = snapshot.inventory().get();
		BitSet migrated = migrated(inventory.estate(), targets(session, snapshot), monitor);
		if (before != null)
			return new EstateStates(migrated, before.obsolete, before.obsoleteMembers);
		EstateStates found = new EstateStates(migrated, new BitSet(), new HashMap<>());
		for (int object = 0; object < inventory.estate().size(); object++) {
			check(object, monitor);
			if (inventory.obsolete(object))
				found.note(object, inventory.estate().object(object));
		}
		return found;
	}

	private static BitSet migrated(Estate estate, List<Estate> targets, IProgressMonitor monitor) {
		BitSet migrated = new BitSet();
		if (targets.isEmpty())
			return migrated;
		for (int object = 0; object < estate.size(); object++) {
			check(object, monitor);
			if (moves(estate.kind(object)) && targets.stream().anyMatch(in(estate, object)))
				migrated.set(object);
		}
		return migrated;
	}

	private static void check(int object, IProgressMonitor monitor) {
		if ((object & 0xfff) == 0 && monitor.isCanceled())
			throw new OperationCanceledException();
	}

	/** A job of this project has moved or copied it to another topology. */
	public boolean migrated(int object) {
		return migrated.get(object);
	}

	public boolean obsolete(int object) {
		return obsolete.get(object);
	}

	public int obsoleteCount() {
		return obsolete.cardinality();
	}

	/** Obsolete clients that a collection still lists, though they are no members. */
	public int[] obsoleteMembers(String collection) {
		return obsoleteMembers.getOrDefault(collection, List.of()).stream().mapToInt(Integer::intValue).toArray();
	}

	private void note(int index, ManagedObject object) {
		obsolete.set(index);
		if (object.kind() != ObjectKind.CLIENT)
			return;
		for (String collection : object.attribute(Attributes.OBSOLETE_MEMBER_OF).split(","))
			obsoleteMembers.computeIfAbsent(collection, key -> new ArrayList<>()).add(index);
	}

	private static Predicate<Estate> in(Estate estate, int object) {
		return target -> target.indexOf(estate.ref(object)) >= 0;
	}

	private static boolean moves(ObjectKind kind) {
		return kind.family() == Family.CONFIGURATION || kind.family() == Family.CLIENT;
	}

	/** Where jobs have moved something from this topology to. */
	private static List<Estate> targets(ProjectSession session, TopologySnapshot snapshot) throws DroverException {
		Set<String> names = new HashSet<>();
		for (JobSnapshot job : session.jobs()) {
			if (JobKind.of(job.job()) != JobKind.MIGRATION)
				continue;
			JobDescription description = session.migrations().description(job.id());
			if (description.sourceName().equals(snapshot.name()) && job.job().done() > 0 && job.job().state() != JobState.UNDONE)
				names.add(description.targetName());
		}
		List<Estate> estates = new ArrayList<>();
		for (TopologySnapshot other : session.topologies()) {
			if (names.contains(other.name()))
				other.inventory().ifPresent(inventory -> estates.add(inventory.estate()));
		}
		return estates;
	}
}
