package org.drover.bench.limits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.drover.bench.Timing;
import org.drover.bench.result.Printed;
import org.drover.bench.result.Sample;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.inventory.GatherResult;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.migration.MigrationJobs;
import org.drover.migration.RunRequest;
import org.drover.model.DroverException;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Planner;
import org.drover.plan.Scope;
import org.drover.plan.Selection;
import org.drover.plan.WaveLimits;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobState;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * What is measured, in a process of its own: gathers, gathers again, plans and migrates. Before each step it says on standard output that it is about to, and
 * waits for a line; after it, what it cost.
 */
final class LimitsProcess {

	static final String FIRST = "first";
	static final String SECOND = "second";
	static final String LOAD = "load";
	static final String PLAN = "plan";
	static final String RUN = "run";
	/** Before the name of a step that is about to begin. */
	static final String READY = "ready ";
	/** Objects, dependencies; items of the plan, its clients, tasks and needs. */
	static final String FIGURES = "figures";

	/** Large ones; and first inventories may come as they do, since with the usual limit the job would wait for hours. */
	private static final WaveLimits WAVES = new WaveLimits(20, 2_500, 0, 1, Map.of(), 0, List.of());
	private static final String LEGACY = "legacy";
	private static final String NEW = "new";

	private final Topologies topologies;
	private MigrationPlan plan;

	private LimitsProcess(Topologies topologies) {
		this.topologies = topologies;
	}

	/** @param arguments a new folder, the address of the legacy site, and that of the new one */
	public static void main(String[] arguments) throws Exception {
		ConnectorRegistry connectors = new ConnectorRegistry(List.of(new ConfigMgrConnectorProvider(), new SiteConnectorProvider()));
		try (Project project = Project.create(Path.of(arguments[0]))) {
			LimitsProcess process = new LimitsProcess(new Topologies(project, connectors));
			try (Connector legacy = process.put(connectors, LEGACY, arguments[1]); Connector fresh = process.put(connectors, NEW, arguments[2])) {
				process.work(project, legacy, fresh);
			}
		}
	}

	private Connector put(ConnectorRegistry connectors, String name, String address) throws DroverException {
		ConnectorAddress parsed = ConnectorAddress.parse(address);
		Connector connector = connectors.connect(parsed, Credentials.NONE);
		topologies.put(name, parsed, Credentials.NONE, connector);
		return connector;
	}

	private void work(Project project, Connector legacy, Connector fresh) throws Exception {
		AtomicReference<GatherResult> gathered = new AtomicReference<>();
		step(FIRST, () -> gathered.set(gather(LEGACY, legacy)));
		step(SECOND, () -> require(gather(LEGACY, legacy)));
		gather(NEW, fresh);
		step(LOAD, () -> topologies.estate(LEGACY));
		step(PLAN, this::plan);
		MigrationJobs jobs = new MigrationJobs(project, topologies);
		step(RUN, () -> run(jobs));
		System.out.println(Printed.line(FIGURES, Sample.of(gathered.get().objects(), gathered.get().dependencies(), plan.items(), plan.clients(), plan.tasks().size(),
				plan.model().needs().size())));
	}

	private static void step(String name, Timing.Work work) throws Exception {
		System.out.println(READY + name);
		if (System.in.read() < 0)
			throw new IOException("whoever measures has gone");
		Effort effort = Effort.of(work);
		System.out.println(Printed.line(name, Sample.of(effort.seconds(), effort.processor(), effort.mebibytes())));
	}

	private GatherResult gather(String name, Connector connector) throws DroverException {
		return topologies.gather(name, connector, new NullProgressMonitor());
	}

	private static void require(GatherResult gathered) {
		if (!gathered.incremental() || gathered.changed() == 0 || gathered.added() == 0 || gathered.gone() == 0)
			throw new IllegalStateException("this is not what has changed: " + gathered);
	}

	private void plan() throws DroverException {
		Inventory inventory = new Inventory(topologies.estate(LEGACY));
		Selection selection = Selection.parse(inventory, List.of(LimitRows.collection()));
		Scope scope = Scope.of(inventory, Scope.graph(inventory.estate()), selection);
		plan = Planner.plan(selection, scope, topologies.estate(NEW), topologies.get(LEGACY).code(), topologies.get(NEW).code(), PlanOptions.DEFAULT.with(WAVES));
		if (!plan.continuity().holds())
			throw new IllegalStateException("the plan has " + plan.continuity().violations().size() + " violations, the first is "
					+ plan.continuity().violations().getFirst());
	}

	private void run(MigrationJobs jobs) throws DroverException {
		Job ended = jobs.run(jobs.create(plan, LEGACY, NEW), RunRequest.PLAIN, new NullProgressMonitor(), JobListener.NONE);
		if (ended.state() != JobState.DONE)
			throw new IllegalStateException("the job ended as " + ended.state());
	}
}
