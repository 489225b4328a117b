package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Estate;
import org.junit.jupiter.api.Test;

/** However small the tasks of a plan are: what one writes needs nothing that another of the same wave, or a later one, has to write. */
class BatchesTest {

	private static void assertInOrder(SmallEstate source) throws DroverException {
		Estate estate = source.build();
		Estate target = SmallEstate.fresh().build();
		Inventory inventory = new Inventory(estate);
		Selection selection = Selection.parse(inventory, List.of("BRANCH"));
		PlanOptions options = new PlanOptions(WaveLimits.DEFAULT, 1, 1, TakeOver.AFTER_CLIENTS, 10_000);
		MigrationPlan plan = Planner.plan(selection, Scope.of(inventory, Scope.graph(estate), selection), target, "CAS", "DRV", options);
		Set<ObjectRef> before = new TreeSet<>();
		for (Wave wave : plan.waves()) {
			List<PlanTask> tasks = plan.tasks().stream().filter(task -> task.wave() == wave.number()).toList();
			for (PlanTask task : tasks) {
				Set<ObjectRef> known = new TreeSet<>(before);
				task.objects().forEach(object -> known.add(object.object().ref()));
				task.objects().forEach(object -> object.dependencies().forEach(need -> assertTrue(known.contains(need.to()), () -> task.title() + ": " + need)));
			}
			tasks.forEach(task -> task.objects().forEach(object -> before.add(object.object().ref())));
		}
	}

	/** Of the same kinds, so that by kind their objects would come in turn. */
	@Test
	void circlesOfSeveralKinds() throws DroverException {
		SmallEstate estate = SmallEstate.office();
		for (String name : List.of("ONE", "TWO"))
			estate.add(ObjectKind.APPLICATION, name).add(ObjectKind.VIRTUAL_ENVIRONMENT, name).edge("deployment:D-LOCAL", DependencyKind.DEPLOYS, "application:" + name)
					.edge("application:" + name, DependencyKind.REFERENCES, "virtual-environment:" + name)
					.edge("virtual-environment:" + name, DependencyKind.CONTAINS, "application:" + name);
		assertInOrder(estate);
	}

	/** Clients that need the same things come together, but not between those of a circle. */
	@Test
	void circlesOfClients() throws DroverException {
		SmallEstate estate = SmallEstate.office().add(ObjectKind.CLIENT, "D", Attributes.SITE, "CAS").edge("client:D", DependencyKind.MEMBER_OF, "collection:BRANCH");
		assertInOrder(estate.edge("client:A", DependencyKind.USES, "client:D").edge("client:D", DependencyKind.USES, "client:A"));
	}

	@Test
	void groupsOfBoundariesThatOnlyAPointBringsIn() throws DroverException {
		assertInOrder(SmallEstate.office().add(ObjectKind.BOUNDARY_GROUP, "BRANCHES").edge("distribution-point:OFFICE", DependencyKind.BOUNDED_BY, "boundary-group:BRANCHES")
				.edge("boundary-group:BRANCHES", DependencyKind.BOUNDED_BY, "boundary:10.2.0.0"));
	}
}
