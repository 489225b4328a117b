package org.drover.migration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.drover.connector.ClientAgents;
import org.drover.connector.Connector;
import org.drover.connector.PreflightFinding;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.migration.Engine.Assignment;
import org.drover.migration.internal.Handlers;
import org.drover.migration.internal.Json;
import org.drover.migration.internal.PlanModels;
import org.drover.migration.internal.TaskInput;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.Action;
import org.drover.plan.ContinuityModel;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanTask;
import org.drover.plan.Selection;
import org.drover.store.Estate;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobOrder;
import org.drover.task.JobStore;
import org.drover.task.Sequencer;
import org.drover.task.Task;
import org.drover.task.TaskSpec;
import org.drover.task.TaskState;
import org.drover.task.UndoForecast;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * The jobs of a project: saves plans as jobs, runs them, takes them back, and says how far they are. It also runs, undoes and redoes the
 * jobs that edit a topology, see {@link #changes()}; what is said of plans is for jobs of the kind {@link JobKind#MIGRATION}.
 */
public final class MigrationJobs {

	/** Jobs that are looked at to learn how long tasks take. */
	private static final int LATEST = 5;
	/** What changes whom a service serves. */
	private static final Set<Action> SHARING = Set.of(Action.SHARE, Action.TAKE_OVER, Action.UNSHARE);

	private final Topologies topologies;
	private final Project project;
	private final JobStore store;
	private final TopologyChanges changes;
	private final Decommissions decommissions;
	private final Engine engine;

	/** Clients are moved by their topologies alone. */
	public MigrationJobs(Project project, Topologies topologies) {
		this(project, topologies, () -> ClientAgents.NONE);
	}

	/** @param agents that act for clients */
	public MigrationJobs(Project project, Topologies topologies, ClientAgents.Source agents) {
		this.topologies = topologies;
		this.project = project;
		this.store = new JobStore(project);
		this.changes = new TopologyChanges(store, topologies);
		this.decommissions = new Decommissions(store, topologies);
		this.engine = new Engine(project, store, topologies, agents);
	}

	public JobStore store() {
		return store;
	}

	/** The jobs that edit a topology. */
	public TopologyChanges changes() {
		return changes;
	}

	/** The jobs that retire a site or a topology. */
	public Decommissions decommissions() {
		return decommissions;
	}

	public JobKind kind(String id) throws DroverException {
		return JobKind.of(store.job(id));
	}

	/** Saves a plan as a job that has not started. */
	public String create(MigrationPlan plan, String sourceName, String targetName) throws DroverException {
		Estate source = topologies.estate(sourceName);
		return create("Move " + Selection.words(plan.selection(), source) + " to " + plan.target(), plan, sourceName, targetName);
	}

	/** @param name of the job */
	public String create(String name, MigrationPlan plan, String sourceName, String targetName) throws DroverException {
		Estate source = topologies.estate(sourceName);
		List<TaskSpec> specs = new ArrayList<>();
		for (PlanTask task : plan.tasks())
			specs.add(new TaskSpec(task.number(), task.title(), Handlers.name(task.action()), task.wave(), task.items().size(),
					Json.write(input(task, source)), task.after()).using(resources(task, source, plan.target())));
		return store.create(name, Json.write(JobDescription.of(plan, sourceName, targetName)), PlanModels.appendix(plan.model()), specs);
	}

	/** @throws DroverException also where the job moves nothing */
	public JobDescription description(String id) throws DroverException {
		if (kind(id) != JobKind.MIGRATION)
			throw new DroverException("job " + id + (kind(id) == JobKind.DECOMMISSION ? " retires a topology" : " edits a topology") + " and moves no clients: it has no plan");
		return Json.read(store.job(id).description(), JobDescription.class);
	}

	/**
	 * What the continuity check of a job's plan looks at. It may have hundreds of megabytes, and is read anew each time.
	 *
	 * @param id of a job that moves clients or retires something
	 */
	public ContinuityModel model(String id) throws DroverException {
		return new PlanModels(store).of(id);
	}

	/**
	 * Runs what is left of a job; a finished one is left alone.
	 *
	 * @throws DroverException where a topology cannot be reached, or a violation of the plan is not overruled
	 */
	public Job run(String id, RunRequest request, IProgressMonitor monitor, JobListener listener) throws DroverException {
		return work(id, new Assignment(JobOrder.Action.RUN, request), monitor, listener);
	}

	/** Goes on with a job that moves clients, without the tasks that failed and all that comes after them. */
	public Job goOn(String id, RunRequest request, IProgressMonitor monitor, JobListener listener) throws DroverException {
		return work(id, new Assignment(JobOrder.Action.GO_ON, request), monitor, listener);
	}

	/** Takes back all that a job did, in reverse order. */
	public Job undo(String id, RunRequest request, IProgressMonitor monitor, JobListener listener) throws DroverException {
		return undo(id, 0, request, monitor, listener);
	}

	/** @param wave the last one that stays as it is; 0 = none. A job that edits a topology is taken back as a whole */
	public Job undo(String id, int wave, RunRequest request, IProgressMonitor monitor, JobListener listener) throws DroverException {
		return work(id, new Assignment(JobOrder.Action.UNDO, wave, request), monitor, listener);
	}

	/**
	 * Says what an undo would change now, and what of it somebody has changed since the job did. Asks the topologies, and changes nothing in them
	 * or in the project.
	 *
	 * @param wave the last one that would stay as it is; 0 = none
	 * @throws DroverException where there is nothing to undo, or a topology cannot be reached
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled
	 */
	public UndoForecast previewUndo(String id, int wave, IProgressMonitor monitor) throws DroverException {
		try (Workplace place = engine.open(store.job(id))) {
			return new Sequencer(store, Clock.systemUTC(), place.all()).preview(id, wave, monitor);
		}
	}

	/**
	 * Says what keeps a job from being taken back: later jobs that rest on what it did, what somebody else has built upon it, and clients that would not
	 * find what they need where they go back to. {@link #undo} is refused for the same. Asks the topologies, and changes nothing.
	 *
	 * @param wave the last one that would stay as it is; 0 = none
	 * @throws DroverException where a topology cannot be reached
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled
	 */
	public UndoHold undoHold(String id, int wave, IProgressMonitor monitor) throws DroverException {
		return engine.hold(store.job(id), wave, monitor);
	}

	/** Runs a job again that has been undone. */
	public Job redo(String id, RunRequest request, IProgressMonitor monitor, JobListener listener) throws DroverException {
		return work(id, new Assignment(JobOrder.Action.REDO, request), monitor, listener);
	}

	/**
	 * Makes sure that a manager which follows an order of these may do so, and journals what is overruled for it.
	 *
	 * @throws DroverException where a violation of the plan is not overruled, now or before, or the job cannot do that at all
	 */
	public void prepare(String id, JobOrder.Action action, RunRequest request) throws DroverException {
		prepare(id, action, 0, request);
	}

	/** @param wave for an undo, the last one that stays as it is; 0 = none */
	public void prepare(String id, JobOrder.Action action, int wave, RunRequest request) throws DroverException {
		engine.require(store.job(id), new Assignment(action, wave, request), new NullProgressMonitor());
	}

	Engine engine() {
		return engine;
	}

	private Job work(String id, Assignment assignment, IProgressMonitor monitor, JobListener listener) throws DroverException {
		if (project.shared()) {
			engine.require(store.job(id), assignment, new NullProgressMonitor());
			return new SharedWork(project, store, new MigrationWorker(this)).work(id, assignment, monitor, listener);
		}
		return engine.work(store.job(id), assignment, handlers -> new Sequencer(store, Clock.systemUTC(), handlers), monitor, listener);
	}

	/** Asks both topologies of a plan whether a job could run now. */
	public List<PreflightFinding> preflight(String sourceName, String targetName) throws DroverException {
		List<PreflightFinding> findings = new ArrayList<>();
		for (String name : List.of(sourceName, targetName)) {
			try (Connector connector = topologies.connect(name)) {
				findings.addAll(connector.preflight());
			}
		}
		return findings;
	}

	public Dashboard dashboard(String sourceName) throws DroverException {
		return dashboard(sourceName, new Inventory(topologies.estate(sourceName)));
	}

	/** @param source what was last gathered from that topology */
	public Dashboard dashboard(String sourceName, Inventory source) throws DroverException {
		return new DashboardCounter(sourceName, source).count(store.jobs(), job -> store.tasks(job.id()));
	}

	/** What jobs have created or moved that belongs to a topology, and not taken back. */
	public Set<ObjectRef> migratedFrom(String sourceName) throws DroverException {
		return carriedFrom(sourceName).objects();
	}

	/** The clients that have moved out of a topology, by their keys, with the code of the site that each has left. */
	public Map<String, String> sitesLeft(String sourceName) throws DroverException {
		return carriedFrom(sourceName).sites();
	}

	/** @param sites that clients have left, by their keys: once they have moved, their topology may say another one */
	private record Carried(Set<ObjectRef> objects, Map<String, String> sites) {
	}

	private Carried carriedFrom(String sourceName) throws DroverException {
		Carried carried = new Carried(new HashSet<>(), new HashMap<>());
		for (Job job : store.jobs()) {
			if (JobKind.of(job) == JobKind.MIGRATION && description(job.id()).sourceName().equals(sourceName))
				addCarried(job.id(), carried);
		}
		return carried;
	}

	/** How far the waves of a job are, in their order. */
	public List<WaveFigures> waves(String id) throws DroverException {
		return reading(id).waves();
	}

	/** When a job last made sure that all is up which a wave rests on; empty where it never has, or what it did is taken back. */
	public Optional<WaveCheck> lastCheck(String id) throws DroverException {
		return reading(id).lastCheck();
	}

	/** What a job has done to content so far. */
	public ContentFigures content(String id) throws DroverException {
		return reading(id).content();
	}

	private JobReading reading(String id) throws DroverException {
		return reading(id, description(id));
	}

	/** For one who wants to know more of a job than one thing. @param description its own, which never changes */
	public JobReading reading(String id, JobDescription description) throws DroverException {
		return new JobReading(description, store.tasks(id));
	}

	/** What the project's latest jobs tell about how long tasks take. */
	public Experience experience() throws DroverException {
		List<Job> begun = store.jobs().stream().filter(job -> JobKind.of(job) == JobKind.MIGRATION && job.started().isPresent()).toList();
		List<Task> tasks = new ArrayList<>();
		for (Job job : begun.subList(Math.max(0, begun.size() - LATEST), begun.size()))
			tasks.addAll(store.tasks(job.id()));
		return Experience.of(tasks);
	}

	private void addCarried(String id, Carried carried) throws DroverException {
		for (Task task : store.tasks(id)) {
			TaskInput input = Json.read(task.spec().input(), TaskInput.class);
			boolean moves = input.action() == Action.CREATE || input.action() == Action.CHANGE || input.action() == Action.MOVE;
			if (!moves || task.state() != TaskState.DONE)
				continue;
			carried.objects().addAll(input.items());
			carried.sites().putAll(input.sites());
		}
	}

	/** What a task loads, by names that a person can set a limit for: the sites of clients, services, where content goes. */
	private static String[] resources(PlanTask task, Estate source, String target) {
		return switch (task.action()) {
		case MOVE -> task.items().stream().map(client -> "site:" + source.object(source.indexOf(client)).attribute(Attributes.SITE)).distinct()
				.toArray(String[]::new);
		case SHARE, TAKE_OVER, UNSHARE -> task.items().stream().map(ObjectRef::toString).distinct().toArray(String[]::new);
		case COPY_CONTENT -> new String[] { "content:" + target };
		default -> new String[0];
		};
	}

	private static TaskInput input(PlanTask task, Estate source) {
		Map<String, String> versions = new TreeMap<>();
		Map<String, String> sites = new TreeMap<>();
		Map<String, String> names = new TreeMap<>();
		Map<String, String> shared = new TreeMap<>();
		for (ObjectRef item : task.items()) {
			int index = source.indexOf(item);
			if (task.action() == Action.COPY_CONTENT)
				versions.put(item.toString(), source.version(index));
			if (task.action() == Action.MOVE)
				sites.put(item.key(), source.object(index).attribute(Attributes.SITE));
			if (task.action() == Action.MOVE && !source.name(index).equals(item.key()))
				names.put(item.key(), source.name(index));
			if (SHARING.contains(task.action()))
				shared.put(item.toString(), source.object(index).attribute(Attributes.SHARED_WITH));
		}
		return new TaskInput(task.action(), task.items(), task.objects(), versions, sites, names, shared, task.resolution());
	}
}
