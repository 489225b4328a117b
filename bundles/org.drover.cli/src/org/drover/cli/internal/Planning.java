package org.drover.cli.internal;

import java.util.List;

import org.drover.connector.Connector;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.model.DroverException;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Planner;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.store.Estate;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Plans a selection against the new topology as it is now, and saves the plan as a job. */
final class Planning {

	/** A plan and the job it was saved as. */
	record Planned(String job, MigrationPlan plan, Scope scope) {
	}

	private final Topologies topologies;
	private final MigrationJobs jobs;

	Planning(Topologies topologies, MigrationJobs jobs) {
		this.topologies = topologies;
		this.jobs = jobs;
	}

	Planned plan(List<String> selection, String sourceName, String targetName, PlanOptions options) throws DroverException {
		Estate source = topologies.estate(sourceName);
		try (Connector target = topologies.connect(targetName)) {
			topologies.gather(targetName, target, new NullProgressMonitor());
		}
		Inventory inventory = new Inventory(source);
		Selection chosen = Selection.parse(inventory, selection);
		Scope scope = Scope.of(inventory, Scope.graph(source), chosen);
		MigrationPlan plan = Planner.plan(chosen, scope, topologies.estate(targetName), topologies.get(sourceName).code(),
				topologies.get(targetName).code(), options);
		return new Planned(jobs.create(plan, sourceName, targetName), plan, scope);
	}
}
