package org.drover.ui.dashboard.internal.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceHealth;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

class EstateFiguresTest {

	private static final ManagedObject CLIENT = object(ObjectKind.CLIENT, "C1");
	private static final ManagedObject OLD_CLIENT = object(ObjectKind.CLIENT, "C2", Attributes.OBSOLETE, "decommissioned");
	private static final ManagedObject PACKAGE = object(ObjectKind.PACKAGE, "P1", Attributes.CONTENT_SIZE, "700");
	private static final ManagedObject OLD = object(ObjectKind.PACKAGE, "P2", Attributes.OBSOLETE, "no deployment", Attributes.CONTENT_SIZE, "1500");
	private static final ManagedObject ODD = object(ObjectKind.PACKAGE, "P3", Attributes.OBSOLETE, "no deployment", Attributes.CONTENT_SIZE, "much");
	private static final ObjectRef MISSING = new ObjectRef(ObjectKind.PACKAGE, "P9");

	private static ManagedObject object(ObjectKind kind, String key, String... attributes) {
		Map<String, String> map = attributes.length == 0 ? Map.of()
				: attributes.length == 2 ? Map.of(attributes[0], attributes[1]) : Map.of(attributes[0], attributes[1], attributes[2], attributes[3]);
		return ManagedObject.of(kind, key, key, "1", map);
	}

	private static Inventory inventory(List<ManagedObject> objects, Dependency... dependencies) throws DroverException {
		return new Inventory(Estate.of(objects, List.of(dependencies), Instant.EPOCH));
	}

	@Test
	void whatIsObsoleteIsCountedWithWhatItHolds() throws DroverException {
		EstateFigures figures = EstateFigures.of(inventory(List.of(CLIENT, OLD_CLIENT, PACKAGE, OLD, ODD)));
		assertEquals(new EstateFigures(1, 2, 1500, 0, 0), figures);
	}

	@Test
	void dependenciesThatOughtNotToBeAreAlerts() throws DroverException {
		EstateFigures figures = EstateFigures.of(inventory(List.of(PACKAGE, OLD, ODD), new Dependency(PACKAGE.ref(), MISSING, DependencyKind.REFERENCES),
				new Dependency(PACKAGE.ref(), OLD.ref(), DependencyKind.REFERENCES), new Dependency(OLD.ref(), ODD.ref(), DependencyKind.REFERENCES)));
		assertEquals(1, figures.dangling());
		assertEquals(1, figures.onObsolete());
	}

	@Test
	void servicesAreCountedOnBothSides() throws DroverException {
		Inventory legacy = inventory(List.of(service("MP1", Attributes.OWNER, "CAS"), service("MP2", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV,XYZ"),
				service("MP3", Attributes.OBSOLETE, "gone", Attributes.OWNER, "CAS"), CLIENT));
		Inventory target = inventory(List.of(service("MP9", Attributes.OWNER, "DRV"), service("MP2", Attributes.OWNER, "CAS", Attributes.SHARED_WITH, "DRV")));
		assertEquals(List.of(new ServiceFigures.Role(ObjectKind.MANAGEMENT_POINT, 2, 1, 1, Optional.empty())), ServiceFigures.roles(legacy, Optional.of(target), "DRV"));
		assertEquals(List.of(new ServiceFigures.Role(ObjectKind.MANAGEMENT_POINT, 2, 0, 0, Optional.empty())), ServiceFigures.roles(legacy, Optional.empty(), ""));
	}

	@Test
	void theWorstThatIsSaidOfAServiceOfEitherSideIsKnown() throws DroverException {
		Inventory warned = inventory(List.of(service("MP1", Attributes.HEALTH, "warning"), service("MP2"), service("MP3", Attributes.OBSOLETE, "gone", Attributes.HEALTH, "down")));
		Inventory fails = inventory(List.of(service("MP9", Attributes.OWNER, "DRV", Attributes.HEALTH, "down")));
		assertEquals(Optional.of(ServiceHealth.WARNING), ServiceFigures.roles(warned, Optional.empty(), "").getFirst().worst());
		assertEquals(Optional.of(ServiceHealth.DOWN), ServiceFigures.roles(warned, Optional.of(fails), "DRV").getFirst().worst());
	}

	private static ManagedObject service(String key, String... attributes) {
		return object(ObjectKind.MANAGEMENT_POINT, key, attributes);
	}
}
