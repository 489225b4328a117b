package org.drover.plan;

import java.util.HashMap;
import java.util.Map;

import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;

/** How many clients each service of two topologies may serve: as it says itself, else as is set for its kind. */
final class ServiceLimits {

	private final Needs needs;
	private final WaveLimits limits;
	/** Services on the server of each service that has one; the larger number where both topologies know it. */
	private final Map<ObjectRef, Integer> together = new HashMap<>();

	ServiceLimits(Needs needs, WaveLimits limits) {
		this.needs = needs;
		this.limits = limits;
		count(needs.source, needs.edges);
		count(needs.target, new Edges(needs.target));
	}

	private void count(Estate estate, Edges edges) {
		Map<Integer, Integer> byServer = new HashMap<>();
		for (int object = 0; object < estate.size(); object++) {
			if (estate.kind(object).family() == Family.SERVICE)
				edges.each(object, DependencyKind.HOSTED_ON, server -> byServer.merge(server, 1, Integer::sum));
		}
		for (int object = 0; object < estate.size(); object++) {
			ObjectRef service = estate.ref(object);
			if (service.kind().family() == Family.SERVICE)
				edges.each(object, DependencyKind.HOSTED_ON, server -> together.merge(service, byServer.get(server), Math::max));
		}
	}

	/** As many as there can be where there is no limit. A service whose server nobody knows is taken for one that shares it. */
	long of(ObjectRef service) {
		long said = said(service);
		return said >= 0 ? said : limits.of(service.kind(), together.getOrDefault(service, 2) == 1);
	}

	/** What it says itself; -1 where it says nothing. */
	long said(ObjectRef service) {
		return Math.max(ModelBuilder.capacity(needs.source, service), ModelBuilder.capacity(needs.target, service));
	}
}
