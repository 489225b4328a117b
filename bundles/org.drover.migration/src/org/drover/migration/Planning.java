package org.drover.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.Connector;
import org.drover.inventory.Inventory;
import org.drover.inventory.Retirements;
import org.drover.inventory.Topologies;
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

	public Planning(Topologies topologies) {
		this.topologies = topologies;
	}

	/** @param selection as {@link Selection#parse} reads it */
	public Planned plan(List<String> selection, String sourceName, String targetName, PlanOptions options, IProgressMonitor monitor)
			throws DroverException {
		Inventory source = new Inventory(topologies.estate(sourceName));
		return plan(source, Selection.parse(source, selection), sourceName, targetName, options, monitor);
	}

	/**
	 * @param source  what was last gathered from the topology that is left
	 * @param monitor when cancelled, gathering stops with an exception
	 */
	public Planned plan(Inventory source, Selection selection, String sourceName, String targetName, PlanOptions options,
			IProgressMonitor monitor) throws DroverException {
		Retirements retirements = new Retirements(topologies.project());
		retirements.requireInUse(sourceName);
		try (Connector target = topologies.connect(targetName)) {
			topologies.gather(targetName, target, monitor);
		}
		Scope scope = Scope.of(source, Scope.graph(source.estate()), selection);
		requireSitesInUse(scope, retirements.sites(sourceName));
		MigrationPlan plan = replanning(selection, scope, sourceName, targetName, options).with(options.strategies());
		return new Planned(plan, scope, JobDescription.of(plan, sourceName, targetName));
	}

	/**
	 * What the strategies cost and risk that the plan could follow instead of its own, layer by layer. Makes some twenty plans of the topologies as the
	 * plan found them.
	 *
	 * @param options as the plan was made with
	 */
	public List<TradeOff> tradeOffs(Planned planned, Selection selection, String sourceName, String targetName, PlanOptions options) throws DroverException {
		return TradeOff.of(planned.plan(), options.strategies(), replanning(selection, planned.scope(), sourceName, targetName, options));
	}

	private TradeOff.Replanning replanning(Selection selection, Scope scope, String sourceName, String targetName, PlanOptions options) throws DroverException {
		Estate target = topologies.estate(targetName);
		String source = topologies.get(sourceName).code();
		String code = topologies.get(targetName).code();
		PlanOptions allowed = topologies.readsOnly(sourceName) ? options.fromPaper() : options;
		Map<ObjectRef, Migrated> base = MigratedObjects.between(new JobStore(topologies.project()), sourceName, targetName).images();
		return strategies -> {
			MigrationPlan plan = Planner.plan(selection, scope, target, source, code, allowed.with(strategies), base);
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
					Optional<String> why = connector.retirement().flatMap(powers -> powers.whyNotHandedOver(record));
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
