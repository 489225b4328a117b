package org.drover.migration;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.drover.connector.ClientAgents;
import org.drover.connector.Connector;
import org.drover.inventory.Topologies;
import org.drover.migration.internal.Digest;
import org.drover.migration.internal.Handlers;
import org.drover.migration.internal.Sides;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.plan.PointPlanner;
import org.drover.task.Job;
import org.drover.task.JobStore;
import org.drover.task.RunOptions;
import org.drover.task.TaskHandler;

/** Both topologies of a job that moves clients. */
final class MigrationWorkplace implements Workplace {

	/** Tasks of a job at once. */
	static final int WORKERS = 8;

	private final JobStore store;
	private final Sides sides;
	private final List<TaskHandler> handlers;
	private final int workers;

	private MigrationWorkplace(JobStore store, Sides sides, List<TaskHandler> handlers, int workers) {
		this.store = store;
		this.sides = sides;
		this.handlers = handlers;
		this.workers = workers;
	}

	static MigrationWorkplace open(JobStore store, Topologies topologies, ClientAgents.Source agents, JobDescription job, Set<String> overruled)
			throws DroverException {
		Sides sides = connect(topologies, agents, job);
		return new MigrationWorkplace(store, sides, Handlers.of(sides, job, overruled, store, Clock.systemUTC(), CopyRate.throttle(topologies.project())),
				workers(job));
	}

	/** Tasks that change distribution points only wait for the topologies: the waves of such a job are what limits how many are at it at once. */
	private static int workers(JobDescription job) {
		boolean pointsOnly = job.selection().stream().allMatch(ref -> ref.kind() == ObjectKind.DISTRIBUTION_POINT);
		return pointsOnly ? Math.clamp(job.selection().size(), 1, PointPlanner.MOST_AT_ONCE) : WORKERS;
	}

	static Sides connect(Topologies topologies, ClientAgents.Source agents, JobDescription job) throws DroverException {
		Deque<Connector> connected = new ArrayDeque<>();
		try {
			connected.add(topologies.connect(job.sourceName()));
			connected.add(topologies.connect(job.targetName()));
			return new Sides(connected.getFirst(), connected.getLast(), agents.open());
		} catch (DroverException e) {
			connected.forEach(Connector::close);
			throw e;
		}
	}

	@Override
	public Collection<TaskHandler> all() {
		return handlers;
	}

	@Override
	public RunOptions options(RunRequest request) {
		return RunOptions.DEFAULT.workers(workers).itemsPerSecond(request.itemsPerSecond()).on(request.onFailure()).with(request.effort());
	}

	@Override
	public String digest(String job) throws DroverException {
		return Digest.of(sides, store.tasks(job), task -> store.effect(job, task));
	}

	@Override
	public void ended(Job job) {
		// what was gathered of the topologies stays as it was when the plan was made
	}

	@Override
	public void close() {
		sides.close();
	}
}
