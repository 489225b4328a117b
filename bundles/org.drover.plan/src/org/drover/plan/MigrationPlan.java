package org.drover.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.drover.model.Dependency;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.continuity.ContinuityResult;

/**
 * What it takes to move a selection, in an order that keeps continuity or with the violations that show why not.
 *
 * @param source     code of the topology that is left
 * @param target     code of the topology that is entered
 * @param needs      how many objects of each kind the selection needs, itself included
 * @param obsolete   needed objects that are obsolete
 * @param dangling   needed dependencies without another end
 * @param cycles     groups that depend on each other in a circle
 * @param tasks      in an order that may be run
 * @param left       what is not carried over
 * @param contentNeeded how many contents the moving clients, and what was chosen itself, need
 * @param clients    how many clients move
 * @param continuity the answer of the check over {@code model}
 * @param warnings   sentences that do not refuse the plan: capacity that may not suffice
 * @param rules      what is done about conflicts
 * @param conflicts  what the new topology has already, other than it would be written; whatever is done about it
 * @param limits     what bounds the waves
 * @param overloads  limits that no cut of the waves keeps; they refuse the plan like violations of continuity
 * @param layers     what becomes of services and data; empty for plans that move no clients
 */
public record MigrationPlan(String source, String target, List<ObjectRef> selection, Map<ObjectKind, Integer> needs, int obsolete,
		List<Dependency> dangling, List<List<ObjectRef>> cycles, List<Wave> waves, List<PlanTask> tasks, List<Left> left,
		int contentNeeded, int clients, ContinuityModel model, ContinuityResult continuity, List<String> warnings,
		ConflictRules rules, List<Conflict> conflicts, WaveLimits limits, List<LimitViolation> overloads, List<LayerFigures> layers) {

	/** Without conflicts, and with waves that keep to nothing. */
	public MigrationPlan(String source, String target, List<ObjectRef> selection, Map<ObjectKind, Integer> needs, int obsolete, List<Dependency> dangling,
			List<List<ObjectRef>> cycles, List<Wave> waves, List<PlanTask> tasks, List<Left> left, int contentNeeded, int clients, ContinuityModel model,
			ContinuityResult continuity, List<String> warnings) {
		this(source, target, selection, needs, obsolete, dangling, cycles, waves, tasks, left, contentNeeded, clients, model, continuity, warnings,
				ConflictRules.SKIP, List.of(), WaveLimits.NONE, List.of(), List.of());
	}

	/** The same, with more to be said of it. */
	public MigrationPlan warning(List<String> more) {
		return new MigrationPlan(source, target, selection, needs, obsolete, dangling, cycles, waves, tasks, left, contentNeeded, clients, model, continuity,
				Stream.concat(warnings.stream(), more.stream()).toList(), rules, conflicts, limits, overloads, layers);
	}

	/** How many managed items the plan moves. */
	public int items() {
		return tasks.stream().mapToInt(task -> task.items().size()).sum();
	}
}
