package org.drover.migration.internal;

import java.util.Map;
import java.util.Set;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.task.TaskContext;

/** Shares a legacy service with the new topology: the legacy side allows it first, then the new side records it. */
final class ShareService extends Step {

	ShareService(Sides sides) {
		super(sides, Action.SHARE);
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		for (NewObject service : input.objects())
			share(service.object().ref(), true);
		sides.targetProvider().create(context.effect(), input.objects());
		return NOTHING;
	}

	@Override
	void undo(TaskContext context, TaskInput input) throws DroverException {
		sides.targetProvider().delete(context.effect(), input.objectRefs());
		for (NewObject service : input.objects()) {
			ObjectRef ref = service.object().ref();
			boolean before = Sides.codes(input.shared().getOrDefault(ref.toString(), "")).contains(sides.target().topology());
			share(ref, before);
		}
	}

	/** Adds or takes away the new topology alone: who else shares the service is not this job's business. */
	private void share(ObjectRef service, boolean with) throws DroverException {
		ManagedObject now = sides.sourceProvider().read(Set.of(service)).get(service);
		if (now == null)
			throw new DroverException(service + " no longer exists in " + sides.source().topology() + ": gather and plan again");
		Set<String> topologies = Sides.codes(now.attribute(Attributes.SHARED_WITH));
		if (with)
			topologies.add(sides.target().topology());
		else
			topologies.remove(sides.target().topology());
		sides.sourceProvider().configure(service, Map.of(Attributes.SHARED_WITH, String.join(",", topologies)));
	}
}
