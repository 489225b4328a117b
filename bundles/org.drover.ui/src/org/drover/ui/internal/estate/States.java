package org.drover.ui.internal.estate;

import java.lang.ref.WeakReference;
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

	/** What was found, and the lists it was found from; weakly, because a list of topologies holds the one that is the key, and with it a whole estate. */
	private record Known(WeakReference<List<TopologySnapshot>> topologies, WeakReference<List<JobSnapshot>> jobs, EstateStates states) {

		Known(ProjectSession session, EstateStates states) {
			this(new WeakReference<>(session.topologies()), new WeakReference<>(session.jobs()), states);
		}

		boolean stillOf(ProjectSession session) {
			return topologies.refersTo(session.topologies()) && jobs.refersTo(session.jobs());
		}
	}

	private static final Map<TopologySnapshot, Known> KNOWN = new WeakHashMap<>();

	private States() {
	}

	public static EstateStates of(ProjectSession session, TopologySnapshot snapshot, IProgressMonitor monitor) throws DroverException {
		synchronized (KNOWN) {
			Known known = KNOWN.get(snapshot);
			if (known != null && known.stillOf(session))
				return known.states;
			Known found = new Known(session, EstateStates.of(session, snapshot, known == null ? null : known.states, monitor));
			KNOWN.put(snapshot, found);
			return found.states;
		}
	}
}
