package org.drover.migration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.task.TaskContext;
import org.drover.task.UndoChange;
import org.drover.task.UndoPreview;

/** Shares a legacy service with the new topology: the legacy side allows it first, then the new side records it. */
final class ShareService extends Step {

	private final Foreseen foreseen;

	ShareService(Sides sides, Foreseen foreseen) {
		super(sides, Action.SHARE);
		this.foreseen = foreseen;
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		writesSource(context);
		for (NewObject service : input.objects())
			share(service.object().ref(), true);
		writesTarget(context);
		sides.targetProvider().create(context.effect(), input.objects());
		return NOTHING;
	}

	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		writesTarget(context);
		sides.targetProvider().delete(context.effect(), input.objectRefs());
		writesSource(context);
		for (NewObject service : input.objects()) {
			ObjectRef ref = service.object().ref();
			share(ref, wasShared(ref, input));
		}
	}

	/** Adds or takes away the new topology alone: who else shares the service is not this job's business. */
	private void share(ObjectRef service, boolean with) throws DroverException {
		ManagedObject now = sides.sourceProvider().read(Set.of(service)).get(service);
		if (now == null)
			throw new DroverException(gone(service) + ": gather and plan again");
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
		sides.sourceProvider().configure(service, sharing(service, topologies, homes));
	}

	private boolean wasShared(ObjectRef service, TaskInput input) {
		return Sides.codes(input.shared().getOrDefault(service.toString(), "")).contains(sides.target().topology());
	}

	private String gone(ObjectRef service) {
		return service + " no longer exists in " + sides.source().topology();
	}

	@Override
	UndoPreview preview(TaskContext context, TaskInput input) throws DroverException {
		List<ObjectRef> refs = input.objectRefs();
		Set<ObjectRef> ours = sides.targetProvider().createdBy(context.effect());
		Map<ObjectRef, ManagedObject> inTarget = foreseen.read(sides.target(), sides.targetProvider(), refs);
		Map<ObjectRef, ManagedObject> inSource = foreseen.read(sides.source(), sides.sourceProvider(), refs);
		List<UndoChange> changes = new ArrayList<>();
		for (NewObject service : input.objects()) {
			ObjectRef ref = service.object().ref();
			changes.add(forgotten(service.object(), inTarget.get(ref), ours.contains(ref)));
		}
		for (ObjectRef ref : refs) {
			if (!inSource.containsKey(ref)) {
				changes.add(UndoChange.since(ref.kind().label(), Images.what(ref, sides.source()), "there", Images.ABSENT, Images.ABSENT));
				return UndoPreview.refused(changes, gone(ref));
			}
			changes.add(unshared(inSource.get(ref), wasShared(ref, input)));
		}
		return UndoPreview.of(changes);
	}

	/** @param now null where the new topology does not record the service any more */
	private UndoChange forgotten(ManagedObject created, ManagedObject now, boolean ours) {
		ObjectRef ref = created.ref();
		String what = Images.what(ref, sides.target());
		boolean again = foreseen.isChanged(sides.target(), ref);
		if (now != null && ours)
			foreseen.goes(sides.target(), ref);
		if (!again)
			return Images.deletion(ref.kind().label(), what, created, now, ours);
		return UndoChange.of(ref.kind().label(), what, Images.owners(now), ours ? Images.DELETED : Images.owners(now)).counted();
	}

	private UndoChange unshared(ManagedObject now, boolean staysShared) {
		String kind = now.kind().label();
		String what = Images.what(now.ref(), sides.source());
		Set<String> topologies = Sides.codes(now.attribute(Attributes.SHARED_WITH));
		boolean asLeft = !topologies.add(sides.target().topology());
		ManagedObject left = now.with(Attributes.SHARED_WITH, String.join(",", topologies));
		if (!staysShared)
			topologies.remove(sides.target().topology());
		ManagedObject before = now.with(Attributes.SHARED_WITH, String.join(",", topologies));
		boolean again = foreseen.isChanged(sides.source(), now.ref());
		UndoChange change = again || asLeft ? UndoChange.of(kind, what, Images.owners(now), Images.owners(before))
				: UndoChange.since(kind, what, Images.owners(left), Images.owners(now), Images.owners(before));
		if (change.changes())
			foreseen.becomes(sides.source(), before);
		return again ? change.counted() : change;
	}

	/** A locator point must know where the other topology's clients start. */
	private static Map<String, String> sharing(ObjectRef service, Set<String> topologies, Set<String> homes) {
		String with = String.join(",", topologies);
		return service.kind() == ObjectKind.SERVER_LOCATOR_POINT
				? Map.of(Attributes.SHARED_WITH, with, Attributes.SHARED_HOMES, String.join(",", homes))
				: Map.of(Attributes.SHARED_WITH, with);
	}
}
