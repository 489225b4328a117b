package org.drover.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.Connector;
import org.drover.inventory.Inventory;
import org.drover.inventory.Retirements;
import org.drover.inventory.Topologies;
import org.drover.migration.internal.TargetPowers;
import org.drover.migration.internal.UncarriedSecrets;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.Migrated;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.PlanTask;
import org.drover.plan.Planner;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.plan.TradeOff;
import org.drover.store.Estate;
import org.drover.task.JobStore;
import org.eclipse.core.runtime.IProgressMonitor;

/** Plans a selection of one topology against the other one as it is now. Saves nothing but what it gathers. */
public final class Planning {

	/** @param description what a job made of the plan would keep: violations in words among it */
	public record Planned(MigrationPlan plan, Scope scope, JobDescription description) {
	}

	private final Topologies topologies;
	private final boolean remembers;

	/** Leaves out what the project's list of exclusions names. */
	public Planning(Topologies topologies) {
		this(topologies, true);
	}

	private Planning(Topologies topologies, boolean remembers) {
		this.topologies = topologies;
		this.remembers = remembers;
	}

	/** Plans as if nothing were on the project's list of exclusions. */
	public Planning regardless() {
		return new Planning(topologies, false);
	}

	/** @param selection as {@link Selections} reads it */
	public Planned plan(List<String> selection, String sourceName, String targetName, PlanOptions options, IProgressMonitor monitor)
			throws DroverException {
		Inventory source = new Inventory(topologies.estate(sourceName));
		return plan(source, new Selections(topologies.project(), sourceName, targetName).read(source, selection).selection(), sourceName, targetName, options, monitor);
	}

	/** What was chosen, without what the project's list of exclusions of a topology names. */
	public Selection remembering(Selection chosen, String sourceName) throws DroverException {
		Selection selection = remembers ? chosen.remembering(new ExclusionList(topologies.project()).reasons(sourceName)) : chosen;
		if (selection.remembered().keySet().containsAll(selection.chosen()))
			throw new DroverException(selection.chosen().getFirst() + (selection.chosen().size() == 1 ? " is" : " and all else that was chosen are")
					+ " on the project's list of exclusions, so that nothing is to move: 'project exclude remove' takes it off the list");
		return selection;
	}

	/**
	 * @param source  what was last gathered from the topology that is left
	 * @param monitor when cancelled, gathering stops with an exception
	 */
	public Planned plan(Inventory source, Selection chosen, String sourceName, String targetName, PlanOptions options,
			IProgressMonitor monitor) throws DroverException {
		Retirements retirements = new Retirements(topologies.project());
		retirements.requireInUse(sourceName);
		Selection selection = remembering(chosen, sourceName);
		Scope scope = Scope.of(source, Scope.graph(source.estate()), selection);
		requireSitesInUse(scope, retirements.sites(sourceName));
		try (Connector target = topologies.connect(targetName)) {
			topologies.gather(targetName, target, monitor);
			MigrationPlan plan = replanning(selection, scope, sourceName, targetName, options, target).with(options.strategies());
			MigrationPlan told = plan.warning(TargetPowers.warnings(target)).warning(UncarriedSecrets.warnings(plan, () -> topologies.connect(sourceName), target));
			return new Planned(told, scope, JobDescription.of(told, sourceName, targetName));
		}
	}

	/**
	 * What the strategies cost and risk that the plan could follow instead of its own, layer by layer. Makes some twenty plans of the topologies as the
	 * plan found them.
	 *
	 * @param options as the plan was made with
	 */
	public List<TradeOff> tradeOffs(Planned planned, Selection chosen, String sourceName, String targetName, PlanOptions options) throws DroverException {
		Selection selection = remembering(chosen, sourceName);
		try (Connector target = topologies.connect(targetName)) {
			return TradeOff.of(planned.plan(), options.strategies(), replanning(selection, planned.scope(), sourceName, targetName, options, target));
		}
	}

	private TradeOff.Replanning replanning(Selection selection, Scope scope, String sourceName, String targetName, PlanOptions options, Connector connected)
			throws DroverException {
		Estate target = topologies.estate(targetName);
		String source = topologies.get(sourceName).code();
		String code = topologies.get(targetName).code();
		PlanOptions allowed = topologies.readsOnly(sourceName) ? options.fromPaper() : options;
		Map<ObjectRef, Migrated> base = MigratedObjects.between(new JobStore(topologies.project()), sourceName, targetName).images();
		TargetPowers powers = new TargetPowers(connected, target, base);
		return strategies -> {
			MigrationPlan plan = Planner.plan(selection, scope, target, source, code, allowed.with(strategies), base, powers::whyNotTaken);
			powers.require(plan);
			if (strategies.takeOver())
				requireHandOvers(plan, scope.estate(), sourceName);
			return plan;
		};
	}

	/** What a topology does not let go is said now, and not by a task when the clients have moved. */
	private void requireHandOvers(MigrationPlan plan, Estate source, String sourceName) throws DroverException {
		try (Connector connector = topologies.connect(sourceName)) {
			for (PlanTask task : plan.tasks()) {
				for (ObjectRef service : task.action() == Action.TAKE_OVER ? task.items() : List.<ObjectRef>of()) {
					ManagedObject record = source.object(source.indexOf(service));
					Optional<String> why = connector.decommissioning().flatMap(powers -> powers.whyNotHandedOver(record));
					if (why.isPresent())
						throw new DroverException(service + " cannot be taken over, as " + why.get() + ": share what is of its kind, or have the new topology bring its own");
				}
			}
		}
	}

	private static void requireSitesInUse(Scope scope, Set<String> retired) throws DroverException {
		for (int client : retired.isEmpty() ? new int[0] : scope.clients()) {
			String site = scope.estate().object(client).attribute(Attributes.SITE);
			if (retired.contains(site))
				throw new DroverException(scope.estate().ref(client) + " is assigned to " + site + ", which is retired: undo the job that retired it first");
		}
	}
}
