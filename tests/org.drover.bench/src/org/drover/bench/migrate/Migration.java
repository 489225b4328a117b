package org.drover.bench.migrate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.ansible.AnsibleConnectorProvider;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.inventory.CollectionSummary;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.MigrationWorker;
import org.drover.model.DroverException;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Planner;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobOrder;
import org.drover.task.JobState;
import org.drover.task.Sequencer;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A project in which the largest collection of one topology is planned to move to another, and then moves. */
final class Migration implements AutoCloseable {

	private static final String SOURCE = "legacy";
	private static final String TARGET = "new";

	private final Project project;
	private final ConnectorRegistry connectors;
	private final Topologies topologies;
	private final MigrationJobs jobs;
	private final MigrationPlan plan;
	private final String job;

	/** Gathers both, plans, and saves the job. */
	Migration(Path folder, ConnectorAddress source, ConnectorAddress target) throws DroverException {
		project = Project.create(folder);
		connectors = new ConnectorRegistry(
				List.of(new AnsibleConnectorProvider(), new ConfigMgrConnectorProvider(), new SiteConnectorProvider()));
		topologies = new Topologies(project, connectors);
		jobs = new MigrationJobs(project, topologies);
		gather(SOURCE, source);
		gather(TARGET, target);
		plan = made();
		job = jobs.create(plan, SOURCE, TARGET);
	}

	private MigrationPlan made() throws DroverException {
		Inventory inventory = new Inventory(topologies.estate(SOURCE));
		CollectionSummary largest = inventory.collections().stream().max(Comparator.comparing(CollectionSummary::clients)).orElseThrow();
		Selection selection = Selection.parse(inventory, List.of(largest.id()));
		Scope scope = Scope.of(inventory, Scope.graph(inventory.estate()), selection);
		return Planner.plan(selection, scope, topologies.estate(TARGET), topologies.get(SOURCE).code(), topologies.get(TARGET).code(),
				PlanOptions.DEFAULT);
	}

	MigrationPlan plan() {
		return plan;
	}

	/** Runs the job as the product does, save that its handlers are watched. */
	Course run() throws DroverException {
		Calls calls = new Calls();
		AtomicReference<Instant> taken = new AtomicReference<>();
		Instant from = Instant.now();
		Job ended = new MigrationWorker(jobs).lead(jobs.store().job(job), JobOrder.of(JobOrder.Action.RUN), handlers -> {
			taken.set(Instant.now());
			return new Sequencer(jobs.store(), Clock.systemUTC(), calls.of(handlers));
		}, new NullProgressMonitor());
		Instant to = Instant.now();
		if (ended.state() != JobState.DONE)
			throw new IllegalStateException("the job ended as " + ended.state());
		return new Course(from, taken.get(), ended.ended().orElseThrow(), to, calls.all());
	}

	private void gather(String name, ConnectorAddress address) throws DroverException {
		try (Connector connector = connectors.connect(address, Credentials.NONE)) {
			topologies.put(name, address, Credentials.NONE, connector);
			topologies.gather(name, connector, new NullProgressMonitor());
		}
	}

	@Override
	public void close() throws DroverException {
		project.close();
	}
}
