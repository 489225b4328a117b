package org.drover.migration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.drover.connector.Connector;
import org.drover.connector.Decommissioning;
import org.drover.inventory.Inventory;
import org.drover.inventory.Retirements;
import org.drover.inventory.Topologies;
import org.drover.migration.Drift.Drifted;
import org.drover.migration.JobDescription.Checked;
import org.drover.migration.JobDescription.FoundViolation;
import org.drover.migration.internal.DecommissionHandlers;
import org.drover.migration.internal.DecommissionHandlers.Ground;
import org.drover.migration.internal.Json;
import org.drover.migration.internal.PlanModels;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.Release;
import org.drover.plan.ContinuityModel;
import org.drover.plan.Decommission;
import org.drover.plan.DecommissionFacts;
import org.drover.plan.DecommissionOptions;
import org.drover.plan.DecommissionPlanner;
import org.drover.plan.DecommissionTask;
import org.drover.plan.Going;
import org.drover.plan.Keeper;
import org.drover.plan.Left;
import org.drover.plan.continuity.Violation;
import org.drover.store.Estate;
import org.drover.store.Topology;
import org.drover.task.Job;
import org.drover.task.JobState;
import org.drover.task.JobStore;
import org.drover.task.TaskSpec;
import org.eclipse.core.runtime.IProgressMonitor;

/** The jobs that retire a site, or a whole topology: looks at what keeps it, plans its end and saves that as a job. {@link MigrationJobs} runs them among the project's other jobs. */
public final class Decommissions {

	/** The program that services get which are handed over, unless somebody names another one. */
	public static final String PROGRAM = "Drover site " + Release.VERSION;

