package org.drover.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.store.Estate;

/**
 * When services take clients, on either side, while a plan runs. A service that both topologies know has a record in each, and these need not say the same: a client
 * is sent to what its own topology has on record, and the topology that runs the service turns away whom that one's record does not allow. One record alone would
 * promise what the other one refuses, or refuse what only clients of the other topology are not given.
 */
final class PointAccess {

	private final Needs needs;
	private final TargetRecords records;
	/** State migration points that either topology calls protected; all others take everybody. */
	private final Set<ObjectRef> closedToSome = new TreeSet<>();
	private final Map<ObjectRef, Point> legacy = new HashMap<>();

	PointAccess(Needs needs, ServiceDecisions services, TargetRecords records) {
		this.needs = needs;
		this.records = records;
		services.sharedPoints().forEach(point -> legacy.put(point.ref(), point));
		Stream.of(needs.source, needs.target).flatMap(estate -> Point.protectedState(estate).stream()).forEach(point -> closedToSome.add(point.ref()));
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

	private static boolean isHosted(ManagedObject record, String code, Estate other) {
		return !code.equals(record.attribute(Attributes.OWNER)) && other.indexOf(record.ref()) >= 0;
	}

	/** When state migration points that do not take everybody take clients of the legacy topology. */
	Map<ObjectRef, Ways> stateInLegacy(Profiles.Profile profile) {
		Map<ObjectRef, Ways> access = new TreeMap<>();
		for (ObjectRef point : closedToSome) {
			if (needs.source.indexOf(point) >= 0)
				access.put(point, legacy(point).accepts(profile) ? inLegacy(legacy(point).dp(), () -> records.accepts(point, profile)) : Ways.NEVER);
		}
		return access;
	}

	/** When they take clients of the new one. */
	Map<ObjectRef, Ways> stateInTarget(Profiles.Profile profile) {
		Map<ObjectRef, Ways> access = new TreeMap<>();
		closedToSome.forEach(point -> access.put(point, inTarget(point, records.accepts(point, profile), () -> legacy(point).accepts(profile))));
		return access;
	}

	/** When a service that takes everybody serves the legacy topology. */
	Ways inLegacy(ObjectRef service) {
		return inLegacy(needs.source.object(needs.source.indexOf(service)), () -> Ways.ALWAYS);
	}

	/** When it serves the new one. */
	Ways inTarget(ObjectRef service) {
		return inTarget(service, Ways.ALWAYS, () -> true);
	}

	/** @param point as the legacy topology has it on record */
	Ways inLegacy(Point point, Profiles.Profile profile, Content content) {
		if (!point.serves(profile, content))
			return Ways.NEVER;
		return inLegacy(point.dp(), () -> records.holds(point.ref(), content).and(records.accepts(point.ref(), profile)));
	}

	/** @param content as the new topology calls it */
	Ways inTarget(ObjectRef point, Profiles.Profile profile, Content content) {
		Ways held = records.holds(point, content);
		return held.isNever() ? held : inTarget(point, held.and(records.accepts(point, profile)), () -> legacy(point).serves(profile, content));
	}

	/** @param there when the new topology takes them, as it does not ask before it runs the service */
	private Ways inLegacy(ManagedObject record, Supplier<Ways> there) {
		if (isHosted(record, needs.sourceCode, needs.target))
			return isLent(record, needs.sourceCode, needs.target) ? there.get() : Ways.NEVER;
		Ways left = records.left(record.ref());
		return records.isHandedBack(record.ref()) ? left.or(records.run(record.ref()).and(there.get())) : left;
	}

	/** @param here whether the legacy topology takes them, as long as it runs the service */
	private Ways inTarget(ObjectRef service, Ways own, Supplier<Boolean> here) {
		ManagedObject record = records.record(service);
		Ways recorded = record == null ? Ways.NEVER : records.serves(service).and(own);
		if (recorded.isNever() || !isHosted(record, needs.targetCode, needs.source))
			return recorded;
		Ways lent = isLent(record, needs.targetCode, needs.source) ? Ways.ALWAYS : records.lent(service);
		return recorded.and(Ways.of(here.get()).and(lent).or(records.run(service)));
	}

	private Point legacy(ObjectRef service) {
		return legacy.computeIfAbsent(service, ref -> Point.of(needs.source, needs.edges, needs.source.indexOf(ref)));
	}
}
