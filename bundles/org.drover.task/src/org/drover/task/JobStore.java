package org.drover.task;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.model.DroverException;
import org.drover.secret.SecretVault;
import org.drover.store.Jdbc;
import org.drover.store.Project;
import org.drover.task.internal.AppendixTable;
import org.drover.task.internal.Chain;
import org.drover.task.internal.JobTable;
import org.drover.task.internal.JournalTable;
import org.drover.task.internal.Lease;
import org.drover.task.internal.LeaseTable;
import org.drover.task.internal.OrderTable;
import org.drover.task.internal.Packing;
import org.drover.task.internal.PermitTable;
import org.drover.task.internal.Pulse;
import org.drover.task.internal.PulseTable;
import org.drover.task.internal.Sealer;
import org.drover.task.internal.TaskTable;

/** The jobs of a project. Usable from several threads. */
public final class JobStore {

	private final Jdbc jdbc;
	private final String projectId;
	private final Chain chain;
	private final Clock clock;
	private final boolean shared;
	private volatile JournalWatch watch = JournalWatch.NONE;

	public JobStore(Project project) {
		this(project.jdbc(), project.id(), project.vault(), Clock.systemUTC(), project.shared());
	}

	/**
	 * @param projectId goes into the names of effects, so that no other project's jobs have the same
	 * @param vault     the project's, whose key signs the journal
	 */
	public JobStore(Jdbc jdbc, String projectId, SecretVault vault, Clock clock) {
		this(jdbc, projectId, vault, clock, false);
	}

	/** @param shared whether other processes may be at work on the jobs, too */
	JobStore(Jdbc jdbc, String projectId, SecretVault vault, Clock clock, boolean shared) {
		this.jdbc = jdbc;
		this.projectId = projectId;
		this.chain = new Chain(vault, projectId);
		this.clock = clock;
		this.shared = shared;
	}

	/**
	 * Saves a new job with its tasks, all or nothing.
	 *
	 * @param description JSON text, the caller's own
	 * @return the new job's id, a decimal number
	 * @throws IllegalArgumentException where two tasks have one number, or a task comes after one that is not there
	 */
	public String create(String name, String description, List<TaskSpec> tasks) throws DroverException {
		return create(name, description, tasks, List.of());
	}

	/** As {@link #create(String, String, List)}. @param appendix is saved with it; {@link #appendix} reads it */
	public String create(String name, String description, Appendix appendix, List<TaskSpec> tasks) throws DroverException {
		return create(name, description, tasks, Packing.pack(appendix)); // before the transaction, which must not stand still for as long as that may take
	}

	private String create(String name, String description, List<TaskSpec> tasks, List<byte[]> appendix) throws DroverException {
		requireSound(tasks);
		return jdbc.transaction(tx -> {
			new Sealer(tx, chain).adopt(clock.instant());
			long id = new JobTable(tx).insert(name, description, clock.instant());
			new AppendixTable(tx).insert(id, appendix);
			new TaskTable(tx).insert(id, tasks);
			new JournalTable(tx, chain).add(id, 0, clock.instant(), "created", name);
			new Sealer(tx, chain).sealNew(id);
			return Long.toString(id);
		});
	}

	/** @throws DroverException where there is none with this id */
	public Job job(String id) throws DroverException {
		Optional<Job> job = id.matches("[0-9]{1,18}") ? new JobTable(jdbc).find(Long.parseLong(id)) : Optional.empty();
		return job.orElseThrow(() -> new DroverException("the project has no job " + id + ": job list shows those it has"));
	}

	/**
	 * What was saved with a job beside its description; empty where nothing was.
	 *
	 * @return unpacks as it is read
	 */
	public Optional<InputStream> appendix(String id) throws DroverException {
		List<byte[]> parts = new AppendixTable(jdbc).parts(number(id));
		try {
			return parts.isEmpty() ? Optional.empty() : Optional.of(Packing.unpack(parts));
		} catch (IOException e) {
			throw new IllegalStateException("what the project holds with job " + id + " cannot be read", e);
		}
	}

	/** Oldest first. */
	public List<Job> jobs() throws DroverException {
		return new JobTable(jdbc).list();
	}

	/** In the order of their numbers; with their inputs and outcomes, which may be large. */
	public List<Task> tasks(String id) throws DroverException {
		return new TaskTable(jdbc).list(number(id));
	}

	/** Tasks of one sort, of whatever jobs, that were done after a moment and not taken back; oldest first. */
	public List<EndedTask> ended(String handler, Instant after) throws DroverException {
		return new TaskTable(jdbc).ended(handler, after);
	}

	/** Oldest first, as far as retention has left it. */
	public List<JournalEntry> journal(String id) throws DroverException {
		return new JournalTable(jdbc, chain).list(number(id));
	}

	/** Adds a line to the job's journal: what a person decided, and why. */
	public void note(String id, String event, String detail) throws DroverException {
		new JournalTable(jdbc, chain).add(number(id), 0, clock.instant(), event, detail);
	}

