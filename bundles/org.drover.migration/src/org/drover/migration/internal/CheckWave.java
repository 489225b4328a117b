package org.drover.migration.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.drover.connector.Provider;
import org.drover.migration.JobDescription;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.model.ServiceHealth;
import org.drover.plan.Action;
import org.drover.plan.ContinuityModel;
import org.drover.plan.ContinuityModel.SupplyModel;
import org.drover.plan.continuity.ContinuityResult;
import org.drover.plan.continuity.Side;
import org.drover.plan.continuity.Violation;
import org.drover.task.TaskContext;
import org.drover.task.UndoPreview;

/**
 * Before a wave starts: waits until the new topology may take the first inventories of its clients, then looks at every provider that should be up by
 * now, on both sides, and checks continuity from here on without those that are not. What the administrator overruled stays overruled; anything new
 * stops the job.
 */
final class CheckWave extends Step {

	private final JobDescription job;
	private final Set<String> overruled;
	private final FirstInventories inventories;

	CheckWave(Sides sides, JobDescription job, Set<String> overruled, FirstInventories inventories) {
		super(sides, Action.CHECK);
		this.job = job;
		this.inventories = inventories;
		this.overruled = Set.copyOf(overruled);
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		inventories.require(context.job(), job, context.wave());
		ContinuityModel model = job.model();
		ContinuityResult result = model.check(context.wave(), missing(model, context));
		for (Violation violation : result.violations()) {
			if (!overruled.contains(violation.id()))
				throw new DroverException("wave " + context.wave() + " would break continuity, so it was not started: "
						+ model.explain(violation) + " (violation " + violation.id() + ")");
		}
		return NOTHING;
	}

	@Override
	void undo(TaskContext context, TaskInput input) {
		// looking changes nothing
	}

	@Override
	UndoPreview preview(TaskContext context, TaskInput input) {
		return UndoPreview.NOTHING;
	}

	private Set<Integer> missing(ContinuityModel model, TaskContext context) throws DroverException {
		int wave = context.wave();
		readsSource(context);
		Map<ObjectRef, ManagedObject> source = sides.source().provider().isPresent()
				? read(sides.sourceProvider(), wanted(model, Side.LEGACY, wave)) : null;
		readsTarget(context);
		Map<ObjectRef, ManagedObject> target = read(sides.targetProvider(), wanted(model, Side.TARGET, wave));
		Set<Integer> missing = new HashSet<>();
		List<SupplyModel> supplies = model.supplies();
		for (int index = 0; index < supplies.size(); index++) {
			SupplyModel supply = supplies.get(index);
			Map<ObjectRef, ManagedObject> found = supply.side() == Side.LEGACY ? source : target;
			if (found != null && looksAt(supply, wave) && !(stands(supply, found.get(supply.provider())) && isUp(source, supply)))
				missing.add(index);
		}
		return missing;
	}

	/** The new topology's record of a service that it shares does not say how that is. */
	private static boolean isUp(Map<ObjectRef, ManagedObject> source, SupplyModel supply) {
		return source == null || !source.containsKey(supply.provider()) || ServiceHealth.isUp(source.get(supply.provider()));
	}

	/** Services on both sides, objects on the new one: nothing in a plan takes a legacy object away. */
	private boolean looksAt(SupplyModel supply, int wave) {
		Family family = supply.provider().kind().family();
		boolean side = family == Family.SERVICE || supply.side() == Side.TARGET && family == Family.CONFIGURATION;
		return side && supply.standsBefore(wave, job.model().steps());
	}

	private Set<ObjectRef> wanted(ContinuityModel model, Side side, int wave) {
		Set<ObjectRef> wanted = new TreeSet<>();
		model.supplies().stream().filter(supply -> supply.side() == side && looksAt(supply, wave)).map(SupplyModel::provider)
				.forEach(wanted::add);
		return wanted;
	}

	private static Map<ObjectRef, ManagedObject> read(Provider provider, Set<ObjectRef> refs) throws DroverException {
		return refs.isEmpty() ? new HashMap<>() : provider.read(refs);
	}

	private boolean stands(SupplyModel supply, ManagedObject found) {
		if (found == null)
			return false;
		if (found.kind().family() != Family.SERVICE)
			return true;
		String topology = supply.side() == Side.LEGACY ? job.source() : job.target();
		return ServiceAccess.serves(found).contains(topology) && ServiceHealth.isUp(found) && holds(supply, found);
	}

	private static boolean holds(SupplyModel supply, ManagedObject point) {
		return supply.content().isEmpty() || Holdings.parse(point.attribute(Attributes.HOLDS))
				.holds(ObjectRef.parse(supply.content()), supply.version());
	}
}
