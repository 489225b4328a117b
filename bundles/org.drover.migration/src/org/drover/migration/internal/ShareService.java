package org.drover.migration.internal;

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

/** Shares a legacy service with the new topology: the legacy side allows it first, then the new side records it. */
final class ShareService extends Step {

	ShareService(Sides sides) {
		super(sides, Action.SHARE);
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
			boolean before = Sides.codes(input.shared().getOrDefault(ref.toString(), "")).contains(sides.target().topology());
			share(ref, before);
		}
	}

	/** Adds or takes away the new topology alone: who else shares the service is not this job's business. */
	private void share(ObjectRef service, boolean with) throws DroverException {
		ManagedObject now = sides.sourceProvider().read(Set.of(service)).get(service);
		if (now == null)
			throw new DroverException(service + " no longer exists in " + sides.source().topology() + ": gather and plan again");
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

	/** A locator point must know where the other topology's clients start. */
	private static Map<String, String> sharing(ObjectRef service, Set<String> topologies, Set<String> homes) {
		String with = String.join(",", topologies);
		return service.kind() == ObjectKind.SERVER_LOCATOR_POINT
				? Map.of(Attributes.SHARED_WITH, with, Attributes.SHARED_HOMES, String.join(",", homes))
				: Map.of(Attributes.SHARED_WITH, with);
	}
}
