package org.drover.migration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.connector.Connector;
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
 * Hands a distribution point over, with all that is on it: nothing is sent again. The legacy topology lets go first; while only one side
 * has been told, both records still name the new topology, so its clients are served throughout.
 */
final class TakeOverPoint extends Step {

	private final Foreseen foreseen;

	TakeOverPoint(Sides sides, Foreseen foreseen) {
		super(sides, Action.TAKE_OVER);
		this.foreseen = foreseen;
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		for (ObjectRef point : input.items()) {
			Map<String, String> taken = taken(point, input);
			writesSource(context);
			sides.sourceProvider().configure(point, taken);
			writesTarget(context);
			sides.targetProvider().configure(point, taken);
		}
		return NOTHING;
	}

	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		for (ObjectRef point : input.items()) {
			Map<String, String> shared = shared(point, input);
			writesSource(context);
			sides.sourceProvider().configure(point, shared);
			writesTarget(context);
			sides.targetProvider().configure(point, shared);
		}
	}

	/** Both sides are told the same, whatever somebody has made of the point since; one that has gone stops the undo. */
	@Override
	UndoPreview preview(TaskContext context, TaskInput input) throws DroverException {
		Map<ObjectRef, ManagedObject> inSource = foreseen.read(sides.source(), sides.sourceProvider(), input.items());
		Map<ObjectRef, ManagedObject> inTarget = foreseen.read(sides.target(), sides.targetProvider(), input.items());
		List<UndoChange> changes = new ArrayList<>();
		for (ObjectRef point : input.items()) {
			if (!inSource.containsKey(point))
				return gone(point, sides.source(), changes);
			changes.add(handBack(inSource.get(point), sides.source(), input));
			if (!inTarget.containsKey(point))
				return gone(point, sides.target(), changes);
			changes.add(handBack(inTarget.get(point), sides.target(), input));
		}
		return UndoPreview.of(changes);
	}

	private UndoPreview gone(ObjectRef point, Connector connector, List<UndoChange> changes) {
		changes.add(UndoChange.since(point.kind().label(), Images.what(point, connector), "there", Images.ABSENT, Images.ABSENT));
		return UndoPreview.refused(changes, point + " no longer exists in " + connector.topology());
	}

	private UndoChange handBack(ManagedObject now, Connector connector, TaskInput input) {
		String kind = now.kind().label();
		String what = Images.what(now.ref(), connector);
		String left = Images.owners(with(now, taken(now.ref(), input)));
		ManagedObject before = with(now, shared(now.ref(), input));
		boolean again = foreseen.isChanged(connector, now.ref());
		UndoChange change = again || left.equals(Images.owners(now)) ? UndoChange.of(kind, what, Images.owners(now), Images.owners(before))
				: UndoChange.since(kind, what, left, Images.owners(now), Images.owners(before));
		if (change.changes())
			foreseen.becomes(connector, before);
		return again ? change.counted() : change;
	}

	/** Shared with nobody, unless the plan says otherwise. */
	private Map<String, String> taken(ObjectRef point, TaskInput input) {
		String with = input.objects().stream().map(NewObject::object).filter(after -> after.ref().equals(point)).findFirst()
				.map(after -> after.attribute(Attributes.SHARED_WITH)).orElse("");
		return Map.of(Attributes.OWNER, sides.target().topology(), Attributes.SHARED_WITH, with);
	}

	private Map<String, String> shared(ObjectRef point, TaskInput input) {
		Set<String> topologies = Sides.codes(input.shared().getOrDefault(point.toString(), ""));
		topologies.add(sides.target().topology());
		return Map.of(Attributes.OWNER, sides.source().topology(), Attributes.SHARED_WITH, String.join(",", topologies));
	}

	private static ManagedObject with(ManagedObject point, Map<String, String> attributes) {
		ManagedObject changed = point;
		for (Map.Entry<String, String> attribute : attributes.entrySet())
			changed = changed.with(attribute.getKey(), attribute.getValue());
		return changed;
	}
}
