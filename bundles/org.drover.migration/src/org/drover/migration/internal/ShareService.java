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
 * Shares a legacy service with the new topology: the legacy side allows it first, then the new side records it. A distribution point that the new side
 * records already is recorded anew, with what it holds now.
 */
final class ShareService extends Step {

	private final Foreseen foreseen;
	private final Sharing sharing;

	ShareService(Sides sides, Foreseen foreseen) {
		super(sides, Action.SHARE);
		this.foreseen = foreseen;
		this.sharing = new Sharing(sides, foreseen);
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		writesSource(context);
		sharing.set(input.objectRefs(), any -> true);
		writesTarget(context);
		List<NewObject> known = known(input);
		if (known.size() < input.objects().size())
			sides.targetProvider().create(context.effect(), input.objects().stream().filter(service -> !isKnown(service, known)).toList());
		for (NewObject service : input.objects()) {
			if (isKnown(service, known))
				sides.targetProvider().configure(service.object().ref(), record(service.object()));
		}
		return NOTHING;
	}

	/** What the new topology has on record already, as it is before the task. */
	private static List<NewObject> known(TaskInput input) {
		return input.resolution().before();
	}

	private static boolean isKnown(NewObject service, List<NewObject> known) {
		return known.stream().anyMatch(image -> image.object().ref().equals(service.object().ref()));
	}

	/** All of a record that sharing sets. */
	private static Map<String, String> record(ManagedObject service) {
		return Map.of(Attributes.SHARED_WITH, service.attribute(Attributes.SHARED_WITH), Attributes.HOLDS, service.attribute(Attributes.HOLDS));
	}

	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		writesTarget(context);
		sides.targetProvider().delete(context.effect(), input.objectRefs());
		for (NewObject service : known(input))
			sides.targetProvider().configure(service.object().ref(), record(service.object()));
		writesSource(context);
		sharing.set(input.objectRefs(), service -> sharing.before(service, input));
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
			changes.add(isKnown(service, known(input)) ? recordedAsBefore(ref, inTarget.get(ref), input)
					: forgotten(service.object(), inTarget.get(ref), ours.contains(ref)));
		}
		for (ObjectRef ref : refs) {
			if (!inSource.containsKey(ref)) {
				changes.add(UndoChange.since(ref.kind().label(), Images.what(ref, sides.source()), "there", Images.ABSENT, Images.ABSENT));
				return UndoPreview.refused(changes, sharing.gone(ref));
			}
			changes.add(sharing.becomes(inSource.get(ref), true, sharing.before(ref, input)));
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

	/** @param now null where the new topology does not record the service any more */
	private UndoChange recordedAsBefore(ObjectRef ref, ManagedObject now, TaskInput input) {
		ManagedObject before = known(input).stream().map(NewObject::object).filter(image -> image.ref().equals(ref)).findFirst().orElseThrow();
		if (now != null)
			foreseen.becomes(sides.target(), now.with(Attributes.SHARED_WITH, before.attribute(Attributes.SHARED_WITH)));
		return UndoChange.of(ref.kind().label(), Images.what(ref, sides.target()), now == null ? Images.ABSENT : Images.owners(now),
				now == null ? Images.ABSENT : Images.owners(before));
	}
}
