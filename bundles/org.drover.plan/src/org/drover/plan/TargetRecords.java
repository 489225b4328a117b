package org.drover.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.store.Estate;

/**
 * What the new topology has on record of services and of the boundaries that they are bounded by, before the steps of a plan that change it and after them. It is the
 * only topology whose records of these a plan changes in more than the hands that a service is in.
 */
final class TargetRecords {

	/** What a step makes of the parts of boundary groups; of one that it creates there were none. */
	private record Change(int step, Set<ObjectRef> before, Set<ObjectRef> after) {

		Change with(Change other) {
			return new Change(step, both(before, other.before), both(after, other.after));
		}

		private static Set<ObjectRef> both(Set<ObjectRef> one, Set<ObjectRef> other) {
			Set<ObjectRef> both = new TreeSet<>(one);
			both.addAll(other);
			return both;
		}
	}

	/** A service as some step finds it, and as it leaves it. */
	private record Turn(int step, Point before, Point after) {
	}

	/** @param lasting with the boundaries that no step changes */
	private record Bounds(Point lasting, List<Turn> turns) {

		Ways accepts(Profiles.Profile profile) {
			Ways ways = Ways.of(lasting.accepts(profile));
			for (Turn turn : turns) {
				if (turn.before().accepts(profile))
					ways = ways.or(Ways.until(turn.step()));
				if (turn.after().accepts(profile))
					ways = ways.or(Ways.from(turn.step()));
			}
			return ways;
		}
	}

	private final Estate target;
	private final Edges edges;
	private final String code;
	private final Map<ObjectRef, Change> changes = new HashMap<>();
	private final Map<ObjectRef, Integer> sharing = new HashMap<>();
	private final Map<ObjectRef, NewObject> shared = new HashMap<>();
	private final Map<ObjectRef, Integer> takingOver = new HashMap<>();
	private final Set<ObjectRef> handedBack = new HashSet<>();
	/** As they are before the plan: those that the topology uses. */
	private final Map<ObjectRef, Point> points = new HashMap<>();
	private final Map<ObjectRef, Bounds> bounds = new HashMap<>();
	private final Map<ObjectRef, Holdings> before = new HashMap<>();
	private final Map<ObjectRef, Holdings> after = new HashMap<>();
	/** Steps that may take from somebody what the new topology's records give before the plan. */
	private final Set<Integer> taking = new HashSet<>();

	TargetRecords(Needs needs, ServiceDecisions services) {
		this.target = needs.target;
		this.edges = new Edges(target);
		this.code = needs.targetCode;
		services.ownPoints().forEach(point -> points.put(point.ref(), point));
		points.forEach((ref, point) -> before.put(ref, point.holdings()));
		services.sharedPoints().forEach(point -> after.put(point.ref(), point.holdings()));
	}

	/** @param step that does the task */
	void add(int step, PlanTask task) {
		switch (task.action()) {
		case CREATE -> task.objects().stream().filter(created -> created.object().kind() == ObjectKind.BOUNDARY_GROUP)
				.forEach(created -> changes.put(created.object().ref(), new Change(step, Set.of(), parts(created))));
		case CHANGE -> {
			for (int at = 0; at < task.objects().size(); at++)
				change(step, task.resolution().before().get(at), task.objects().get(at));
		}
		case SHARE -> task.objects().forEach(service -> share(step, service));
		case TAKE_OVER -> {
			task.items().forEach(service -> takingOver.put(service, step));
			task.objects().forEach(after -> handedBack.add(after.object().ref()));
		}
		default -> {
			// records nothing of a service
		}
		}
	}

	private void change(int step, NewObject before, NewObject after) {
		Set<ObjectRef> old = parts(before);
		old.removeIf(part -> target.indexOf(part) < 0);
		if (old.equals(parts(after)))
			return;
		changes.put(after.object().ref(), new Change(step, old, parts(after)));
		if (!parts(after).containsAll(old))
			taking.add(step);
	}

	private void share(int step, NewObject service) {
		ObjectRef ref = service.object().ref();
		sharing.put(ref, step);
		shared.put(ref, service);
		if (isRun(ref))
			taking.add(step);
	}

	private static Set<ObjectRef> parts(NewObject image) {
		Set<ObjectRef> parts = new TreeSet<>();
		image.dependencies().stream().filter(need -> need.kind() == DependencyKind.BOUNDED_BY).map(Dependency::to).forEach(parts::add);
		return parts;
	}

