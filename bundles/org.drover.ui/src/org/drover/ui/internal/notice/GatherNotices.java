package org.drover.ui.internal.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.drover.ui.internal.notice.Notice.Choice;
import org.drover.ui.internal.notice.Notice.News;
import org.drover.ui.internal.preferences.Settings;
import org.drover.ui.internal.problem.Explanation;
import org.drover.ui.internal.problem.ProblemLog;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.SessionListener;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/**
 * Keeps among the problems what the last gathering of each topology left out, and why one that the project wanted could not be gathered; until it is gathered
 * again. What is new of that is told. For the UI thread.
 */
public final class GatherNotices implements SessionListener {

	private final Notices notices;
	private final ProblemLog log;
	private final GatherWarningLog warnings;
	private final Set<String> failed = new HashSet<>();
	private ProjectSession session;

	public GatherNotices(Notices notices) {
		this.notices = notices;
		this.log = ProblemLog.ofConsole();
		this.warnings = new GatherWarningLog(log);
	}

	/** From now on, for each project that is opened. */
	public void follow() {
		CurrentProject.get().addListener(this::projectChanged);
	}

	private void projectChanged() {
		warnings.clear();
		failed.forEach(topology -> log.settle(missed(topology)));
		failed.clear();
		if (session != null)
			session.removeListener(this);
		session = CurrentProject.get().session().orElse(null);
		if (session == null)
			return;
		session.addListener(this);
		session.topologies().forEach(topology -> warnings.take(topology.name(), topology.warnings()));
	}

	@Override
	public void topologiesChanged() {
		look();
	}

	@Override
	public void topologyAsItWas() {
		look();
	}

	@Override
	public void notGathered(String topology, Exception why) {
		failed.add(topology);
		log.state(missed(topology), Words.say(Messages.GatherNotices_tried, topology), Explanation.of(why));
	}

	private void look() {
		for (TopologySnapshot topology : session.topologies()) {
			if (failed.remove(topology.name()))
				log.settle(missed(topology.name()));
			if (warnings.take(topology.name(), topology.warnings()) && Settings.store().getBoolean(Settings.TELL_WARNINGS))
				tell(topology.name(), topology.warnings());
		}
	}

	private void tell(String topology, List<String> leftOut) {
		notices.inform(new News(Words.say(Messages.GatherNotices_title, topology, leftOut.size()), GatherWarningLog.sentence(leftOut), "warning",
				List.of(new Choice(Messages.GatherNotices_show, GatherNotices::showProblems))));
	}

	private static void showProblems() {
		try {
			PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().showView(ConsoleIds.PROBLEMS_VIEW);
		} catch (PartInitException e) {
			Problems.show(Messages.GatherNotices_show, e);
		}
	}

	private static String missed(String topology) {
		return "gather-missed/" + topology; //$NON-NLS-1$
	}
}
