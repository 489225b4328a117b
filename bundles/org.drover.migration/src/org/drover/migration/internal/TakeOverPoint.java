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
 * Hands a distribution point over, with all that is on it: nothing is sent again. The legacy topology lets go first: while only one side has been told, both
 * records still name both topologies, so that all clients are served throughout. Where the new one's record names others it is told first. An undo gives the
 * legacy topology its service back, and the new one the record that it had, right or not.
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
			boolean known = recorded(point, input).get(Attributes.OWNER).equals(sides.source().topology());
			take(context, point, input, known);
			take(context, point, input, !known);
		}
		return NOTHING;
	}

	private void take(TaskContext context, ObjectRef point, TaskInput input, boolean inSource) throws DroverException {
		if (inSource)
			writesSource(context);
		else
			writesTarget(context);
		(inSource ? sides.sourceProvider() : sides.targetProvider()).configure(point, taken(point, input));
	}

	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		for (ObjectRef point : input.items()) {
			writesSource(context);
			sides.sourceProvider().configure(point, shared(point, input));
			writesTarget(context);
			sides.targetProvider().configure(point, recorded(point, input));
		}
	}

	/** Both sides are told, whatever somebody has made of the point since; one that has gone stops the undo. */
	@Override
	UndoPreview preview(TaskContext context, TaskInput input) throws DroverException {
		Map<ObjectRef, ManagedObject> inSource = foreseen.read(sides.source(), sides.sourceProvider(), input.items());
		Map<ObjectRef, ManagedObject> inTarget = foreseen.read(sides.target(), sides.targetProvider(), input.items());
		List<UndoChange> changes = new ArrayList<>();
		for (ObjectRef point : input.items()) {
			if (!inSource.containsKey(point))
				return gone(point, sides.source(), changes);
			changes.add(handBack(inSource.get(point), sides.source(), input, shared(point, input)));
			if (!inTarget.containsKey(point))
				return gone(point, sides.target(), changes);
			changes.add(handBack(inTarget.get(point), sides.target(), input, recorded(point, input)));
		}
		return UndoPreview.of(changes);
	}

	private UndoPreview gone(ObjectRef point, Connector connector, List<UndoChange> changes) {
		changes.add(UndoChange.since(point.kind().label(), Images.what(point, connector), "there", Images.ABSENT, Images.ABSENT));
		return UndoPreview.refused(changes, point + " no longer exists in " + connector.topology());
	}

	private UndoChange handBack(ManagedObject now, Connector connector, TaskInput input, Map<String, String> undone) {
		String kind = now.kind().label();
		String what = Images.what(now.ref(), connector);
		String left = Images.owners(with(now, taken(now.ref(), input)));
		ManagedObject before = with(now, undone);
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

	/** What the new topology had on record before: what the plan found there, or else what sharing it left, which is as the legacy topology has it. */
	private Map<String, String> recorded(ObjectRef point, TaskInput input) {
		return input.resolution().before().stream().map(NewObject::object).filter(record -> record.ref().equals(point)).findFirst()
				.map(record -> Map.of(Attributes.OWNER, record.attribute(Attributes.OWNER), Attributes.SHARED_WITH, record.attribute(Attributes.SHARED_WITH)))
				.orElseGet(() -> shared(point, input));
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
