package org.drover.migration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.drover.connector.Connector;
import org.drover.inventory.Inventory;
import org.drover.inventory.Retirements;
import org.drover.inventory.Topologies;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Planner;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
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
		Scope scope = Scope.of(source, Scope.graph(source.estate()), selection);
		requireSitesInUse(scope, retirements.sites(sourceName));
		try (Connector target = topologies.connect(targetName)) {
			topologies.gather(targetName, target, monitor);
			MigrationPlan plan = Planner.plan(selection, scope, topologies.estate(targetName), topologies.get(sourceName).code(),
					topologies.get(targetName).code(), topologies.readsOnly(sourceName) ? options.fromPaper() : options,
					MigratedObjects.between(new JobStore(topologies.project()), sourceName, targetName).images(), refusals(target));
			return new Planned(plan, scope, JobDescription.of(plan, sourceName, targetName));
		}
	}

	private static Function<ManagedObject, Optional<String>> refusals(Connector target) {
		return target.provider().<Function<ManagedObject, Optional<String>>>map(provider -> provider::whyNotTaken).orElse(object -> Optional.empty());
	}

	private static void requireSitesInUse(Scope scope, Set<String> retired) throws DroverException {
		for (int client : retired.isEmpty() ? new int[0] : scope.clients()) {
			String site = scope.estate().object(client).attribute(Attributes.SITE);
			if (retired.contains(site))
				throw new DroverException(scope.estate().ref(client) + " is assigned to " + site + ", which is retired: undo the job that retired it first");
		}
	}
}
