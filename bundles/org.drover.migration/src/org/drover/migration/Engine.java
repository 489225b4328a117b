package org.drover.migration;

import org.drover.connector.ClientAgents;
import org.drover.inventory.Retirements;
import org.drover.inventory.Topologies;
import org.drover.migration.internal.ForgetClients;
import org.drover.migration.internal.Json;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.task.Job;
import org.drover.task.JobListener;
import org.drover.task.JobOrder.Action;
import org.drover.task.JobState;
import org.drover.task.JobStore;
import org.drover.task.JobWorker;
import org.drover.task.RunOptions;
import org.drover.task.Sequencer;
import org.drover.task.Task;
import org.drover.task.TaskState;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Works on jobs of all kinds: connects what their tasks need, and keeps a digest of what they have changed. */
final class Engine {

	/**
	 * What is to be done with a job.
	 *
	 * @param wave for an undo, the last one that stays as it is; 0 = none
	 */
	record Assignment(Action action, int wave, RunRequest request) {

		Assignment(Action action, RunRequest request) {
			this(action, 0, request);
		}
	}

	private final JobStore store;
	private final Topologies topologies;
	private final ClientAgents.Source agents;
	private final Overrules overrules;
	private final Consents consents;
	private final UndoChecks undos;

	Engine(Project project, JobStore store, Topologies topologies, ClientAgents.Source agents) {
		this.store = store;
		this.topologies = topologies;
		this.agents = agents;
		this.overrules = new Overrules(project, store);
		this.consents = new Consents(project, store);
		this.undos = new UndoChecks(store, topologies, overrules);
	}

	/** @throws DroverException where a topology cannot be reached */
	Workplace open(Job job) throws DroverException {
		if (JobKind.of(job) == JobKind.TOPOLOGY_CHANGE)
			return TopologyWorkplace.open(store, topologies, Json.read(job.description(), ChangeDescription.class).topologyName());
		if (JobKind.of(job) == JobKind.DECOMMISSION)
			return DecommissionWorkplace.open(store, topologies, Json.read(job.description(), DecommissionDescription.class), overrules.of(job.id()),
					consents.has(job.id()));
		return MigrationWorkplace.open(store, topologies, agents, Json.read(job.description(), JobDescription.class), overrules.of(job.id()));
	}

	/**
	 * Makes sure that a job may do what is asked for.
	 *
	 * @throws DroverException where a violation of the plan is not overruled, now or before, the job cannot do that at all, or something keeps it from being
	 *                         taken back
	 */
	void require(Job job, Assignment assignment, IProgressMonitor monitor) throws DroverException {
		switch (JobKind.of(job)) {
		case MIGRATION -> requireMigration(job, Json.read(job.description(), JobDescription.class), assignment);
		case TOPOLOGY_CHANGE -> requireChange(job, assignment);
		case DECOMMISSION -> requireDecommission(job, Json.read(job.description(), DecommissionDescription.class), assignment);
		}
		if (assignment.action() == Action.UNDO)
			undos.require(job, assignment.wave(), assignment.request().overrules(), monitor);
	}

	/** What keeps a job from being taken back. */
	UndoHold hold(Job job, int wave, IProgressMonitor monitor) throws DroverException {
		return undos.look(job, wave, monitor);
	}

	private void requireMigration(Job job, JobDescription plan, Assignment assignment) throws DroverException {
		Retirements retirements = new Retirements(topologies.project());
		retirements.requireInUse(plan.sourceName());
		retirements.requireInUse(plan.targetName());
		if (assignment.action() != Action.UNDO)
			overrules.add(job.id(), plan, assignment.request().overrules());
	}

	private void requireChange(Job job, Assignment assignment) throws DroverException {
		new Retirements(topologies.project()).requireInUse(Json.read(job.description(), ChangeDescription.class).topologyName());
		if (assignment.action() == Action.GO_ON)
			throw new DroverException("job " + job.id() + " edits a topology, which it does or does not: there is nothing to go on with");
	}

	private void requireDecommission(Job job, DecommissionDescription description, Assignment assignment) throws DroverException {
		if (assignment.action() == Action.UNDO) {
			requireReversible(job);
			return;
		}
		overrules.add(job.id(), description.plan(), assignment.request().overrules());
		if (assignment.request().irreversible() && !description.irreversible().isEmpty())
			consents.give(job.id(), String.join("; ", description.irreversible()));
		if (job.state() == JobState.SCHEDULED || job.state() == JobState.UNDONE)
			new Decommissions(store, topologies).requireStillEmpty(job.id(), description, new NullProgressMonitor());
	}

	private void requireReversible(Job job) throws DroverException {
		for (Task task : store.tasks(job.id())) {
			if (task.state() == TaskState.DONE && task.spec().handler().equals(ForgetClients.NAME))
				throw new DroverException("job " + job.id() + " cannot be taken back any more: \"" + task.spec().title() + "\" is done, and nothing brings them back");
		}
	}

	/** @param lead makes the sequencer of the handlers */
	Job work(Job job, Assignment assignment, JobWorker.Lead lead, IProgressMonitor monitor, JobListener listener) throws DroverException {
		if (assignment.action() == Action.RUN && job.state() == JobState.DONE && job.digest().isPresent())
			return job;
		require(job, assignment, new NullProgressMonitor());
		try (Workplace place = open(job)) {
			forgetDigest(job.id());
			Job left = act(job, assignment, place.options(assignment.request()), lead.sequencer(place.all()), monitor, listener);
			return left.ended().isPresent() ? ended(left, place) : left;
		}
	}

	private static Job act(Job job, Assignment assignment, RunOptions options, Sequencer sequencer, IProgressMonitor monitor, JobListener listener)
			throws DroverException {
		return switch (assignment.action()) {
		case RUN -> sequencer.run(job.id(), options, monitor, listener);
		case GO_ON -> sequencer.goOn(job.id(), options, monitor, listener);
		case UNDO -> sequencer.undo(job.id(), JobKind.of(job) == JobKind.TOPOLOGY_CHANGE ? 0 : assignment.wave(), options, monitor, listener);
		case REDO -> sequencer.redo(job.id(), options, monitor, listener);
		};
	}

	/** The digest of an earlier state is forgotten before anything changes, so that a job that is killed shows none rather than a wrong one. */
	private void forgetDigest(String id) throws DroverException {
		store.saveDigest(id, null);
	}

	private Job ended(Job job, Workplace place) throws DroverException {
		store.saveDigest(job.id(), place.digest(job.id()));
		place.ended(job);
		return store.job(job.id());
	}
}
