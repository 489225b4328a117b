package org.drover.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.connector.ClientAgents;
import org.drover.connector.Connector;
import org.drover.connector.MetadataSink;
import org.drover.inventory.Topologies;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.UndoHold.Dependent;
import org.drover.migration.UndoHold.LaterJob;
import org.drover.migration.internal.Json;
import org.drover.migration.internal.PlanModels;
import org.drover.migration.internal.Sides;
import org.drover.migration.internal.UndoContinuity;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.task.Job;
import org.drover.task.JobStore;
import org.drover.task.Task;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Looks, before a job is taken back, at what has come to rest on what it did: later jobs, by the journal; what somebody else has built upon it, as its
 * topology has it now; and whether the clients that go back find what they need there. Changes nothing.
 */
final class UndoChecks {

	/** Where a service stands and what it holds: a topology says that by itself, and it goes with the service. */
	private static final Set<DependencyKind> OF_THE_PLACE = Set.of(DependencyKind.SERVED_BY, DependencyKind.STORED_ON);

	private final JobStore store;
	private final Topologies topologies;
	private final Overrules overrules;

	UndoChecks(JobStore store, Topologies topologies, Overrules overrules) {
		this.store = store;
		this.topologies = topologies;
		this.overrules = overrules;
	}

	/** The plan of a job that has one. */
	static Optional<JobDescription> plan(Job job) {
		return switch (JobKind.of(job)) {
		case MIGRATION -> Optional.of(Json.read(job.description(), JobDescription.class));
		case DECOMMISSION -> Optional.of(Json.read(job.description(), DecommissionDescription.class).plan());
		case TOPOLOGY_CHANGE -> Optional.empty();
		};
	}

	/** Of a job without a plan. */
	static ChangeDescription change(Job job) {
		return Json.read(job.description(), ChangeDescription.class);
	}

	/**
	 * What is overruled already is left out.
	 *
	 * @param wave the last one that would stay as it is; 0 = none. A job that edits a topology is taken back as a whole
	 */
	UndoHold look(Job job, int wave, IProgressMonitor monitor) throws DroverException {
		Optional<JobDescription> plan = plan(job);
		int stays = plan.isPresent() ? wave : 0;
		List<Task> tasks = store.tasks(job.id());
		List<Task> taken = tasks.stream().filter(task -> task.spec().wave() > stays && LaterJobs.hasEffects(task)).toList();
		if (taken.isEmpty())
			return UndoHold.none(job.id());
		LaterJobs later = LaterJobs.on(store, job, taken);
		List<LaterJob> jobs = later.find();
		List<Dependent> others = plan.isPresent() ? others(later, plan.get().targetName(), plan.get().target(), monitor)
				: others(later, change(job).topologyName(), change(job).topology(), monitor);
		// with later jobs in between, how services stand now is not how this undo would find them
		List<FoundViolation> violations = plan.isPresent() && jobs.isEmpty() ? violations(job.id(), plan.get(), tasks, stays) : List.of();
		return new UndoHold(job.id(), jobs, others, violations).without(overrules.of(job.id()));
	}

	/**
	 * Refuses an undo that something keeps.
	 *
	 * @param reasons by violation: what a person overrules; nothing but violations can be
	 */
	void require(Job job, int wave, Map<String, String> reasons, IProgressMonitor monitor) throws DroverException {
		overrules.allow(look(job, wave, monitor), reasons).requireFree();
	}

	/** @param name of the topology in the project, @param code its own */
	private List<Dependent> others(LaterJobs later, String name, String code, IProgressMonitor monitor) throws DroverException {
		List<Dependent> others = new ArrayList<>();
		if (later.createsNothing(code))
			return others;
		try (Connector connector = topologies.connect(name)) {
			connector.read(new MetadataSink() {
				@Override
				public void object(ManagedObject object) {
					// what depends on what is enough
				}

				@Override
				public void dependency(Dependency dependency) {
					if (others.size() < UndoHold.MOST_LISTED && isInTheWay(dependency, later, code))
						others.add(new Dependent(dependency.from(), dependency.to(), code));
				}
			}, monitor);
		}
		return others;
	}

	private static boolean isInTheWay(Dependency dependency, LaterJobs later, String topology) {
		ObjectRef by = dependency.from();
		return later.creates(topology, dependency.to()) && !later.writes(topology, by) && !OF_THE_PLACE.contains(dependency.kind());
	}

	private List<FoundViolation> violations(String id, JobDescription plan, List<Task> tasks, int stays) throws DroverException {
		try (Sides sides = MigrationWorkplace.connect(topologies, () -> ClientAgents.NONE, plan)) {
			return UndoContinuity.check(sides, plan, new PlanModels(store).of(id), LaterJobs.wave(tasks), stays);
		}
	}
}
