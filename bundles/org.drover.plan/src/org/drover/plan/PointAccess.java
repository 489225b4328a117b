package org.drover.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.store.Estate;

/**
 * Whom services take of the clients of one topology. A service that both topologies know has a record in each, and these need not say the same: a client is sent
 * to what its own topology has on record, and the topology that runs the service turns away whom that one's record does not allow. One record alone would promise
 * what the other one refuses, or refuse what only clients of the other topology are not given.
 */
final class PointAccess {

	private final String code;
	private final Estate own;
	private final Edges ownEdges;
	private final Estate other;
	private final Edges otherEdges;
	/** State migration points that either topology calls protected; all others take everybody. */
	private final Set<ObjectRef> closedToSome = new TreeSet<>();
	private final Map<ObjectRef, Point> records = new HashMap<>();
	private final Map<ObjectRef, Point> hosts = new HashMap<>();

	private PointAccess(String code, Estate own, Edges ownEdges, Estate other, Edges otherEdges) {
		this.code = code;
		this.own = own;
		this.ownEdges = ownEdges;
		this.other = other;
		this.otherEdges = otherEdges;
		Stream.of(own, other).flatMap(estate -> Point.protectedState(estate).stream()).forEach(point -> closedToSome.add(point.ref()));
	}

	static PointAccess inSource(Needs needs, Edges targetEdges) {
		return new PointAccess(needs.sourceCode, needs.source, needs.edges, needs.target, targetEdges);
	}

	static PointAccess inTarget(Needs needs, Edges targetEdges) {
		return new PointAccess(needs.targetCode, needs.target, targetEdges, needs.source, needs.edges);
	}

	/** As {@link #isLent(ManagedObject, String, Estate)}. */
	boolean isLent(ObjectRef service) {
		return isLent(own.object(own.indexOf(service)), code, other);
	}

	/**
	 * Whether a service that the other topology runs is still lent to a topology, as that one's own record says; true of what the topology runs itself.
	 *
	 * @param record as the topology has it
	 * @param other  of the other one
	 */
	static boolean isLent(ManagedObject record, String code, Estate other) {
		return !isHosted(record, code, other) || ServiceAccess.serves(other.object(other.indexOf(record.ref()))).contains(code);
	}

	/** State migration points that take no clients of a profile; of those to be shared the ones that will not. */
	Set<ObjectRef> closed(Profiles.Profile profile) {
		return closedToSome.stream().filter(ref -> !acceptsHere(ref, profile) || !acceptsThere(ref, profile)).collect(Collectors.toSet());
	}

	private boolean acceptsHere(ObjectRef service, Profiles.Profile profile) {
		return own.indexOf(service) < 0 || records.computeIfAbsent(service, ref -> Point.of(own, ownEdges, own.indexOf(ref))).accepts(profile);
	}

	private boolean acceptsThere(ObjectRef service, Profiles.Profile profile) {
		boolean hosted = own.indexOf(service) < 0 || isHosted(own.object(own.indexOf(service)));
		return !hosted || host(service).accepts(profile);
	}

	/** Whether a point of the other topology takes clients of a profile once it is shared: what this one has on record of its boundaries stays as it is. */
	boolean acceptsShared(Point point, Profiles.Profile profile) {
		return point.accepts(profile) && acceptsHere(point.ref(), profile);
	}

	/** @param point as this topology has it on record */
	boolean serves(Point point, Profiles.Profile profile, Content content) {
		return point.serves(profile, content) && (!isHosted(point.dp()) || isLent(point.ref()) && host(point.ref()).serves(profile, content));
	}

	private boolean isHosted(ManagedObject record) {
		return isHosted(record, code, other);
	}

	private static boolean isHosted(ManagedObject record, String code, Estate other) {
		return !code.equals(record.attribute(Attributes.OWNER)) && other.indexOf(record.ref()) >= 0;
	}

	private Point host(ObjectRef service) {
		return hosts.computeIfAbsent(service, ref -> Point.of(other, otherEdges, other.indexOf(ref)));
	}
}