	/** Shows whether the journals are as they were written. */
	public Journals journals() {
		return new Journals(this, jdbc, chain, clock);
	}

	/** Keeps a text that stands for what the job did, to compare it with another run's; null forgets it. */
	public void saveDigest(String id, String digest) throws DroverException {
		new JobTable(jdbc).digest(number(id), digest);
	}

	/**
	 * Asks whoever is at work on a job, in whatever process, to pause or cancel it; it is seen within a second.
	 *
	 * @throws DroverException where nobody is
	 */
	public void request(String id, JobRequest request) throws DroverException {
		if (!requested(id, request))
			throw new DroverException("job " + id + " is not at work (" + job(id).state().name().toLowerCase(Locale.ROOT)
					+ "): only what is at work can be paused or cancelled");
	}

	/** As {@link #request}. @return whether somebody is at work on the job */
	boolean requested(String id, JobRequest request) throws DroverException {
		return new JobTable(jdbc).request(number(id), request);
	}

	/** @param most how many tasks may load the resource at once, whatever their jobs; 0 = as many as like to */
	public void limit(String resource, int most) throws DroverException {
		if (most < 0 || resource.isBlank() || resource.contains("\n"))
			throw new IllegalArgumentException("a limit needs a resource's name, in one line, and a number that is not negative");
		new PermitTable(jdbc).limit(resource, most);
	}

	/** By the resource's name. */
	public Map<String, Integer> limits() throws DroverException {
		return new PermitTable(jdbc).limits();
	}

	/** Whether a manager is at work on a job of a shared project, or was a moment ago; of an embedded one the only process knows. */
	public boolean led(String id) throws DroverException {
		return shared && new PulseTable(jdbc).of(number(id)).filter(Pulse::beats).isPresent();
	}

	/** A manager could not lead the job: why, for a person to read. */
	void notLed(String id, String reason) throws DroverException {
		new JobTable(jdbc).remark(number(id), reason);
		note(id, "not led", reason);
	}

	/** Who is at work on a job, or was when it ended without a word. */
	Optional<String> manager(String id) throws DroverException {
		return new LeaseTable(jdbc).manager(Long.parseLong(id));
	}

	/** Says what a job waits for, how long it may take and what to do. Reads only, whoever works on the job. */
	public JobWhy why(String id) throws DroverException {
		long job = number(id);
		return jdbc.snapshot(tx -> new Explanation(facts(tx, job)).whole());
	}

	private Facts facts(Jdbc tx, long id) throws DroverException {
		Job job = new JobTable(tx).find(id).orElseThrow();
		Optional<Pulse> pulse = shared ? new PulseTable(tx).of(id) : Optional.empty();
		return new Facts(job, new TaskTable(tx).standings(id), new PermitTable(tx).full(), new JobTable(tx).requested(id), AtWork.here(place(job.id())), pulse,
				ordered(tx, job), new JournalTable(tx, chain).lastBegin(id), clock.instant());
	}

	/** With how much effort whoever leads a job was told to do so; as usual where nobody was told. */
	Effort effort(String id) throws DroverException {
		return new OrderTable(jdbc).find(id).map(order -> order.order().effort()).orElse(Effort.USUAL);
	}

	/** Why a job that stands still will go on by itself. */
	private Optional<Reason> ordered(Jdbc tx, Job job) throws DroverException {
		return new OrderTable(tx).find(job.id()).map(order -> OrderReason.of(order, job, clock.instant()));
	}

	/** Says, until it is closed, that this process is at work on a job. */
	AtWork atWork(String id) {
		return new AtWork(place(id));
	}

	private String place(String id) {
		return projectId + "-j" + id;
	}

	/** The name of a task's effect. */
	public String effect(String id, int task) {
		return projectId + "-j" + id + "-t" + task;
	}

	/** For the journals that are opened from now on. */
	public void watch(JournalWatch watcher) {
		watch = watcher;
	}

	JobJournal journalOf(long job, Clock time) {
		return new JobJournal(jdbc, chain, job, time, watch, null);
	}

	/** For one who does tasks of a run that another one leads. */
	JobJournal journalOf(long job, long run, Clock time) {
		return new JobJournal(jdbc, chain, job, time, watch, new Lease(run, 0));
	}

	private long number(String id) throws DroverException {
		return Long.parseLong(job(id).id());
	}

	private static void requireSound(List<TaskSpec> tasks) {
		Set<Integer> numbers = new HashSet<>();
		for (TaskSpec task : tasks) {
			if (task.number() < 1 || !numbers.add(task.number()))
				throw new IllegalArgumentException("a job needs tasks of different numbers from 1: " + task.number());
		}
		for (TaskSpec task : tasks) {
			if (task.after().stream().anyMatch(before -> before >= task.number()))
				throw new IllegalArgumentException("task " + task.number() + " comes after one with a greater number");
			if (!numbers.containsAll(task.after()))
				throw new IllegalArgumentException("task " + task.number() + " comes after one that is not in the job");
		}
	}
}
