package org.drover.bench.continuity;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.drover.bench.Rounds;
import org.drover.bench.Setting;
import org.drover.bench.Subject;
import org.drover.bench.Timing;
import org.drover.bench.lab.Estates;
import org.drover.bench.lab.LegacySource;
import org.drover.bench.result.Figure;
import org.drover.bench.result.Findings;
import org.drover.bench.result.Unit;
import org.drover.connector.Connector;
import org.drover.inventory.CollectionSummary;
import org.drover.inventory.Inventory;
import org.drover.lab.EstateSize;
import org.drover.lab.Laboratory;
import org.drover.lab.LegacySite;
import org.drover.model.DroverException;
import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.ClassModel;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Planner;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.plan.continuity.ContinuityResult;
import org.drover.store.Estate;

/** The check of whole plans, client class by client class as it is made, and client by client as it might be. */
public final class ContinuitySubject implements Subject {

	private static final String BY_CLIENTS = "the same by clients";

	/** The laboratory's estate with its clients a number of times over. */
	private record Size(EstateSize laboratory, int times) {
	}

	private static final List<Size> SIZES = List.of(new Size(EstateSize.SMALL, 1), new Size(EstateSize.MEDIUM, 1), new Size(EstateSize.MEDIUM, 10));

	@Override
	public String name() {
		return "continuity";
	}

	@Override
	public String title() {
		return "Continuity check";
	}

	@Override
	public void measure(Setting setting, Findings findings) throws Exception {
		for (Size size : SIZES.subList(0, setting.sized(SIZES.size(), 1)))
			measure(setting, plan(setting, size), findings);
	}

	private static void measure(Setting setting, MigrationPlan plan, Findings findings) throws Exception {
		ContinuityModel byClasses = plan.model();
		ContinuityModel byClients = byClients(byClasses);
		ContinuityResult result = check(byClasses);
		if (result.holds() != check(byClients).holds())
			throw new IllegalStateException("the plan holds by classes and not by clients, or the other way round");
		long clients = byClasses.classes().stream().mapToLong(ClassModel::clients).sum();
		findings.note("%,d clients, of whom %,d move in %,d steps: %,d classes with %,d requirements, and %,d requirements by clients; %,d moments looked at.",
				clients, plan.clients(), byClasses.steps().size(), result.classes(), result.requirements(), check(byClients).requirements(), result.checked());
		Rounds rounds = new Rounds(setting).add("classes", () -> Timing.millis(() -> check(byClasses)))
				.add(BY_CLIENTS, () -> Timing.millis(() -> check(byClients))).run(5, setting.sized(9, 2));
		findings.add(Figure.of(String.format("%,d clients by classes", clients), Unit.MILLIS, rounds.of("classes")).beside(BY_CLIENTS, rounds.of(BY_CLIENTS)));
	}

	private static ContinuityResult check(ContinuityModel model) throws DroverException {
		return model.check(1, Set.of());
	}

	/** Each client a class of its own. */
	private static ContinuityModel byClients(ContinuityModel model) {
		List<ClassModel> single = model.classes().stream().flatMap(all -> IntStream.range(0, (int) all.clients())
				.mapToObj(client -> new ClassModel(all.name() + " " + client, 1, all.move(), all.needs()))).toList();
		return new ContinuityModel(model.steps(), model.supplies(), model.needs(), single, model.budget());
	}

	/** Moves the collection with the most clients. */
	private static MigrationPlan plan(Setting setting, Size size) throws Exception {
		setting.progress(" planning for %,d clients", size.laboratory().clients() * size.times());
		Estate target = Estates.ofNewSite(setting.folder("new").resolve("site"), Laboratory.NEW_TOPOLOGY);
		Inventory inventory = new Inventory(source(setting, size));
		CollectionSummary largest = inventory.collections().stream().max(Comparator.comparing(CollectionSummary::clients)).orElseThrow();
		Selection selection = Selection.parse(inventory, List.of(largest.id()));
		Scope scope = Scope.of(inventory, Scope.graph(inventory.estate()), selection);
		return Planner.plan(selection, scope, target, LegacySite.TOPOLOGY, Laboratory.NEW_TOPOLOGY, PlanOptions.DEFAULT);
	}

	private static Estate source(Setting setting, Size size) throws Exception {
		try (LegacySource source = LegacySource.start(setting.folder("legacy"), size.laboratory(), size.times()); Connector connector = source.connect()) {
			return Estates.read(connector);
		}
	}
}
