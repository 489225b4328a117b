package org.drover.ui.jobs.internal.wizard;

import java.util.List;

import org.drover.migration.Experience;
import org.drover.migration.Planning.Planned;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PlanOptions;
import org.drover.plan.Selection;
import org.drover.ui.jobs.internal.plan.ConflictCase;
import org.drover.ui.jobs.internal.plan.ContinuityCase;
import org.drover.ui.jobs.internal.plan.Facet;
import org.drover.ui.jobs.internal.plan.LeftFacets;
import org.drover.ui.jobs.internal.plan.NeedFacets;
import org.drover.ui.jobs.internal.plan.PlanWords;
import org.drover.ui.jobs.internal.plan.WaveLine;

/**
 * A plan with all that the pages show of it, worked out beside the UI thread.
 *
 * @param asked      what was to be planned
 * @param found      what that was in the end
 * @param experience by which is judged what the plan may take
 */
record PlanResult(Asked asked, Asked.Found found, Planned planned, List<Facet> needs, ConflictCase conflicts, List<Facet> inConflict, List<Facet> left,
		List<WaveLine> waves, ContinuityCase continuity, List<PlanWords.Line> summary, Experience experience) {

	static PlanResult of(MoveRequest request, Asked asked, Asked.Found found, Planned planned, Experience experience) {
		MigrationPlan plan = planned.plan();
		ConflictCase conflicts = ConflictCase.of(plan);
		return new PlanResult(asked, found, planned, NeedFacets.of(plan, planned.scope()), conflicts, conflicts.facets(request.estate()::indexOf),
				LeftFacets.of(plan.left(), request.estate()::indexOf), WaveLine.of(plan), ContinuityCase.of(plan, planned.description(), request.words()),
				PlanWords.of(plan, request.source().name(), request.target().name()), experience);
	}

	Selection selection() {
		return found.selection();
	}

	PlanOptions options() {
		return found.options();
	}

	MigrationPlan plan() {
		return planned.plan();
	}
}
