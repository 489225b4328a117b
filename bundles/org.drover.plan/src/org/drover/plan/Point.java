package org.drover.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.PointRules;
import org.drover.model.ServiceAccess;
import org.drover.store.Estate;

/** A distribution point, or protected state migration point, with what decides whom it serves. */
record Point(ManagedObject dp, Set<ObjectRef> boundaries, Holdings holdings) {

	/** The distribution points of an estate that serve a topology, in reference order. */
	static List<Point> serving(Estate estate, String topology) {
		Edges edges = new Edges(estate);
		List<Point> points = new ArrayList<>();
		for (int object = 0; object < estate.size(); object++) {
			if (estate.kind(object) == ObjectKind.DISTRIBUTION_POINT && ServiceAccess.serves(estate.object(object)).contains(topology))
				points.add(of(estate, edges, object));
		}
		points.sort((a, b) -> a.ref().compareTo(b.ref()));
		return points;
	}

	static Point of(Estate estate, Edges edges, int object) {
		ManagedObject dp = estate.object(object);
		return new Point(dp, boundaries(estate, edges, object), Holdings.parse(dp.attribute(Attributes.HOLDS)));
	}

	/** The protected state migration points of an estate, in reference order. */
	static List<Point> protectedState(Estate estate) {
		int[] found = IntStream.range(0, estate.size())
				.filter(object -> estate.kind(object) == ObjectKind.STATE_MIGRATION_POINT && estate.object(object).is(Attributes.PROTECTED)).toArray();
		if (found.length == 0)
			return List.of();
		Edges edges = new Edges(estate);
		return IntStream.of(found).mapToObj(object -> of(estate, edges, object)).sorted(Comparator.comparing(Point::ref)).toList();
	}

	/** Of a boundary group, the group and its boundaries. */
	static Set<ObjectRef> boundaries(Estate estate, Edges edges, int service) {
		Set<ObjectRef> boundaries = new TreeSet<>();
		edges.each(service, DependencyKind.BOUNDED_BY, boundary -> {
			boundaries.add(estate.ref(boundary));
			edges.each(boundary, DependencyKind.BOUNDED_BY, part -> boundaries.add(estate.ref(part)));
		});
		return boundaries;
	}

	ObjectRef ref() {
		return dp.ref();
	}

	/** Whether both topologies say that the other one uses it too, and that one knows what it holds now. */
	boolean isShared(Estate with, String code) {
		int there = with.indexOf(ref());
		if (there < 0 || !ServiceAccess.serves(dp).contains(code))
			return false;
		ManagedObject record = with.object(there);
		return ServiceAccess.serves(record).contains(code) && Holdings.parse(record.attribute(Attributes.HOLDS)).equals(holdings);
	}

	boolean isProtected() {
		return dp.is(Attributes.PROTECTED);
	}

	/** Whether what its topology publishes is sure to be on it, however large. */
	boolean takesAll() {
		return PointRules.contentLimit(dp) == Long.MAX_VALUE;
	}

	boolean holds(Content content) {
		return holdings.holds(content.owner(), content.version());
	}

	boolean accepts(Profiles.Profile profile) {
		return dp.kind() == ObjectKind.STATE_MIGRATION_POINT ? ServiceAccess.accepts(dp, boundaries, profile.boundaries())
				: ServiceAccess.accepts(dp, boundaries, profile.client(), profile.boundaries());
	}

	boolean serves(Profiles.Profile profile, Content content) {
		return holds(content) && accepts(profile);
	}
}