	/** As the record says it before the plan. What the legacy topology runs gives nobody what that one has not on record. */
	private boolean isRun(ObjectRef service) {
		return has(service) && code.equals(record(service).attribute(Attributes.OWNER));
	}

	/** Whether somebody may lose by a step what the new topology's records give before the plan. */
	boolean mayTake() {
		return !taking.isEmpty();
	}

	boolean mayTake(int step) {
		return taking.contains(step);
	}

	/** Whether the plan changes whom the record of a service takes, or what it says to be there without asking who runs it. */
	boolean changes(ObjectRef service) {
		boolean anew = sharing.containsKey(service) && isRun(service);
		return anew || !changes.isEmpty() && record(service) != null && !bounds(service).turns().isEmpty();
	}

	/** Whether the new topology has a service on record before the plan. */
	boolean has(ObjectRef service) {
		return target.indexOf(service) >= 0;
	}

	/** As it is before the plan, or as the plan makes it; null where there is none. */
	ManagedObject record(ObjectRef service) {
		if (has(service))
			return target.object(target.indexOf(service));
		return shared.containsKey(service) ? shared.get(service).object() : null;
	}

	/** When the topology's record says that its clients may use the service. */
	Ways serves(ObjectRef service) {
		if (has(service) && ServiceAccess.serves(record(service)).contains(code))
			return Ways.ALWAYS;
		return has(service) ? lent(service).or(run(service)) : lent(service);
	}

	/** When the plan has made the legacy topology lend the service. */
	Ways lent(ObjectRef service) {
		return sharing.containsKey(service) ? Ways.from(sharing.get(service)) : Ways.NEVER;
	}

	/** When the plan has made the topology run the service. */
	Ways run(ObjectRef service) {
		return takingOver.containsKey(service) ? Ways.from(takingOver.get(service)) : Ways.NEVER;
	}

	/** Until when the plan leaves the service with the legacy topology. */
	Ways left(ObjectRef service) {
		return takingOver.containsKey(service) ? Ways.until(takingOver.get(service)) : Ways.ALWAYS;
	}

	/** Whether the legacy topology's clients are to go on using what the plan makes the new one run. */
	boolean isHandedBack(ObjectRef service) {
		return handedBack.contains(service);
	}

	/** When the record takes clients of a profile. */
	Ways accepts(ObjectRef service, Profiles.Profile profile) {
		return record(service) == null ? Ways.NEVER : bounds(service).accepts(profile);
	}

	/** When the record says that a point holds a content: sharing records it anew. */
	Ways holds(ObjectRef point, Content content) {
		Holdings old = before.computeIfAbsent(point, ref -> has(ref) ? Holdings.parse(record(ref).attribute(Attributes.HOLDS)) : Holdings.NONE);
		Ways now = Ways.of(old.holds(content.owner(), content.version()));
		if (!sharing.containsKey(point))
			return now;
		Holdings fresh = after.computeIfAbsent(point, ref -> Holdings.parse(shared.get(ref).object().attribute(Attributes.HOLDS)));
		int step = sharing.get(point);
		return now.and(Ways.until(step)).or(Ways.of(fresh.holds(content.owner(), content.version())).and(Ways.from(step)));
	}

	private Bounds bounds(ObjectRef service) {
		return bounds.computeIfAbsent(service, this::find);
	}

	private Bounds find(ObjectRef service) {
		Set<ObjectRef> bounded = boundedBy(service);
		if (points.containsKey(service) && bounded.stream().noneMatch(changes::containsKey))
			return new Bounds(points.get(service), List.of());
		Set<ObjectRef> lasting = new TreeSet<>();
		Map<Integer, Change> turns = new TreeMap<>();
		for (ObjectRef bound : bounded) {
			lasting.add(bound);
			Change change = changes.get(bound);
			if (change == null)
				lasting.addAll(boundedBy(bound));
			else
				turns.merge(change.step(), change, Change::with);
		}
		return new Bounds(point(service, lasting),
				turns.values().stream().map(turn -> new Turn(turn.step(), point(service, turn.before()), point(service, turn.after()))).toList());
	}

	private Set<ObjectRef> boundedBy(ObjectRef ref) {
		Set<ObjectRef> found = new TreeSet<>();
		if (has(ref))
			edges.each(target.indexOf(ref), DependencyKind.BOUNDED_BY, bound -> found.add(target.ref(bound)));
		return has(ref) || !shared.containsKey(ref) ? found : parts(shared.get(ref));
	}

	private Point point(ObjectRef service, Set<ObjectRef> boundaries) {
		return new Point(record(service), boundaries, Holdings.NONE);
	}
}
