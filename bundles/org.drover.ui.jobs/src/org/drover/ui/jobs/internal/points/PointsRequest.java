package org.drover.ui.jobs.internal.points;

import java.util.List;

import org.drover.migration.JobDescription;
import org.drover.migration.PointPlanning;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.plan.MigrationPlan;
import org.drover.plan.PointChange;
import org.drover.store.Estate;
import org.drover.ui.jobs.internal.plan.ContinuityCase;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.RefWords;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Distribution points that somebody wants to change, all run by one topology.
 *
 * @param source runs them; was gathered
 * @param target is to use them, or to use them no longer
 */
record PointsRequest(ProjectSession session, TopologySnapshot source, TopologySnapshot target, List<ObjectRef> points) {

	/** What would be done, and who would lose what by it. */
	record Planned(MigrationPlan plan, JobDescription description, ContinuityCase continuity, PointChange change) {

		/** Of the job. */
		String name() {
			return PointPlanning.name(plan, change);
		}
	}

	/** Gathers both topologies and plans; for a background thread. */
	Planned plan(PointChange change, int atOnce, IProgressMonitor monitor) throws DroverException {
		MigrationPlan plan = new PointPlanning(session.engine()).plan(points, change, atOnce, source.name(), target.name(), monitor);
		JobDescription description = JobDescription.of(plan, source.name(), target.name());
		return new Planned(plan, description, ContinuityCase.of(plan, description, words()), change);
	}

	/** Saves what was planned as a job, and answers with its id; for a background thread. */
	String create(Planned planned) throws DroverException {
		return session.migrations().create(planned.name(), planned.plan(), source.name(), target.name());
	}

	RefWords words() {
		return RefWords.of(estate());
	}

	/** The name of one, or how many they are. */
	String chosen() {
		return points.size() == 1 ? words().name(points.getFirst()) : KindWords.count(points.size(), points.getFirst().kind());
	}

	private Estate estate() {
		return source.inventory().orElseThrow().estate();
	}
}
