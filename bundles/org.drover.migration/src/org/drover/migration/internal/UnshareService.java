package org.drover.migration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.task.TaskContext;
import org.drover.task.UndoChange;
import org.drover.task.UndoPreview;

/**
 * Ends that the new topology uses a legacy service: the new side stops naming it to its clients first, then the legacy side refuses them. The new side
 * keeps its record, which says that nobody shares the service.
 */
final class UnshareService extends Step {

	private final Foreseen foreseen;
	private final Sharing sharing;

	UnshareService(Sides sides, Foreseen foreseen) {
		super(sides, Action.UNSHARE);
		this.foreseen = foreseen;
		this.sharing = new Sharing(sides, foreseen);
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		for (ObjectRef service : input.items()) {
			writesTarget(context);
			record(service, input, false);
			writesSource(context);
			sharing.set(Set.of(service), any -> false);
		}
		return NOTHING;
	}

	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		for (ObjectRef service : input.items()) {
			writesSource(context);
			sharing.set(Set.of(service), any -> sharing.before(any, input));
			writesTarget(context);
			record(service, input, true);
		}
	}

	/** @param as it was before the task; else without the new topology */
	private void record(ObjectRef service, TaskInput input, boolean as) throws DroverException {
		for (NewObject image : input.resolution().before()) {
			if (image.object().ref().equals(service) && sides.targetProvider().read(Set.of(service)).containsKey(service))
				sides.targetProvider().configure(service, Map.of(Attributes.SHARED_WITH, as ? image.object().attribute(Attributes.SHARED_WITH) : without(image.object())));
		}
	}

	private String without(ManagedObject image) {
		Set<String> topologies = Sides.codes(image.attribute(Attributes.SHARED_WITH));
		topologies.remove(sides.target().topology());
		return String.join(",", topologies);
	}

	@Override
	UndoPreview preview(TaskContext context, TaskInput input) throws DroverException {
		Map<ObjectRef, ManagedObject> inTarget = foreseen.read(sides.target(), sides.targetProvider(), input.items());
		Map<ObjectRef, ManagedObject> inSource = foreseen.read(sides.source(), sides.sourceProvider(), input.items());
		List<UndoChange> changes = new ArrayList<>();
		for (ObjectRef service : input.items()) {
			if (!inSource.containsKey(service)) {
				changes.add(UndoChange.since(service.kind().label(), Images.what(service, sides.source()), "there", Images.ABSENT, Images.ABSENT));
				return UndoPreview.refused(changes, sharing.gone(service));
			}
			changes.add(sharing.becomes(inSource.get(service), false, sharing.before(service, input)));
			if (inTarget.containsKey(service))
				input.resolution().before().forEach(image -> changes.add(recorded(inTarget.get(service), image.object())));
		}
		return UndoPreview.of(changes);
	}

	private UndoChange recorded(ManagedObject now, ManagedObject before) {
		ManagedObject then = now.with(Attributes.SHARED_WITH, before.attribute(Attributes.SHARED_WITH));
		String what = Images.what(now.ref(), sides.target());
		String left = Images.owners(now.with(Attributes.SHARED_WITH, without(before)));
		boolean again = foreseen.isChanged(sides.target(), now.ref());
		UndoChange change = again || left.equals(Images.owners(now)) ? UndoChange.of(now.kind().label(), what, Images.owners(now), Images.owners(then))
				: UndoChange.since(now.kind().label(), what, left, Images.owners(now), Images.owners(then));
		if (change.changes())
			foreseen.becomes(sides.target(), then);
		return again ? change.counted() : change;
	}
}
