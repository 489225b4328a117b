package org.drover.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.Essentials;
import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;

/** Does and undoes the tasks of a plan in a {@link MigrationWorld}, part by part, as the validating sides of the two topologies would. */
final class MigrationActs {

	/** What a validating side says to what it cannot take: the job stops. */
	static final class Refused extends Exception {

		private static final long serialVersionUID = 1L;

		Refused(String message) {
			super(message, null, false, false);
		}
	}

	/** As both topologies were when the plan was made; what an undo gives back. */
	private final MigrationWorld before;

	MigrationActs(MigrationWorld before) {
		this.before = before;
	}

	/** How many parts a task has, between which others may come: what two topologies are told, one after the other, and the two ends of a move. */
	static int parts(PlanTask task) {
		return switch (task.action()) {
		case MOVE, SHARE, TAKE_OVER -> 2;
		case CHECK -> 0; // looking changes nothing
		case CREATE, CHANGE, COPY_CONTENT, ADMIT, UNSHARE -> 1;
		};
	}

	/** @param part from 0 */
	void act(MigrationWorld world, PlanTask task, int part) throws Refused {
		switch (task.action()) {
		case SHARE -> share(world, task, part == 0);
		case CREATE, ADMIT -> create(world.target, task.objects());
		case CHANGE -> change(world.target, task.objects());
		case COPY_CONTENT -> copy(world, task);
		case MOVE -> task.items().forEach(client -> world.homes.put(client, part == 0 ? MigrationWorld.Home.ON_ITS_WAY : MigrationWorld.Home.NEW));
		case TAKE_OVER -> takeOver(world, task, part == (isRight(world, task) ? 0 : 1) ? world.source : world.target);
		case CHECK, UNSHARE -> throw new AssertionError(task.action() + " is no step of a migration");
		}
	}

	/** The parts of an undo come in this order, too. */
	void undo(MigrationWorld world, PlanTask task, int part) throws Refused {
		switch (task.action()) {
		case SHARE -> unshare(world, task, part == 1);
		case CREATE, ADMIT -> task.objects().forEach(object -> world.target.remove(object.object().ref()));
		case CHANGE -> change(world.target, task.resolution().before());
		case COPY_CONTENT -> withdraw(world, task);
		case MOVE -> task.items().forEach(client -> world.homes.put(client, part == 0 ? MigrationWorld.Home.ON_ITS_WAY : MigrationWorld.Home.OLD));
		case TAKE_OVER -> handBack(world, task, part == 0);
		case CHECK, UNSHARE -> throw new AssertionError(task.action() + " is no step of a migration");
		}
	}

	private static void create(PlainTopology target, List<NewObject> objects) throws Refused {
		for (NewObject object : objects) {
			if (target.has(object.object().ref()))
				throw new Refused(object.object().ref() + " exists already");
			if (Essentials.areMissing(object))
				throw new Refused(object.object().ref() + " is nothing by itself");
		}
		Set<ObjectRef> known = new TreeSet<>(target.refs());
		objects.forEach(object -> known.add(object.object().ref()));
		requireNeeds(known, objects);
		objects.forEach(target::put);
	}

	private static void change(PlainTopology target, List<NewObject> objects) throws Refused {
		requireNeeds(new TreeSet<>(target.refs()), objects);
		objects.forEach(target::put);
	}

	private static void requireNeeds(Set<ObjectRef> known, List<NewObject> objects) throws Refused {
		for (NewObject object : objects) {
			for (Dependency need : object.dependencies()) {
				if (!known.contains(need.to()))
					throw new Refused(need + " leads to nothing");
			}
		}
	}

	/** The topology that runs the service allows it first, then the other one records it. */
	private static void share(MigrationWorld world, PlanTask task, boolean first) throws Refused {
		for (NewObject shared : task.objects()) {
			ObjectRef service = shared.object().ref();
			if (first)
				world.source.set(service, Attributes.SHARED_WITH, with(world.source.get(service), world.target.code, true));
			else if (task.resolution().before().isEmpty())
				create(world.target, List.of(shared));
			else
				record(world.target, shared.object());
		}
	}

	private static void record(PlainTopology target, ManagedObject service) {
		for (String attribute : List.of(Attributes.SHARED_WITH, Attributes.HOLDS))
			target.set(service.ref(), attribute, service.attribute(attribute));
	}

