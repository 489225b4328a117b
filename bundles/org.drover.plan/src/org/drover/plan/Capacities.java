package org.drover.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.continuity.CapacityCheck;
import org.drover.plan.continuity.CapacityWarning;
import org.drover.plan.continuity.ClientClass;
import org.drover.plan.continuity.ServiceCapacity;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.StepOrder;
import org.drover.plan.continuity.Supply;

/**
 * Asks whether core services have room for all clients that may be there in the topology that is left, or in both together; services that do not say
 * what they can serve are passed over, since what they bear today is not the plan's doing. For the new topology alone {@link Room} sees to that.
 */
final class Capacities {

	private Capacities() {
	}

	static List<String> warnings(Needs needs, ContinuityModel model, Map<ObjectRef, Integer> sharing) throws DroverException {
		List<ServiceCapacity> services = new ArrayList<>();
		for (ObjectKind kind : ServiceDecisions.CORE)
			services.addAll(services(needs, kind, sharing));
		StepOrder order = StepOrder.of(model.steps().size()).waves(model.steps()).build();
		List<ClientClass> classes = model.classes().stream().filter(found -> found.home() == Side.LEGACY)
				.map(found -> found.move() < 0 ? ClientClass.staying(found.name(), found.clients(), List.of())
						: new ClientClass(found.name(), found.clients(), found.move(), found.move() + 1, List.of()))
				.toList();
		return CapacityCheck.check(model.steps(), order, classes, services, Map.of())
				.stream().filter(warning -> !warning.side().equals(Optional.of(Side.TARGET))).map(CapacityWarning::sentence).toList();
	}

	private static List<ServiceCapacity> services(Needs needs, ObjectKind kind, Map<ObjectRef, Integer> sharing) {
		Set<ObjectRef> source = new TreeSet<>(ServiceDecisions.services(needs.source, kind, needs.sourceCode));
		Set<ObjectRef> all = new TreeSet<>(source);
		Set<ObjectRef> target = new TreeSet<>(ServiceDecisions.services(needs.target, kind, needs.targetCode));
		all.addAll(target);
		List<ServiceCapacity> capacities = new ArrayList<>();
		for (ObjectRef service : all) {
			Optional<Supply> legacy = source.contains(service) ? Optional.of(Supply.standing(service.key())) : Optional.empty();
			Optional<Supply> fresh = target.contains(service) ? Optional.of(Supply.standing(service.key()))
					: Optional.ofNullable(sharing.get(service)).map(step -> Supply.given(service.key(), step));
			long limit = Math.max(ModelBuilder.capacity(needs.source, service), ModelBuilder.capacity(needs.target, service));
			capacities.add(new ServiceCapacity(service.key(), kind.label(), legacy, fresh, limit));
		}
		return capacities;
	}
}
