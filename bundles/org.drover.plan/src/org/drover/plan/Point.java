package org.drover.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.store.Estate;

/** A distribution point with what decides whom it serves. */
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

	private static Point of(Estate estate, Edges edges, int object) {
		Set<ObjectRef> boundaries = new TreeSet<>();
		edges.each(object, DependencyKind.BOUNDED_BY, boundary -> boundaries.add(estate.ref(boundary)));
		ManagedObject dp = estate.object(object);
		return new Point(dp, boundaries, Holdings.parse(dp.attribute(Attributes.HOLDS)));
	}

	ObjectRef ref() {
		return dp.ref();
	}

	boolean isProtected() {
		return dp.is(Attributes.PROTECTED);
	}

	boolean holds(Content content) {
		return holdings.holds(content.owner(), content.version());
	}

	boolean accepts(Profiles.Profile profile) {
		return ServiceAccess.accepts(dp, boundaries, profile.client(), profile.boundaries());
	}

	boolean serves(Profiles.Profile profile, Content content) {
		return holds(content) && accepts(profile);
	}
}