	private void unshare(MigrationWorld world, PlanTask task, boolean last) {
		for (NewObject shared : task.objects()) {
			ObjectRef service = shared.object().ref();
			boolean was = ServiceAccess.serves(before.source.get(service)).contains(world.target.code);
			if (last)
				world.source.set(service, Attributes.SHARED_WITH, with(world.source.get(service), world.target.code, was));
			else if (task.resolution().before().isEmpty())
				world.target.remove(service);
			else
				record(world.target, task.resolution().before().getFirst().object());
		}
	}

	private static String with(ManagedObject service, String topology, boolean shared) {
		Set<String> topologies = new TreeSet<>(List.of(service.attribute(Attributes.SHARED_WITH).split(",")));
		topologies.remove("");
		if (shared)
			topologies.add(topology);
		else
			topologies.remove(topology);
		return String.join(",", topologies);
	}

	/** Whether what the new topology has on record of a service that it takes over names the one that runs it. */
	private boolean isRight(MigrationWorld world, PlanTask task) {
		ManagedObject record = before.target.get(task.items().getFirst());
		return record == null || record.attribute(Attributes.OWNER).equals(world.source.code);
	}

	private static void takeOver(MigrationWorld world, PlanTask task, PlainTopology side) throws Refused {
		for (ObjectRef service : task.items()) {
			if (!side.has(service))
				throw new Refused(service + " is not known");
			String with = task.objects().stream().map(NewObject::object).filter(after -> after.ref().equals(service)).findFirst()
					.map(after -> after.attribute(Attributes.SHARED_WITH)).orElse("");
			side.set(service, Attributes.OWNER, world.target.code);
			side.set(service, Attributes.SHARED_WITH, with);
		}
	}

	/** The topology that has lent a service has it back; the other one what it had on record. */
	private void handBack(MigrationWorld world, PlanTask task, boolean first) {
		for (ObjectRef service : task.items()) {
			String with = with(before.source.get(service), before.target.code, true);
			if (first) {
				world.source.set(service, Attributes.OWNER, before.source.code);
				world.source.set(service, Attributes.SHARED_WITH, with);
			} else {
				ManagedObject record = task.resolution().before().stream().map(NewObject::object).findFirst().orElse(null);
				world.target.set(service, Attributes.OWNER, record == null ? before.source.code : record.attribute(Attributes.OWNER));
				world.target.set(service, Attributes.SHARED_WITH, record == null ? with : record.attribute(Attributes.SHARED_WITH));
			}
		}
	}

	/** Points that limit what they take have no room for anything that is published. */
	private static List<ObjectRef> published(PlainTopology target) {
		List<ObjectRef> own = new ArrayList<>();
		for (ManagedObject point : target.all(ObjectKind.DISTRIBUTION_POINT)) {
			if (point.attribute(Attributes.OWNER).equals(target.code))
				own.add(point.ref());
		}
		return own;
	}

	private void copy(MigrationWorld world, PlanTask task) throws Refused {
		for (ObjectRef owner : task.items()) {
			ObjectRef written = task.resolution().written(owner);
			String version = world.source.get(owner).version();
			if (task.resolution().replaced().contains(owner))
				published(world.target).stream().map(point -> holds(world.target.get(point)).get(written)).filter(old -> old != null && !old.equals(version)).findAny()
						.ifPresent(old -> world.kept.put(written, old));
			for (ObjectRef point : published(world.target)) {
				Map<ObjectRef, String> holds = holds(world.target.get(point));
				String old = holds.remove(written);
				if (old != null && !old.equals(version) && !task.resolution().replaced().contains(owner))
					throw new Refused("other content of " + written + " is published");
				if (world.target.get(point).attribute(Attributes.CONTENT_LIMIT).isEmpty() || version.equals(old))
					holds.put(written, version);
				hold(world.target, point, holds);
			}
		}
	}

	private void withdraw(MigrationWorld world, PlanTask task) {
		for (ObjectRef owner : task.items()) {
			ObjectRef written = task.resolution().written(owner);
			world.kept.remove(written);
			for (ObjectRef point : published(before.target)) {
				Map<ObjectRef, String> holds = holds(world.target.get(point));
				String old = holds(before.target.get(point)).get(written);
				holds.remove(written);
				if (old != null)
					holds.put(written, old);
				hold(world.target, point, holds);
			}
		}
	}

	private static Map<ObjectRef, String> holds(ManagedObject point) {
		return new TreeMap<>(Holdings.parse(point.attribute(Attributes.HOLDS)).versions());
	}

	private static void hold(PlainTopology target, ObjectRef point, Map<ObjectRef, String> holds) {
		target.set(point, Attributes.HOLDS, Holdings.of(holds).toString());
	}
}
