package org.drover.migration.internal;

import java.util.Set;

import org.drover.migration.JobDescription;
import org.drover.migration.internal.MissingSupplies.Missing;
import org.drover.model.DroverException;
import org.drover.plan.Action;
import org.drover.plan.ContinuityModel;
import org.drover.plan.continuity.ContinuityResult;
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
	private final PlanModels models;
	private final FirstInventories inventories;

	CheckWave(Sides sides, JobDescription job, Set<String> overruled, PlanModels models, FirstInventories inventories) {
		super(sides, Action.CHECK);
		this.job = job;
		this.models = models;
		this.inventories = inventories;
		this.overruled = Set.copyOf(overruled);
	}

	@Override
	String run(TaskContext context, TaskInput input) throws DroverException {
		ContinuityModel model = models.of(context.job()); // and let go of until the next wave, which may be hours away
		inventories.require(context.job(), job, model, context.wave());
		Missing missing = MissingSupplies.before(context.wave(), job, model, sides).find(() -> readsSource(context), () -> readsTarget(context));
		ContinuityResult result = model.check(context.wave(), missing.supplies());
		for (Violation violation : result.violations()) {
			if (!overruled.contains(violation.id()))
				throw new DroverException("wave " + context.wave() + " would break continuity, so it was not started: "
						+ model.explain(violation) + cause(missing.of(violation)) + " (violation " + violation.id() + ")");
		}
		return NOTHING;
	}

	/** What has become of that which the plan counted on. */
	private static String cause(String missing) {
		return missing.isEmpty() ? "" : " Not counted on: " + missing + ".";
	}

	@Override
	void undo(TaskContext context, TaskInput input) {
		// looking changes nothing
	}

	@Override
	UndoPreview preview(TaskContext context, TaskInput input) {
		return UndoPreview.NOTHING;
	}
}
