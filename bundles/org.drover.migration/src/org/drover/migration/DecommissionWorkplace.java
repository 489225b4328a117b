package org.drover.migration;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.drover.connector.ClientAgents;
import org.drover.connector.Connector;
import org.drover.inventory.Retirements;
import org.drover.inventory.Topologies;
import org.drover.migration.internal.DecommissionHandlers;
import org.drover.migration.internal.Sides;
import org.drover.model.DroverException;
import org.drover.task.Job;
import org.drover.task.JobStore;
import org.drover.task.OnFailure;
import org.drover.task.RunOptions;
import org.drover.task.TaskHandler;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Both topologies of a job that retires a site, or the whole of one. */
final class DecommissionWorkplace implements Workplace {

	private final JobStore store;
	private final Topologies topologies;
	private final Sides sides;
	private final DecommissionDescription job;
	private final boolean irreversible;
	private final List<TaskHandler> handlers;

	private DecommissionWorkplace(JobStore store, Topologies topologies, Sides sides, DecommissionDescription job, Set<String> overruled, boolean irreversible) {
		this.store = store;
		this.topologies = topologies;
		this.sides = sides;
		this.job = job;
		this.irreversible = irreversible;
		this.handlers = DecommissionHandlers.of(sides, job.plan(), overruled, store, irreversible, new Retirements(topologies.project()));
	}

	/** @param irreversible whether a person has agreed to what cannot be taken back */
	static DecommissionWorkplace open(JobStore store, Topologies topologies, DecommissionDescription job, Set<String> overruled, boolean irreversible)
			throws DroverException {
		return new DecommissionWorkplace(store, topologies, connect(topologies, job.plan()), job, overruled, irreversible);
	}

	private static Sides connect(Topologies topologies, JobDescription plan) throws DroverException {
		Deque<Connector> connected = new ArrayDeque<>();
		try {
			connected.add(topologies.connect(plan.sourceName()));
			connected.add(topologies.connect(plan.targetName()));
			return new Sides(connected.getFirst(), connected.getLast(), ClientAgents.NONE);
		} catch (DroverException e) {
			connected.forEach(Connector::close);
			throw e;
		}
	}

	@Override
	public Collection<TaskHandler> all() {
		return handlers;
	}

	/** The step that asks first leaves the job waiting for the answer. */
	@Override
	public RunOptions options(RunRequest request) {
		boolean asks = !job.irreversible().isEmpty() && !irreversible;
		return RunOptions.DEFAULT.workers(MigrationWorkplace.WORKERS).itemsPerSecond(request.itemsPerSecond()).on(asks ? OnFailure.DECIDE : request.onFailure());
	}

	@Override
	public String digest(String id) throws DroverException {
		return DecommissionHandlers.digest(sides, store.tasks(id));
	}

	/** The project sees whose services are whose now; a topology that is retired stays as it was gathered. */
	@Override
	public void ended(Job ended) throws DroverException {
		if (!new Retirements(topologies.project()).isWhole(job.plan().sourceName()))
			topologies.gather(job.plan().sourceName(), sides.source(), new NullProgressMonitor());
		topologies.gather(job.plan().targetName(), sides.target(), new NullProgressMonitor());
	}

	@Override
	public void close() {
		sides.close();
	}
}
