package org.drover.ui.jobs.internal.points;

import java.util.List;

import org.drover.migration.PointPlanning;
import org.drover.model.DroverException;
import org.drover.plan.VersionGuard.Answer;
import org.drover.ui.look.RefWords;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Content that somebody wants to update where it was selected.
 *
 * @param other the topology that shares distribution points with that one, either way
 */
record GuardRequest(ProjectSession session, EstateObject content, TopologySnapshot other) {

	/** Gathers both topologies and looks; for a background thread. @param version that it is to have; empty for the next number */
	Answer ask(String version, IProgressMonitor monitor) throws DroverException {
		Answer answer = new PointPlanning(session.engine()).guard(content.ref(), version, isFirst(), source().name(), target().name(), monitor);
		session.reloadTopologies();
		return answer;
	}

	/** Whether the content is in the topology that was added first: the one that gives distribution points. */
	private boolean isFirst() {
		List<String> names = session.topologies().stream().map(TopologySnapshot::name).toList();
		return names.indexOf(content.snapshot().name()) < names.indexOf(other.name());
	}

	private TopologySnapshot source() {
		return isFirst() ? content.snapshot() : other;
	}

	private TopologySnapshot target() {
		return isFirst() ? other : content.snapshot();
	}

	RefWords words() {
		return RefWords.of(content.inventory().estate());
	}
}
