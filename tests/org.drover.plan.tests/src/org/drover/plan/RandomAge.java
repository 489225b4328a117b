package org.drover.plan;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.drover.model.ObjectRef;

/**
 * Makes records of an earlier job older than what the old topology has now: of boundary groups, which had other members, and of services that it lends, which were
 * bounded by something else, held something else or were not to be used.
 */
final class RandomAge {

	private final Random random;
	private final PlainTopology target;
	private final int oneIn;

	/** @param oneIn about so many records is old */
	RandomAge(Random random, PlainTopology target, int oneIn) {
		this.random = random;
		this.target = target;
		this.oneIn = oneIn;
	}

	void make() {
		target.all(ObjectKind.BOUNDARY_GROUP).stream().map(ManagedObject::ref).filter(group -> isOld()).forEach(group -> bound(group, some(target.all(ObjectKind.BOUNDARY))));
		for (ObjectKind kind : List.of(ObjectKind.DISTRIBUTION_POINT, ObjectKind.STATE_MIGRATION_POINT))
			target.all(kind).stream().map(ManagedObject::ref).filter(point -> isOld()).forEach(this::within);
		target.all(ObjectKind.DISTRIBUTION_POINT).stream().filter(point -> target.code.equals(point.attribute(Attributes.OWNER)) && isOld()).forEach(this::fill);
		target.refs().stream().filter(ref -> RandomMigration.OLD.equals(target.get(ref).attribute(Attributes.OWNER)) && isOld()).forEach(this::lent);
	}

	private boolean isOld() {
		return random.nextInt(oneIn) == 0;
	}

	private List<ObjectRef> some(List<ManagedObject> all) {
		return all.stream().map(ManagedObject::ref).filter(any -> random.nextBoolean()).toList();
	}

	private void bound(ObjectRef ref, List<ObjectRef> by) {
		Set<Dependency> needs = new HashSet<>(target.needsOf(ref));
		needs.removeIf(need -> need.kind() == DependencyKind.BOUNDED_BY);
		by.forEach(boundary -> needs.add(new Dependency(ref, boundary, DependencyKind.BOUNDED_BY)));
		target.put(new NewObject(target.get(ref), List.copyOf(needs)));
	}

	/** Of groups rather than of boundaries, as these are what changes. */
	private void within(ObjectRef point) {
		List<ObjectRef> bounds = new ArrayList<>(some(target.all(ObjectKind.BOUNDARY_GROUP)));
		if (random.nextInt(4) == 0)
			bounds.addAll(some(target.all(ObjectKind.BOUNDARY)));
		bound(point, bounds);
		target.set(point, Attributes.PROTECTED, random.nextInt(4) == 0 ? "" : "true");
	}

	/** So that it matters whom it takes. */
	private void fill(ManagedObject point) {
		Map<ObjectRef, String> holds = new TreeMap<>();
		target.refs().stream().filter(ref -> !target.get(ref).attribute(Attributes.CONTENT_SIZE).isEmpty()).forEach(owner -> holds.put(owner, target.get(owner).version()));
		target.set(point.ref(), Attributes.HOLDS, Holdings.of(holds).toString());
	}

	/** As if it had been in other hands by then, too: those of a third topology. */
	private void lent(ObjectRef service) {
		switch (random.nextInt(6)) {
		case 0, 1 -> target.set(service, Attributes.OWNER, "OTH");
		case 3 -> target.set(service, Attributes.SHARED_WITH, "");
		case 2 -> target.set(service, Attributes.INTERNET, random.nextBoolean() ? "true" : "");
		default -> hold(service);
		}
	}

	private void hold(ObjectRef point) {
		Map<ObjectRef, String> holds = new TreeMap<>(Holdings.parse(target.get(point).attribute(Attributes.HOLDS)).versions());
		holds.replaceAll((owner, version) -> random.nextInt(3) == 0 ? "0" : version);
		holds.keySet().removeIf(owner -> random.nextInt(4) == 0);
		target.set(point, Attributes.HOLDS, Holdings.of(holds).toString());
	}
}
