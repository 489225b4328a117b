package org.drover.ui.jobs.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Left;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Planner;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.store.Estate;
import org.drover.ui.jobs.internal.plan.Rows.Row;
import org.junit.jupiter.api.Test;

final class FacetsTest {

	private static final ManagedObject SITE = ManagedObject.of(ObjectKind.SITE, "P01", "Primary", "", Map.of());
	private static final ManagedObject COLLECTION = ManagedObject.of(ObjectKind.COLLECTION, "C1", "Coast", "", Map.of());
	private static final ManagedObject CLIENT = ManagedObject.of(ObjectKind.CLIENT, "G1", "PC1", "", Map.of(Attributes.SITE, "P01"));
	private static final ManagedObject DEAD = ManagedObject.of(ObjectKind.CLIENT, "G2", "PC2", "",
			Map.of(Attributes.SITE, "P01", Attributes.OBSOLETE, "no heartbeat", Attributes.OBSOLETE_MEMBER_OF, "C1"));

	private final Estate estate = Estate.of(List.of(SITE, COLLECTION, CLIENT, DEAD), List.of(
			new Dependency(CLIENT.ref(), COLLECTION.ref(), DependencyKind.MEMBER_OF), new Dependency(CLIENT.ref(), SITE.ref(), DependencyKind.ASSIGNED_TO)),
			Instant.EPOCH);
	private final Scope scope = scope();
	private final MigrationPlan plan = Planner.plan(new Selection(List.of(COLLECTION.ref())), scope, Estate.of(List.of(), List.of(), Instant.EPOCH), "CAS",
			"DRV", PlanOptions.DEFAULT);

	FacetsTest() throws DroverException {
		// the estate and its plan are what all tests look at
	}

	private Scope scope() throws DroverException {
		return Scope.of(new Inventory(estate), Scope.graph(estate), new Selection(List.of(COLLECTION.ref())));
	}

	@Test
	void showsEverythingThenEachKindThenWhatIsOdd() {
		List<Facet> facets = NeedFacets.of(plan, scope);
		assertEquals(List.of("Everything needed", "Sites", "Clients", "Collections", "Obsolete members"), facets.stream().map(Facet::title).toList());
		assertEquals(3, facets.get(0).rows().size());
	}

	@Test
	void saysWhatBecomesOfEachObject() {
		List<Facet> facets = NeedFacets.of(plan, scope);
		assertEquals("stays", facets.get(1).rows().row(0).note());
		assertEquals("moves", facets.get(2).rows().row(0).note());
		assertEquals("is created", facets.get(3).rows().row(0).note());
		assertEquals("stays: no heartbeat", facets.get(4).rows().row(0).note());
	}

	@Test
	void groupsWhatIsLeftByReason() throws DroverException {
		List<Facet> facets = LeftFacets.of(Samples.plan(false).left(), ref -> -1);
		assertEquals(List.of("Everything left out", "Obsolete", "Stays where it is"), facets.stream().map(Facet::title).toList());
		assertEquals("evidence for old", facets.get(1).rows().row(0).note());
		assertEquals(2, facets.get(2).rows().size());
	}

	@Test
	void clientsThatAreNotTakenAreTold() {
		List<Facet> facets = LeftFacets.of(List.of(new Left(new ObjectRef(ObjectKind.CLIENT, "W"), "PC 1", Left.Reason.NOT_TAKEN, "ANS does not take it: it runs Windows")), ref -> 5);
		assertEquals(List.of("Everything left out", "Clients that are not taken"), facets.stream().map(Facet::title).toList());
		assertEquals("ANS does not take it: it runs Windows", facets.get(1).rows().row(0).note());
		assertEquals("stays: not taken", LeftFacets.shortly(Left.Reason.NOT_TAKEN));
	}

	@Test
	void filtersByNameKeyAndNote() {
		Rows rows = Rows.of(List.of(new Row(ObjectKind.PACKAGE, "Reader", "PS1", "is created", 0), new Row(ObjectKind.PACKAGE, "Office", "PS2", "stays", 1)));
		assertEquals(2, rows.filtered("  ").size());
		assertEquals("Office", rows.filtered("OFF").row(0).name());
		assertEquals("Reader", rows.filtered("ps1").row(0).name());
		assertEquals("Office", rows.filtered("stay").row(0).name());
		assertEquals(0, rows.filtered("nothing").size());
	}

	@Test
	void tellsInSentencesWhatWillHappen() throws DroverException {
		List<PlanWords.Line> lines = PlanWords.of(Samples.plan(false), "legacy", "new");
		assertTrue(lines.get(0).text().equals("1 service will serve both topologies"), lines.toString());
		assertTrue(lines.stream().anyMatch(line -> line.text().equals("3 clients move from legacy to new")
				&& line.more().equals("In 2 waves; a pilot of 1 client goes first")), lines.toString());
		assertEquals("3 clients need 5 objects of 2 kinds", PlanWords.needs(Samples.plan(false)));
	}
}
