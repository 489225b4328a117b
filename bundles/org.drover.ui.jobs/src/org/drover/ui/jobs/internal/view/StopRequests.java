package org.drover.ui.jobs.internal.view;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;

/** Jobs that were asked to stop and have not yet. For the UI thread. */
public final class StopRequests {

	private static final Map<ProjectSession, Set<String>> ASKED = new WeakHashMap<>();

	private StopRequests() {
	}

	public static void stop(ProjectSession session, String id) {
		ASKED.computeIfAbsent(session, each -> new HashSet<>()).add(id);
		session.runs().cancel(id);
	}

	public static boolean isStopping(ProjectSession session, String id) {
		Set<String> asked = ASKED.getOrDefault(session, Set.of());
		if (asked.contains(id) && !session.runs().isRunning(id))
			asked.remove(id);
		return asked.contains(id);
	}

	/** A job with what this console knows at this moment about whether it runs. */
	public static JobSnapshot live(ProjectSession session, JobSnapshot job) {
		return new JobSnapshot(job.job(), session.runs().isRunning(job.id()));
	}
}
