package org.drover.ui.dashboard.internal.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.inventory.Inventory;
import org.drover.migration.WaveCheck;
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ServiceAccess;
import org.drover.model.ServiceHealth;
import org.drover.store.Estate;

/**
 * The services of two topologies side by side, as they were gathered.
 *
 * @param legacy name of the one that is left
 * @param target name of the other one; empty where there is none, or it was never gathered
 * @param check  the last time that a job made sure of them; empty where none has
 */
public record ServiceFigures(String legacy, String target, List<Role> roles, Optional<WaveCheck> check) {

	/**
	 * @param shared services of the legacy topology that serve the new one, too
	 * @param worst  what ails the one that is worst off on either side; empty where nothing is known to
	 */
	public record Role(ObjectKind kind, int legacy, int own, int shared, Optional<ServiceHealth> worst) {
	}

	/** Looks at each object once. @param targetCode by which services say whom they are shared with */
	static List<Role> roles(Inventory legacy, Optional<Inventory> target, String targetCode) {
		Map<ObjectKind, List<ManagedObject>> here = living(legacy);
		Map<ObjectKind, List<ManagedObject>> there = target.map(ServiceFigures::living).orElse(Map.of());
		List<Role> roles = new ArrayList<>();
		for (ObjectKind kind : ObjectKind.values()) {
			List<ManagedObject> old = here.getOrDefault(kind, List.of());
			List<ManagedObject> found = there.getOrDefault(kind, List.of());
			int own = (int) found.stream().filter(service -> owned(service, targetCode)).count();
			int shared = (int) old.stream().filter(service -> ServiceAccess.serves(service).contains(targetCode)).count();
			if (!old.isEmpty() || own > 0)
				roles.add(new Role(kind, old.size(), own, shared, worst(Stream.concat(old.stream(), found.stream()))));
		}
		return roles;
	}

	private static Optional<ServiceHealth> worst(Stream<ManagedObject> services) {
		return services.map(ServiceHealth::of).flatMap(Optional::stream).max(Comparator.naturalOrder());
	}

	private static Map<ObjectKind, List<ManagedObject>> living(Inventory inventory) {
		Estate estate = inventory.estate();
		return IntStream.range(0, estate.size()).filter(object -> estate.kind(object).family() == Family.SERVICE && !inventory.obsolete(object))
				.mapToObj(estate::object).collect(Collectors.groupingBy(ManagedObject::kind));
	}

	private static boolean owned(ManagedObject service, String code) {
		String owner = service.attribute(Attributes.OWNER);
		return owner.isEmpty() || owner.equals(code);
	}
}
