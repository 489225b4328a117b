package org.drover.plan;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;

/** Makes a random new topology for an old one: services of its own, what earlier jobs have left there, and clients that went or came back. */
final class RandomTarget {

	private final Random random;
	private final PlainTopology source;
	private final PlainTopology target;

	RandomTarget(Random random, PlainTopology source, PlainTopology target) {
		this.random = random;
		this.source = source;
		this.target = target;
	}

	void make() {
		Map<String, String> site = new TreeMap<>();
		if (chance(15))
			site.put(Attributes.AGENTLESS, "true");
		if (chance(15))
			site.put(Attributes.TAKES_NO, any(List.of("task-sequence,boot-image", "folder", "saved-search,baseline")));
		target.add(ObjectKind.SITE, target.code, "", site);
		int oneIn = chance(3) ? Integer.MAX_VALUE : 1 + random.nextInt(8);
		source.refs().stream().filter(ref -> ref.kind().family() == Family.CONFIGURATION && chance(isBound(ref) ? 2 : oneIn)).forEach(this::migrateBefore);
		source.refs().stream().filter(target::has).forEach(this::tie);
		services();
		points();
		source.refs().stream().filter(ref -> ref.kind().family() == Family.SERVICE && chance(8)).forEach(this::shareBefore);
		if (!chance(3))
			new RandomAge(random, target, 1 + random.nextInt(2)).make();
		source.all(ObjectKind.CLIENT).stream().map(ManagedObject::ref).filter(client -> chance(4)).forEach(this::knowBefore);
	}

	private boolean chance(int of) {
		return random.nextInt(of) == 0;
	}

	private <T> T any(List<T> some) {
		return some.get(random.nextInt(some.size()));
	}

	private static boolean isBound(ObjectRef ref) {
		return ref.kind() == ObjectKind.BOUNDARY || ref.kind() == ObjectKind.BOUNDARY_GROUP;
	}

	/** Perhaps changed since on either side. */
	private void migrateBefore(ObjectRef ref) {
		ManagedObject object = source.get(ref).with(Attributes.OBSOLETE, "");
		String version = !object.version().isEmpty() && chance(5) ? "0" : object.version();
		target.add(ref.kind(), ref.key(), version, object.attributes());
		if (chance(8))
			target.set(ref, "note", "changed");
	}

	private void tie(ObjectRef ref) {
		for (Dependency need : source.needsOf(ref)) {
			if (target.has(need.to()) && !chance(20))
				target.need(ref, need.kind(), need.to());
		}
	}

	private void services() {
		for (ObjectKind kind : List.of(ObjectKind.MANAGEMENT_POINT, ObjectKind.SERVER_LOCATOR_POINT, ObjectKind.SOFTWARE_UPDATE_POINT, ObjectKind.STATE_MIGRATION_POINT)) {
			if (chance(kind == ObjectKind.MANAGEMENT_POINT ? 10 : 2))
				continue;
			ManagedObject own = target.add(kind, "NEW-" + kind.code(), "", Map.of(Attributes.OWNER, target.code));
			if (chance(40))
				target.set(own.ref(), Attributes.HEALTH, "down");
			lend(own.ref());
		}
	}

	private void points() {
		for (int at = 0; at < (chance(8) ? 0 : 1 + random.nextInt(2)); at++) {
			ObjectRef point = target.add(ObjectKind.DISTRIBUTION_POINT, "NEW-DP" + at, "", Map.of(Attributes.OWNER, target.code)).ref();
			if (at > 0 && chance(3))
				target.set(point, Attributes.CONTENT_LIMIT, "5");
			for (String flag : List.of(Attributes.INTERNET, Attributes.MOBILE)) {
				if (random.nextBoolean())
					target.set(point, flag, "true");
			}
			List<ManagedObject> boundaries = target.all(ObjectKind.BOUNDARY);
			if (chance(3) && !boundaries.isEmpty()) {
				target.set(point, Attributes.PROTECTED, "true");
				target.need(point, DependencyKind.BOUNDED_BY, any(boundaries).ref());
			}
			Map<ObjectRef, String> holds = new TreeMap<>();
			target.refs().stream().filter(ref -> !target.get(ref).attribute(Attributes.CONTENT_SIZE).isEmpty() && random.nextBoolean())
					.forEach(owner -> holds.put(owner, target.get(owner).version()));
			target.set(point, Attributes.HOLDS, Holdings.of(holds).toString());
			lend(point);
		}
	}

	/** Now and then the old topology uses a service of the new one. */
	private void lend(ObjectRef service) {
		if (!chance(10))
			return;
		target.set(service, Attributes.SHARED_WITH, source.code);
		source.put(new NewObject(target.get(service), target.needsOf(service).stream().filter(need -> source.has(need.to())).toList()));
	}

	/** With all that bounds it. */
	private void shareBefore(ObjectRef service) {
		if (target.has(service))
			return;
		Set<ObjectRef> bounds = source.needed(service, Set.of(DependencyKind.BOUNDED_BY));
		bounds.stream().filter(bound -> !target.has(bound)).forEach(bound -> target.put(new NewObject(source.get(bound), List.of())));
		source.set(service, Attributes.SHARED_WITH, target.code);
		target.put(new NewObject(source.get(service).with(Attributes.HEALTH, ""), List.of()));
		bounds.forEach(bound -> target.need(service, DependencyKind.BOUNDED_BY, bound));
	}

	/** It has moved; or it was only made known, or came back. */
	private void knowBefore(ObjectRef client) {
		int how = random.nextInt(3);
		String site = how == 0 ? target.code : how == 1 ? "" : source.get(client).attribute(Attributes.SITE);
		target.put(new NewObject(source.get(client).with(Attributes.SITE, site), source.needsOf(client).stream().filter(need -> target.has(need.to())).toList()));
		if (how == 0)
			source.set(client, Attributes.SITE, site);
	}
}
