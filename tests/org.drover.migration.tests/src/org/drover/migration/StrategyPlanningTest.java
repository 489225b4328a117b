package org.drover.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.drover.connector.Connector;
import org.drover.connector.NewObject;
import org.drover.inventory.Inventory;
import org.drover.migration.Planning.Planned;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Layer;
import org.drover.plan.PlanOptions;
import org.drover.plan.Selection;
import org.drover.plan.Strategies;
import org.drover.plan.Strategy;
import org.drover.plan.TradeOff;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Strategies between two sites of Drover's own, whose distribution points are parts of themselves. */
@Timeout(300)
class StrategyPlanningTest {

	private static final ObjectRef COLLECTION = ObjectRef.parse("collection:ALL");
	private static final ObjectRef DEPLOYMENT = ObjectRef.parse("deployment:D1");
	private static final ObjectRef PACKAGE = ObjectRef.parse("package:P1");
	private static final ObjectRef CLIENT = ObjectRef.parse("client:OLD1");

	@TempDir
	private Path folder;
	private TwoSites sites;

	@BeforeEach
	void open() throws DroverException {
		sites = new TwoSites(folder);
		sites.create(TwoSites.LEGACY, List.of(new NewObject(ManagedObject.of(ObjectKind.PACKAGE, "P1", "P1", "1", Map.of(Attributes.CONTENT_SIZE, "13")), List.of()),
				object(DEPLOYMENT, new Dependency(DEPLOYMENT, PACKAGE, DependencyKind.DEPLOYS)), object(COLLECTION, new Dependency(COLLECTION, DEPLOYMENT, DependencyKind.RECEIVES)),
				object(CLIENT, new Dependency(CLIENT, COLLECTION, DependencyKind.MEMBER_OF))));
		try (Connector connector = sites.topologies.connect(TwoSites.LEGACY)) {
			connector.clientAssignment().orElseThrow().accept(Map.of(CLIENT.key(), connector.topology()));
		}
		sites.publish(TwoSites.LEGACY, PACKAGE, "1", "content of P1");
		sites.gather();
	}

	@AfterEach
	void close() throws DroverException {
		sites.close();
	}

	private static NewObject object(ObjectRef ref, Dependency... needs) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), ref.key(), "", Map.of()), List.of(needs));
	}

	@Test
	void whatATopologyDoesNotLetGoIsSaidBeforeAnybodyMoves() {
		String why = assertThrows(DroverException.class, () -> plan(Strategy.MOVE)).getMessage();
		assertTrue(why.startsWith("distribution-point:OLD-DP cannot be taken over, as it is a part of the site OLD itself"), why);
	}

	@Test
	void aPlanIsKeptWithWhatBecomesOfItsLayers() throws DroverException {
		Planned planned = plan(Strategy.SHARE);
		String id = sites.jobs.create(planned.plan(), TwoSites.LEGACY, TwoSites.NEW);
		assertEquals(planned.plan().layers(), sites.jobs.description(id).layers(), "as the project gives it back");
		assertEquals(Strategy.SHARE, sites.jobs.description(id).layers().get(Layer.DISTRIBUTION_POINT.ordinal()).strategy());
		assertEquals(0, planned.plan().layers().get(Layer.CONTENT.ordinal()).bytes());
	}

	@Test
	void theTradeOffIsOfTheTopologiesAsThePlanFoundThem() throws DroverException {
		Inventory source = new Inventory(sites.topologies.estate(TwoSites.LEGACY));
		Selection selection = Selection.parse(source, List.of("ALL"));
		Planning planning = new Planning(sites.topologies);
		Planned planned = planning.plan(source, selection, TwoSites.LEGACY, TwoSites.NEW, PlanOptions.DEFAULT, new NullProgressMonitor());
		List<TradeOff> all = planning.tradeOffs(planned, selection, TwoSites.LEGACY, TwoSites.NEW, PlanOptions.DEFAULT);
		assertEquals(Layer.values().length, all.stream().filter(TradeOff::chosen).count());
		assertEquals(13, bytes(all, Strategy.DUPLICATE));
		assertEquals(0, bytes(all, Strategy.SHARE));
		TradeOff move = all.stream().filter(each -> each.layer() == Layer.DISTRIBUTION_POINT && each.strategy() == Strategy.MOVE).findFirst().orElseThrow();
		assertTrue(move.figures().isEmpty() && move.refusal().contains("cannot be taken over"), move::toString);
	}

	private static long bytes(List<TradeOff> all, Strategy strategy) {
		return all.stream().filter(each -> each.layer() == Layer.DISTRIBUTION_POINT && each.strategy() == strategy).findFirst().orElseThrow().figures().orElseThrow().bytes();
	}

	private Planned plan(Strategy points) throws DroverException {
		Inventory source = new Inventory(sites.topologies.estate(TwoSites.LEGACY));
		return new Planning(sites.topologies).plan(source, Selection.parse(source, List.of("ALL")), TwoSites.LEGACY, TwoSites.NEW,
				PlanOptions.DEFAULT.with(Strategies.BY_NEED.with(Layer.DISTRIBUTION_POINT, points)), new NullProgressMonitor());
	}
}
