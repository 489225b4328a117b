package org.drover.ui.jobs.internal.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.drover.inventory.Inventory;
import org.drover.migration.Planning.Planned;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictRules;
import org.drover.plan.PlanOptions;
import org.drover.plan.Planner;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.store.Estate;

/**
 * A client whose collection deploys a program of a package, and a new topology that has both already: the package with another version and vendor, the
 * program without the package.
 */
public final class Clash {

	public static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");
	public static final ObjectRef PROGRAM = ObjectRef.parse("program:P1/a");
	private static final ManagedObject SITE = ManagedObject.of(ObjectKind.SITE, "P01", "Primary", "", Map.of());
	private static final ManagedObject CLIENT = ManagedObject.of(ObjectKind.CLIENT, "G1", "PC1", "", Map.of(Attributes.SITE, "P01"));
	private static final ManagedObject COLLECTION = ManagedObject.of(ObjectKind.COLLECTION, "C1", "Coast", "", Map.of());
	private static final ManagedObject DEPLOYMENT = ManagedObject.of(ObjectKind.DEPLOYMENT, "D1", "Office to Coast", "", Map.of());
	private static final ManagedObject OFFICE = ManagedObject.of(ObjectKind.PACKAGE, "P1", "Office", "1", Map.of("vendor", "old vendor"));
	private static final ManagedObject SETUP = ManagedObject.of(ObjectKind.PROGRAM, "P1/a", "Setup", "", Map.of());
	public static final Selection SELECTION = new Selection(List.of(COLLECTION.ref()));

	private Clash() {
	}

	static Estate legacy() throws DroverException {
		return Estate.of(List.of(SITE, CLIENT, COLLECTION, DEPLOYMENT, OFFICE, SETUP), List.of(
				new Dependency(CLIENT.ref(), SITE.ref(), DependencyKind.ASSIGNED_TO), new Dependency(CLIENT.ref(), COLLECTION.ref(), DependencyKind.MEMBER_OF),
				new Dependency(COLLECTION.ref(), DEPLOYMENT.ref(), DependencyKind.RECEIVES), new Dependency(DEPLOYMENT.ref(), SETUP.ref(), DependencyKind.DEPLOYS),
				new Dependency(SETUP.ref(), OFFICE.ref(), DependencyKind.BELONGS_TO)), Instant.EPOCH);
	}

	/** @param theirs what the new topology has */
	static Planned planned(ConflictRules rules, List<ManagedObject> theirs) throws DroverException {
		Estate legacy = legacy();
		Scope scope = Scope.of(new Inventory(legacy), Scope.graph(legacy), SELECTION);
		Estate target = Estate.of(theirs, List.of(), Instant.EPOCH);
		return new Planned(Planner.plan(SELECTION, scope, target, "CAS", "DRV", PlanOptions.DEFAULT.with(rules)), scope, null);
	}

	/** Where the new topology has the package and the program. */
	public static Planned planned(ConflictRules rules) throws DroverException {
		return planned(rules, List.of(office(Map.of("vendor", "new vendor")), SETUP));
	}

	/** The new topology's package. */
	static ManagedObject office(Map<String, String> attributes) {
		return ManagedObject.of(ObjectKind.PACKAGE, "P1", "Office", "7", attributes);
	}

	/** Where the new topology has none of it. */
	public static Planned without() throws DroverException {
		return planned(ConflictRules.SKIP, List.of());
	}
}
