package org.drover.ui.internal.estate;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.drover.model.DroverException;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.IProgressMonitor;

/** The states of each topology's objects, found out once for all views; anew after a gathering or a job. For background threads. */
public final class States {

	private record Known(List<TopologySnapshot> topologies, List<JobSnapshot> jobs, EstateStates states) {
	}

	private static final Map<TopologySnapshot, Known> KNOWN = new WeakHashMap<>();

	private States() {
	}

	public static EstateStates of(ProjectSession session, TopologySnapshot snapshot, IProgressMonitor monitor) throws DroverException {
		synchronized (KNOWN) {
			Known known = KNOWN.get(snapshot);
			if (known != null && known.jobs == session.jobs() && known.topologies == session.topologies())
				return known.states;
			Known found = new Known(session.topologies(), session.jobs(), EstateStates.of(session, snapshot, known == null ? null : known.states, monitor));
			KNOWN.put(snapshot, found);
			return found.states;
		}
	}
}
