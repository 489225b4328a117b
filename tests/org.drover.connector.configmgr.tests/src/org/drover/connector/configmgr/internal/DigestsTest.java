package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.junit.jupiter.api.Test;

/** A change that is not seen would be missing from every gathering after it. */
class DigestsTest {

	private static final int MANY = 3_000;

	@Test
	void whatIsToldInAnotherOrderIsTheSame() {
		List<ManagedObject> objects = packages(MANY);
		String before = of(objects).text();
		Collections.shuffle(objects, new Random(1));
		assertEquals(before, of(objects).text());
		assertTrue(objects.stream().map(ManagedObject::ref).noneMatch(of(objects).changedSince(before)));
	}

	@Test
	void whatDiffersIsSeenAndLittleElse() {
		List<ManagedObject> objects = packages(MANY);
		String before = of(objects).text();
		for (int i = 0; i < MANY; i += 100) {
			List<ManagedObject> others = new ArrayList<>(objects);
			ManagedObject one = objects.get(i);
			others.set(i, switch (i / 100 % 3) {
			case 0 -> one.with("manufacturer", "Another");
			case 1 -> new ManagedObject(one.ref(), "Renamed", one.version(), one.attributes());
			default -> new ManagedObject(one.ref(), one.name(), "2", one.attributes());
			});
			Predicate<ObjectRef> changed = of(others).changedSince(before);
			assertTrue(changed.test(one.ref()), one.toString());
			assertTrue(objects.stream().map(ManagedObject::ref).filter(changed).count() < MANY / 20, "a group is a small part of all");
		}
	}

	@Test
	void anObjectOfManyMoreOrFewerIsSeen() {
		List<ManagedObject> objects = packages(MANY);
		List<ManagedObject> few = objects.subList(0, 10);
		assertTrue(of(few).changedSince(of(objects).text()).test(objects.getFirst().ref()), "so much is gone that its group is another one too");
		assertTrue(of(objects).changedSince(of(few).text()).test(objects.getLast().ref()));
		List<ManagedObject> fewer = objects.subList(0, MANY - 1);
		assertTrue(of(fewer).changedSince(of(objects).text()).test(objects.getLast().ref()));
	}

	@Test
	void aDependencyBelongsToWhereItStarts() {
		List<ManagedObject> objects = packages(MANY);
		Digests more = of(objects);
		more.dependency(new Dependency(objects.get(5).ref(), objects.get(6).ref(), DependencyKind.REQUIRES));
		assertTrue(more.changedSince(of(objects).text()).test(objects.get(5).ref()));
		assertFalse(more.changedSince(of(objects).text()).test(objects.get(6).ref()));
	}

	@Test
	void copiesOfContentCountOnlyWhereNobodyElseTellsThem() {
		ManagedObject pkg = packages(1).getFirst();
		for (boolean copies : new boolean[] { true, false }) {
			Digests before = new Digests(new Tracked(false, !copies, false, false));
			before.object(point("package:P0=1"));
			before.object(pkg);
			Digests after = new Digests(new Tracked(false, !copies, false, false));
			after.object(point("package:P0=2"));
			after.object(pkg);
			after.dependency(new Dependency(pkg.ref(), point("").ref(), DependencyKind.STORED_ON));
			assertEquals(copies, after.changedSince(before.text()).test(point("").ref()));
			assertEquals(copies, after.changedSince(before.text()).test(pkg.ref()));
		}
	}

	@Test
	void whatCopiesRestOnIsToldApart() {
		Digests one = new Digests(new Tracked(true, true, true, true));
		one.copiesRestOn("CAS00001", "package:CAS00001");
		Digests other = new Digests(new Tracked(true, true, true, true));
		other.copiesRestOn("CAS00001", "application:A");
		assertTrue(one.copiesRestAsIn(one.text()));
		assertFalse(other.copiesRestAsIn(one.text()));
	}

	private static ManagedObject point(String holds) {
		return ManagedObject.of(ObjectKind.DISTRIBUTION_POINT, "dp1", "dp1", "", Map.of(Attributes.HOLDS, holds));
	}

	private static Digests of(List<ManagedObject> objects) {
		Digests digests = new Digests(Tracked.NOTHING);
		objects.forEach(digests::object);
		return digests;
	}

	private static List<ManagedObject> packages(int count) {
		List<ManagedObject> packages = new ArrayList<>();
		for (int i = 0; i < count; i++)
			packages.add(ManagedObject.of(ObjectKind.PACKAGE, "P" + i, "Package " + i, "1", Map.of("manufacturer", "Vendor " + i % 7)));
		return packages;
	}
}