	private static final Set<JobState> OPEN = EnumSet.of(JobState.RUNNING, JobState.PAUSED, JobState.DECISION, JobState.UNDOING, JobState.CANCELLED);
	private static final int FIELDS = 3;

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 ./-]{1,128}");

	/** A plan with what it is made from. */
	public record Planned(Decommission plan, String sourceName, String targetName, Map<ObjectRef, String> programs, DecommissionOptions options) {
	}

	private final Topologies topologies;
	private final JobStore store;
	private final Retirements retirements;

	Decommissions(JobStore store, Topologies topologies) {
		this.topologies = topologies;
		this.store = store;
		this.retirements = new Retirements(topologies.project());
	}

	/**
	 * Gathers both topologies and looks at what would be lost. Saves nothing but what it gathers.
	 *
	 * @param sourceName name of the topology that is left, in the project
	 * @param sites      codes of the sites to retire; none for all of the topology
	 * @throws DroverException where there is no such site, it is retired already, the other topology cannot take over, or one cannot be reached
	 */
	public Planned plan(String sourceName, String targetName, Set<String> sites, DecommissionOptions options, IProgressMonitor monitor) throws DroverException {
		if (sourceName.equals(targetName))
			throw new DroverException("the topology " + sourceName + " cannot be handed over to itself: name another one with --to");
		if (!canTakeOver(topologies.get(targetName)))
			throw new DroverException(targetName + " is only read and serves nobody, so it takes no services over: name another topology with --to");
		retirements.requireInUse(sourceName);
		try (Connector source = topologies.connect(sourceName); Connector target = topologies.connect(targetName)) {
			topologies.gather(sourceName, source, monitor);
			topologies.gather(targetName, target, monitor);
			return plan(source, sourceName, targetName, sites, options);
		}
	}

	/** Whether services can be handed over to a topology: not to an exchange package or the like. Asks no database. */
	public boolean canTakeOver(Topology target) throws DroverException {
		return !topologies.readsOnly(target);
	}

	/** Whether services can be given a program of this name: up to 128 letters, digits, spaces, dots, hyphens and slashes. */
	public static boolean canBeProgram(String name) {
		return NAME.matcher(name).matches();
	}

	/** Whether a person has agreed to what a job does and nothing can take back. */
	public boolean isAgreed(String job) throws DroverException {
		return new Consents(topologies.project(), store).has(job);
	}

	private Planned plan(Connector source, String sourceName, String targetName, Set<String> sites, DecommissionOptions options) throws DroverException {
		Inventory inventory = new Inventory(topologies.estate(sourceName));
		Estate target = topologies.estate(targetName);
		Set<String> all = DecommissionPlanner.sites(inventory);
		all.removeAll(retirements.sites(sourceName));
		for (String site : sites) {
			if (retirements.sites(sourceName).contains(site))
				throw new DroverException("the site " + site + " of " + sourceName + " is retired already: 'topology list' says by which job");
		}
		Set<String> chosen = sites.isEmpty() || sites.containsAll(all) ? DecommissionPlanner.sites(inventory) : sites;
		Powers powers = new Powers(source);
		Decommission plan = DecommissionPlanner.plan(inventory, target, topologies.get(sourceName).code(), topologies.get(targetName).code(), chosen,
				facts(sourceName, targetName, inventory.estate(), target, powers), options);
		Map<ObjectRef, String> programs = new HashMap<>();
		for (DecommissionTask task : plan.tasks()) {
			if (task.kind() == DecommissionTask.Kind.UPGRADE)
				programs.put(task.items().getFirst(), source.decommissioning().orElseThrow().program(task.items().getFirst()));
		}
		return new Planned(plan, sourceName, targetName, programs, options);
	}

	/** A topology that can only be read refuses all. */
	private record Powers(Connector source) implements DecommissionFacts.Powers {

		private static final String ONLY_READ = "Drover can only read this topology";

		@Override
		public Optional<String> whyNotHandedOver(ManagedObject service) {
			return source.decommissioning().isEmpty() ? Optional.of(ONLY_READ) : source.decommissioning().get().whyNotHandedOver(service);
		}

		@Override
		public Optional<String> whyNotUpgraded(ManagedObject service) {
			try {
				return source.decommissioning().isEmpty() ? Optional.of(ONLY_READ) : source.decommissioning().get().whyNotUpgraded(service);
			} catch (DroverException e) {
				return Optional.of(e.getMessage());
			}
		}

		@Override
		public Optional<String> whyNotForgotten() {
			return source.decommissioning().map(Decommissioning::whyNotForgotten).orElse(Optional.of(ONLY_READ));
		}
	}

	private DecommissionFacts facts(String sourceName, String targetName, Estate source, Estate target, Powers powers) throws DroverException {
		MigratedObjects migrated = MigratedObjects.between(store, sourceName, targetName);
		Map<ObjectRef, ObjectRef> written = new HashMap<>();
		migrated.all().forEach((ref, last) -> written.put(ref, last.images().written().object().ref()));
		Map<ObjectRef, String> changed = new TreeMap<>();
		for (Drifted drifted : Drift.of(migrated, Optional.of(source), Optional.of(target)).objects()) {
			List<String> fields = drifted.fields().stream().filter(FieldDrift::isChangedInSource).map(FieldDrift::field).toList();
			if (!fields.isEmpty() && drifted.ref().kind() != ObjectKind.CLIENT)
				changed.put(drifted.ref(), String.join(", ", fields.subList(0, Math.min(FIELDS, fields.size()))));
		}
		return new DecommissionFacts(written, leftOut(sourceName, targetName, written.keySet()), changed, migrated.takenOver(), openJobs(sourceName), powers);
	}

	private Set<ObjectRef> leftOut(String sourceName, String targetName, Set<ObjectRef> written) throws DroverException {
		Set<ObjectRef> leftOut = new HashSet<>();
		for (Job job : store.jobs()) {
			if (JobKind.of(job) != JobKind.MIGRATION || job.state() != JobState.DONE)
				continue;
			JobDescription description = Json.read(job.description(), JobDescription.class);
			if (description.sourceName().equals(sourceName) && description.targetName().equals(targetName))
				description.left().stream().filter(left -> left.reason() == Left.Reason.EXCLUDED).map(Left::ref).forEach(leftOut::add);
		}
		leftOut.removeAll(written);
		return leftOut;
	}

	private List<String> openJobs(String topology) throws DroverException {
		List<String> open = new ArrayList<>();
		for (Job job : store.jobs()) {
			if (OPEN.contains(job.state()) && concerns(job, topology))
				open.add("job " + job.id() + " (" + job.name() + ") is " + job.state().name().toLowerCase(Locale.ROOT) + ": run it to its end, or undo it");
		}
		return open;
	}

	private static boolean concerns(Job job, String topology) {
		return switch (JobKind.of(job)) {
		case TOPOLOGY_CHANGE -> Json.read(job.description(), ChangeDescription.class).topologyName().equals(topology);
		case MIGRATION -> concerns(Json.read(job.description(), JobDescription.class), topology);
		case DECOMMISSION -> concerns(Json.read(job.description(), DecommissionDescription.class).plan(), topology);
		};
	}

	private static boolean concerns(JobDescription plan, String topology) {
		return plan.sourceName().equals(topology) || plan.targetName().equals(topology);
	}

	/**
	 * Saves a plan as a job that has not started.
	 *
	 * @return the job's id
	 * @throws DroverException where something keeps the site or topology; violations of continuity are kept with the job, which asks for them when it is run
	 */
	public String create(Planned planned) throws DroverException {
		requireNoKeeper(planned.plan().keepers());
		Decommission plan = planned.plan();
		Estate source = topologies.estate(planned.sourceName());
		Ground ground = new Ground(source, topologies.estate(planned.targetName()), planned.sourceName(), plan.source(), plan.target(), plan.whole(), plan.sites(),
				planned.options().program(), planned.programs());
		List<TaskSpec> specs = plan.tasks().stream().map(task -> DecommissionHandlers.spec(task, ground)).toList();
		String name = "Decommission " + (plan.whole() ? planned.sourceName() : String.join(", ", plan.sites()) + " of " + planned.sourceName());
		return store.create(name, Json.write(description(planned)), PlanModels.appendix(plan.model()), specs);
	}

	private static void requireNoKeeper(List<Keeper> keepers) throws DroverException {
		if (!keepers.isEmpty())
			throw new DroverException(keepers.getFirst().sentence() + (keepers.size() > 1 ? " (and " + (keepers.size() - 1) + " more reasons)" : ""));
	}

	/** What a job made of a plan would keep: violations in words among it. */
	public static DecommissionDescription description(Planned planned) throws DroverException {
		Decommission plan = planned.plan();
		List<FoundViolation> violations = new ArrayList<>();
		for (Violation violation : plan.continuity().violations())
			violations.add(new FoundViolation(violation.id(), violation.clientClass(), violation.clients(), violation.requirement(), plan.model().failingWave(violation),
					plan.model().explain(violation)));
		Checked checked = new Checked(plan.continuity().classes(), plan.continuity().requirements(), plan.continuity().checked());
		JobDescription waves = new JobDescription(planned.sourceName(), planned.targetName(), plan.source(), plan.target(), List.of(), Map.of(), plan.waves(),
				List.of(), 0, 0, checked, violations, List.of());
		return new DecommissionDescription(JobKind.DECOMMISSION, waves, plan.sites(), plan.whole(), plan.going(), plan.irreversible(), plan.byHand(), planned.options());
	}

	/** @param id of a job of this kind */
	public DecommissionDescription description(String id) throws DroverException {
		Job job = store.job(id);
		if (JobKind.of(job) != JobKind.DECOMMISSION)
			throw new DroverException("job " + id + " retires nothing");
		return Json.read(job.description(), DecommissionDescription.class);
	}

	/**
	 * Looks again, as a job starts: what was true when it was planned may not be any more.
	 *
	 * @param job its description
	 * @throws DroverException where something would be lost that was not when the job was planned
	 */
	void requireStillEmpty(String id, DecommissionDescription job, IProgressMonitor monitor) throws DroverException {
		String sourceName = job.plan().sourceName();
		Decommission now = plan(sourceName, job.plan().targetName(), job.whole() ? Set.of() : Set.copyOf(job.sites()), job.options(), monitor).plan();
		requireNoKeeper(now.keepers());
		requireConfirmed(job, now);
		requireSameServices(new PlanModels(store).of(id), job, now);
	}

	private static void requireConfirmed(DecommissionDescription job, Decommission now) throws DroverException {
		Set<ObjectRef> known = job.going().stream().map(Going::ref).collect(Collectors.toSet());
		Set<ObjectRef> more = now.going().stream().map(Going::ref).filter(ref -> !known.contains(ref)).collect(Collectors.toCollection(TreeSet::new));
		if (!more.isEmpty())
			throw new DroverException(more.iterator().next() + (more.size() > 1 ? " and " + (more.size() - 1) + " other objects" : "")
					+ " would be gone, which nobody has confirmed: plan the decommission again");
	}

	private static void requireSameServices(ContinuityModel planned, DecommissionDescription job, Decommission now) throws DroverException {
		if (!now.model().steps().equals(planned.steps()))
			throw new DroverException("other services are shared than when this was planned, and would be left out: plan the decommission again");
		Set<String> known = job.plan().violations().stream().map(FoundViolation::id).collect(Collectors.toSet());
		for (Violation violation : now.continuity().violations()) {
			if (!known.contains(violation.id()))
				throw new DroverException(now.model().explain(violation) + " (which was not so when this was planned: plan the decommission again)");
		}
	}
}
