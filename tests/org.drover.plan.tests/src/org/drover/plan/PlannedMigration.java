package org.drover.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.drover.connector.Essentials;
import org.drover.inventory.Inventory;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationWorld.Home;
import org.drover.plan.MigrationWorld.Lack;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Violation;
import org.drover.store.Estate;

/** A migration with its plan, and the check of that plan and of such as differ from it. */
record PlannedMigration(MigrationCase asked, MigrationPlan plan, Needs needs, ServiceDecisions services, Creations creations) {

	/** Of a run that ends before it should, as a topology takes not what it is to write. */
	static final String STOPS = "such a run cannot be";

	/** @throws DroverException where the planner refuses to plan at all */
	static PlannedMigration of(MigrationCase asked) throws DroverException {
		Estate source = asked.source().estate();
		Estate target = asked.target().estate();
		Inventory inventory = new Inventory(source);
		Scope scope = Scope.of(inventory, Scope.graph(source), asked.selection());
		Function<ManagedObject, Optional<String>> whyNotTaken = object -> asked.untaken().filter(object.ref()::equals).map(ref -> "is too large");
		MigrationPlan plan = Planner.plan(asked.selection(), scope, target, MigrationCase.OLD, MigrationCase.NEW, asked.options(), Map.of(), whyNotTaken);
		Needs all = new Needs(scope, target, MigrationCase.OLD, MigrationCase.NEW, whyNotTaken);
		Needs needs = all.within(scope.without(Bereft.of(all, Map.of())));
		ServiceDecisions services = new ServiceDecisions(needs, asked.options());
		return new PlannedMigration(asked, plan, needs, services, new Creations(needs, services, asked.options().conflicts(), Map.of()));
	}

	/** What the checker is asked of some tasks. */
	ContinuityModel model(List<PlanTask> tasks) {
		return new ModelBuilder(needs, services, creations, tasks, asked.options().continuityBudget()).build();
	}

	/** Both topologies before the first of some tasks. */
	MigrationWorld world(List<PlanTask> tasks) {
		Set<ObjectRef> movers = new TreeSet<>();
		Map<ObjectRef, ObjectRef> names = new TreeMap<>();
		tasks.stream().filter(task -> task.action() == Action.MOVE).forEach(task -> movers.addAll(task.items()));
		plan.tasks().forEach(task -> task.resolution().renamed().forEach((old, now) -> names.put(ObjectRef.parse(old), ObjectRef.parse(now))));
		Set<ObjectRef> left = plan.left().stream().map(Left::ref).collect(Collectors.toCollection(TreeSet::new));
		Set<ObjectRef> unwanted = plan.left().stream().filter(each -> each.reason() != Left.Reason.EXCLUDED && !each.detail().startsWith(MigrationCase.NEW + ' '))
				.map(Left::ref).collect(Collectors.toSet());
		Set<ObjectRef> hollow = unwanted.stream().filter(ref -> isHollow(ref, unwanted)).collect(Collectors.toSet());
		if (!asked.selection().related())
			left.addAll(asked.source().refs());
		return new MigrationWorld(asked.source(), asked.target(), movers, left, hollow, names);
	}

	/**
	 * Whether something that is left is nothing today either: all that it is made for is obsolete, not there or such a thing itself. What a person leaves out is
	 * asked for all the same, and so is what the new topology does not take.
	 */
	private boolean isHollow(ObjectRef ref, Set<ObjectRef> left) {
		return left.contains(ref) && Essentials.of(ref.kind()).filter(essential -> asked.source().needed(ref, Set.of(essential)).stream().allMatch(to -> isHollow(to, left)))
				.isPresent();
	}

	/** What is wrong with a violation that the checker found in some tasks; empty where its run does what it says. */
	String disproof(MigrationRuns runs, List<PlanTask> tasks, Violation violation) {
		if (!violation.proven())
			return "";
		List<Lack> lacks = runs.play(run(tasks, violation.run()));
		if (lacks == null)
			return STOPS;
		Side at = model(tasks).side(violation);
		Home home = switch (violation.phase()) {
		case BEFORE -> at == Side.LEGACY ? Home.OLD : Home.NEW;
		case DURING_IN_LEGACY, DURING_IN_TARGET -> Home.ON_ITS_WAY;
		case AFTER -> Home.NEW;
		};
		String side = at == Side.LEGACY ? MigrationCase.OLD : MigrationCase.NEW;
		return lacks.stream().anyMatch(lack -> lack.home() == home && lack.topology().equals(side) && lack.what().equals(violation.requirement())) ? ""
				: "nobody lacks it: " + lacks;
	}

	/** The checker's steps are tasks in their order, checks aside, and the two ends of moves. */
	private static List<Map.Entry<PlanTask, Integer>> run(List<PlanTask> tasks, List<Integer> steps) {
		List<Map.Entry<PlanTask, Integer>> all = new ArrayList<>();
		for (PlanTask task : tasks) {
			if (task.action() == Action.MOVE)
				all.add(Map.entry(task, 1));
			if (task.action() != Action.CHECK)
				all.add(Map.entry(task, MigrationActs.parts(task)));
		}
		return steps.stream().map(all::get).toList();
	}
}
