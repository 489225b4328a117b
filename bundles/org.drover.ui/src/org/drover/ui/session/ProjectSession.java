package org.drover.ui.session;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.drover.connector.ClientAgents;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.inventory.GatherResult;
import org.drover.inventory.GatherWarnings;
import org.drover.inventory.Inventory;
import org.drover.inventory.Retirements;
import org.drover.inventory.Topologies;
import org.drover.migration.DependencyAlert;
import org.drover.migration.DependencyAlerts;
import org.drover.migration.DependencyAlerts.Raised;
import org.drover.migration.MigrationJobs;
import org.drover.model.DroverException;
import org.drover.plan.Scope;
import org.drover.store.Project;
import org.drover.store.ProjectHost;
import org.drover.store.Topology;
import org.drover.task.JobState;
import org.drover.ui.Background;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open project as the console sees it: snapshots that are read in the background and never change, and what happens to them.
 * Listeners are called, and snapshots replaced, in the UI thread; the engine ({@link #project()}, {@link #engine()},
 * {@link #migrations()}) is for background threads, see {@link Background}.
 */
public final class ProjectSession {

	/** How a project comes to be open. */
	interface Source {
		Project open() throws DroverException;
	}

	/** A file of this name marks a project's folder as a copy to look at: nothing is changed in it, nor in what the project manages. */
	public static final String LOOKING = ".looking";
	/** What others are told that has the project open. */
	static final String HOLDER = "console";

	private static final Logger LOG = LoggerFactory.getLogger(ProjectSession.class);
	/** In milliseconds. */
	private static final long LOOK_AGAIN = 500;

	private final Project project;
	private final ConnectorRegistry connectors;
	private final ClientAgents.Source agents;
	private final Topologies engine;
	private final MigrationJobs migrations;
	private final Display display;
	private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
	private final JobRuns runs = new JobRuns(this);
	private final JobOrders orders;
	private volatile List<TopologySnapshot> topologies;
	private volatile List<JobSnapshot> jobs;
	private volatile List<Raised> alerts;
	private final Optional<ProjectHost.Hosting> hosting;

	private ProjectSession(Project project, ConnectorRegistry connectors, Display display) throws DroverException {
		this.project = project;
		this.connectors = connectors;
		this.agents = Services.agents(project);
		this.engine = new Topologies(project, connectors);
		this.migrations = new MigrationJobs(project, engine, agents);
		this.display = display;
		this.orders = new JobOrders(this);
		this.topologies = readTopologies(Map.of());
		this.jobs = readJobs();
		this.alerts = new DependencyAlerts(project).open();
		this.hosting = Services.host(project, this::answered);
		orders.attend();
	}

	static ProjectSession open(Source source, ConnectorRegistry connectors, Display display) throws DroverException {
		Project project = source.open();
		try {
			return new ProjectSession(project, connectors, display);
		} catch (DroverException | RuntimeException e) {
			project.close();
			throw e;
		}
	}

	public Project project() {
		return project;
	}

	/** Whether nothing may be changed. Any thread. */
	public boolean lookingOnly() {
		return Files.exists(project.folder().resolve(LOOKING));
	}

	void requireChanging() throws DroverException {
		if (lookingOnly())
			throw new DroverException(Messages.ProjectSession_looking);
	}

	/** What this installation can reach, read and write. */
	public ConnectorRegistry connectors() {
		return connectors;
	}

	/** How agents act for the project's clients. */
	public ClientAgents.Source agents() {
		return agents;
	}

	/** The project's topologies, to connect to and gather from. */
	public Topologies engine() {
		return engine;
	}

	public MigrationJobs migrations() {
		return migrations;
	}

	/** In the order they were added: the legacy one first. Any thread. */
	public List<TopologySnapshot> topologies() {
		return topologies;
	}

	/** Any thread. */
	public Optional<TopologySnapshot> topology(String name) {
		return topologies.stream().filter(snapshot -> snapshot.name().equals(name)).findFirst();
	}

	/** Oldest first. Any thread. */
	public List<JobSnapshot> jobs() {
		return jobs;
	}

	/** What was told of dependencies and nobody has dismissed, the latest first. Any thread. */
	public List<Raised> alerts() {
		return alerts;
	}

	/** Runs, undoes and redoes the project's jobs. */
	public JobRuns runs() {
		return runs;
	}

	/** What is to be done with the project's jobs later. */
	public JobOrders orders() {
		return orders;
	}

	/** Adds a topology, or changes the one of this name, and gathers it; for a background thread. */
	public void add(String name, ConnectorAddress address, Credentials credentials, ConnectorRegistry connectors, IProgressMonitor monitor)
			throws DroverException {
		requireChanging();
		try (Connector connector = connectors.connect(address, credentials)) {
			engine.add(name, address, credentials, connector, monitor);
		}
		reloadTopologies();
	}

	/** Gathers a topology anew; for a background thread. */
	public void gather(String name, IProgressMonitor monitor) throws DroverException {
		requireChanging();
		try (Connector connector = engine.connect(name)) {
			engine.gather(name, connector, monitor);
		}
		reloadTopologies();
	}

	/**
	 * As {@link #gather}, because the project's setting says so and not a person: nothing is read anew where nothing has changed, and what goes wrong is
	 * told to listeners only.
	 */
	GatherResult gatherByItself(String name, IProgressMonitor monitor) throws DroverException {
		Optional<TopologySnapshot> shown = topology(name);
		boolean latest = shown.map(TopologySnapshot::gatheredAt).equals(Optional.of(engine.get(name).gatheredAt()));
		try (Connector connector = engine.connect(name)) {
			GatherResult result = engine.gather(name, connector, monitor);
			if (latest && result.unchanged())
				again(shown.get(), engine.get(name));
			else
				reloadTopologies();
			return result;
		} catch (DroverException e) {
			tell(() -> {
			}, listener -> listener.notGathered(name, e));
			throw e;
		}
	}

	private void again(TopologySnapshot shown, Topology later) throws DroverException {
		TopologySnapshot.Gathered gathered = gathered(later);
		tell(() -> shown.again(gathered), SessionListener::topologyAsItWas);
	}

	/** Reads what another process has gathered or alerted of, if any has; for a background thread. */
	void catchUp() throws DroverException {
		reloadAlerts();
		if (!project.topologies().list().equals(topologies.stream().map(TopologySnapshot::topology).toList()))
			reloadTopologies();
	}

	/** Reads what has been gathered since; for a background thread. */
	public void reloadTopologies() throws DroverException {
		Map<String, TopologySnapshot> known = new HashMap<>();
		topologies.forEach(snapshot -> known.put(snapshot.name(), snapshot));
		List<TopologySnapshot> read = readTopologies(known);
		tell(() -> topologies = read, SessionListener::topologiesChanged);
		orders.attend();
	}

	/** Reads the jobs anew; for a background thread. */
	public void reloadJobs() throws DroverException {
		List<JobSnapshot> read = readJobs();
		tell(() -> jobs = read, SessionListener::jobsChanged);
	}

	/** Tells of dependencies until somebody dismisses that; for a background thread. */
	public void raise(DependencyAlert alert) throws DroverException {
		requireChanging();
		new DependencyAlerts(project).raise(alert);
		reloadAlerts();
	}

	/** Forgets an alert; for a background thread. */
	public void dismiss(String alert) throws DroverException {
		requireChanging();
		new DependencyAlerts(project).dismiss(alert);
		reloadAlerts();
	}

	private void reloadAlerts() throws DroverException {
		List<Raised> read = new DependencyAlerts(project).open();
		if (!read.equals(alerts))
			tell(() -> alerts = read, SessionListener::alertsChanged);
	}

	/** Another process was answered, which may have changed something; any thread. */
	private void answered() {
		orders.answered();
		try {
			reloadAlerts();
		} catch (DroverException e) {
			LOG.warn("what was alerted of cannot be read", e);
		}
	}

	public void addListener(SessionListener listener) {
		listeners.add(listener);
	}

	public void removeListener(SessionListener listener) {
		listeners.remove(listener);
	}

	void tell(Runnable change, Consumer<SessionListener> news) {
		if (display.isDisposed())
			return;
		display.asyncExec(() -> {
			change.run();
			listeners.forEach(news);
		});
	}

	Display display() {
		return display;
	}

	/** Shows a job as running, or no longer so, without reading it anew; for the UI thread. */
	void mark(String id, boolean running) {
		jobs = jobs.stream().map(job -> job.id().equals(id) ? new JobSnapshot(job.job(), running) : job).toList();
		listeners.forEach(SessionListener::jobsChanged);
	}

	/** Waits for all that works on the project. */
	void close() throws DroverException {
		hosting.ifPresent(ProjectHost.Hosting::close);
		orders.stopGathering();
		endWork();
		orders.close();
		project.close();
	}

	/** Looks at each job again and again: who waits for them all at once is not told of one that was cancelled as it was about to run, and waits for ever. */
	private void endWork() {
		IJobManager manager = Job.getJobManager();
		try {
			for (Job[] left = manager.find(this); left.length > 0; left = manager.find(this)) {
				manager.cancel(this);
				left[0].join(LOOK_AGAIN, null);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private List<TopologySnapshot> readTopologies(Map<String, TopologySnapshot> known) throws DroverException {
		List<TopologySnapshot> read = new ArrayList<>();
		for (Topology topology : project.topologies().list()) {
			TopologySnapshot before = known.get(topology.name());
			boolean same = before != null && before.topology().equals(topology);
			read.add(same ? before : snapshot(topology));
			if (same)
				before.again(gathered(topology));
		}
		return List.copyOf(read);
	}

	private TopologySnapshot snapshot(Topology topology) throws DroverException {
		if (topology.gatheredAt().isEmpty())
			return new TopologySnapshot(gathered(topology), null, null);
		Inventory inventory = new Inventory(engine.estate(topology.name()));
		return new TopologySnapshot(gathered(topology), inventory, Scope.graph(inventory.estate()));
	}

	private TopologySnapshot.Gathered gathered(Topology topology) throws DroverException {
		return new TopologySnapshot.Gathered(topology, GatherWarnings.of(project, topology.name()), new Retirements(project).of(topology.name()));
	}

	private List<JobSnapshot> readJobs() throws DroverException {
		orders.read();
		List<JobSnapshot> read = new ArrayList<>();
		for (org.drover.task.Job job : migrations.store().jobs())
			read.add(new JobSnapshot(job, runs.isRunning(job.id()) || led(job)));
		return List.copyOf(read);
	}

	private boolean led(org.drover.task.Job job) throws DroverException {
		boolean begun = job.state() == JobState.RUNNING || job.state() == JobState.UNDOING;
		return begun && migrations.store().led(job.id());
	}
}
