package org.drover.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.store.Estate;

/**
 * Which software update points have their updates from others of their topology. Whoever uses the one rests on the other: where that goes, the first gives what
 * it has by then, and nothing new.
 */
final class Upstreams {

	/** @param upstream where the point has its updates from */
	record Rest(ObjectRef point, ObjectRef upstream) {

		/** Without a full stop. */
		String sentence() {
			return point + " has its updates from " + upstream;
		}
	}

	private final Estate estate;
	private final Edges edges;

	Upstreams(Estate estate, Edges edges) {
		this.estate = estate;
		this.edges = edges;
	}

	/**
	 * What some services, and what these rest on, have their updates from.
	 *
	 * @param wanted of which upstream points it is told; only of these it is asked what they rest on in turn
	 */
	List<Rest> above(Collection<ObjectRef> services, Predicate<ObjectRef> wanted) {
		List<Rest> rests = new ArrayList<>();
		Deque<ObjectRef> open = new ArrayDeque<>(new TreeSet<>(services));
		Set<ObjectRef> seen = new HashSet<>(services);
		while (!open.isEmpty()) {
			ObjectRef point = open.remove();
			int object = estate.indexOf(point);
			if (object < 0 || point.kind() != ObjectKind.SOFTWARE_UPDATE_POINT)
				continue;
			edges.each(object, DependencyKind.USES, used -> {
				ObjectRef upstream = estate.ref(used);
				if (upstream.kind() != ObjectKind.SOFTWARE_UPDATE_POINT || !wanted.test(upstream))
					return;
				rests.add(new Rest(point, upstream));
				if (seen.add(upstream))
					open.add(upstream);
			});
		}
		return rests;
	}

	/**
	 * Those of another topology that have their updates from a server of this one, as it is known by name.
	 *
	 * @param other where points are passed over that this topology knows itself
	 */
	List<Rest> acrossFrom(Estate other, Set<ObjectRef> upstream) {
		List<Rest> rests = new ArrayList<>();
		for (int object = 0; object < other.size(); object++) {
			if (other.kind(object) != ObjectKind.SOFTWARE_UPDATE_POINT || estate.indexOf(other.ref(object)) >= 0)
				continue;
			ManagedObject point = other.object(object);
			for (ObjectRef source : upstream)
				edges.each(estate.indexOf(source), DependencyKind.HOSTED_ON, server -> {
					if (estate.key(server).equalsIgnoreCase(point.attribute(Attributes.UPSTREAM)))
						rests.add(new Rest(point.ref(), source));
				});
		}
		return rests;
	}

	/**
	 * Sentences about update points that one topology comes to have and that rest on one of the other then.
	 *
	 * @param given     services that the new topology is to use
	 * @param handOvers those of them that change hands
	 */
	static List<String> warnings(Needs needs, Set<ObjectRef> given, List<HandOver> handOvers) {
		Upstreams upstreams = new Upstreams(needs.source, needs.edges);
		List<String> sentences = new ArrayList<>();
		upstreams.above(given, upstream -> !given.contains(upstream) && isKept(needs, upstream)).forEach(rest -> sentences.add(rest.sentence() + ", which " + needs.sourceCode
				+ " keeps for itself: choose that, too, or have the former synchronized with another source, before " + needs.sourceCode + " goes"));
		Set<ObjectRef> gone = handOvers.stream().filter(handOver -> !handOver.back()).map(handOver -> handOver.service().ref()).collect(Collectors.toSet());
		List<ObjectRef> kept = ServiceDecisions.services(needs.source, ObjectKind.SOFTWARE_UPDATE_POINT, needs.sourceCode).stream().filter(point -> !gone.contains(point)).toList();
		upstreams.above(kept, gone::contains).stream().filter(rest -> !gone.contains(rest.point()))
				.forEach(rest -> sentences.add(rest.sentence() + ", which " + needs.targetCode + " takes over and " + needs.sourceCode + " has no more then"));
		return sentences;
	}

	private static boolean isKept(Needs needs, ObjectRef service) {
		return !ServiceAccess.serves(needs.source.object(needs.source.indexOf(service))).contains(needs.targetCode);
	}
}
