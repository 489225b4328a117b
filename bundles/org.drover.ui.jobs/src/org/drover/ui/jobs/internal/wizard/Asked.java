package org.drover.ui.jobs.internal.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.inventory.Inventory;
import org.drover.migration.Selections;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.ConflictPolicy;
import org.drover.plan.ConflictRules;
import org.drover.plan.PlanOptions;
import org.drover.plan.Selection;
import org.drover.ui.jobs.internal.plan.Policies;

/**
 * What a plan is to be made of.
 *
 * @param selection may choose nothing
 * @param query     the project's query whose objects are chosen, too; empty for none
 * @param modified  whether what has changed since it was migrated is chosen, too
 */
record Asked(Selection selection, Optional<String> query, boolean modified, PlanOptions options) {

	/**
	 * What that is in the end.
	 *
	 * @param options  merge what is chosen for having changed, unless something else was said of that
	 * @param modified what that is
	 */
	record Found(Selection selection, PlanOptions options, Set<ObjectRef> modified) {
	}

	/** Asks the project, for a background thread. @throws DroverException where the query picks nothing, or nothing has changed */
	Found find(MoveRequest request) throws DroverException {
		Inventory source = request.source().inventory().orElseThrow();
		List<String> texts = new ArrayList<>();
		query.map(Selections::query).ifPresent(texts::add);
		if (modified)
			texts.add(Selections.MODIFIED);
		Selections.Chosen more = new Selections(request.session().project(), request.source().name(), request.target().name()).read(source, texts);
		return new Found(selection.and(more.selection().chosen()), options.with(merging(more.modified())), more.modified());
	}

	/** As the command line has it: what was done to it in the new topology is kept. */
	private ConflictRules merging(Set<ObjectRef> objects) {
		ConflictRules rules = options.conflicts();
		List<ObjectRef> open = rules.usual() != ConflictPolicy.SKIP ? List.of() : objects.stream().filter(object -> !rules.objects().containsKey(object.toString())).toList();
		return Policies.with(rules, open, ConflictPolicy.MERGE);
	}
}
