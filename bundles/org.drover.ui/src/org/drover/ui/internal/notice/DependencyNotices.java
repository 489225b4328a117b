package org.drover.ui.internal.notice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.drover.migration.DependencyAlert;
import org.drover.migration.DependencyAlerts.Raised;
import org.drover.store.Estate;
import org.drover.ui.Background;
import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.drover.ui.internal.notice.Notice.Choice;
import org.drover.ui.internal.notice.Notice.News;
import org.drover.ui.internal.preferences.Settings;
import org.drover.ui.internal.problem.Explanation;
import org.drover.ui.internal.problem.ProblemLog;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.SessionListener;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;

/** Tells what a selection depends on, where somebody asked to be alerted instead of moving it; keeps it among the problems until that is dismissed. For the UI thread. */
public final class DependencyNotices implements SessionListener {

	/** That are told at once, as a project is opened; the others are listed only. */
	private static final int MOST = 3;

	private final Notices notices;
	private final ProblemLog log = ProblemLog.ofConsole();
	/** By the alert; empty where it is listed only. */
	private final Map<String, Optional<Notice>> told = new HashMap<>();
	private ProjectSession session;

	public DependencyNotices(Notices notices) {
		this.notices = notices;
	}

	/** From now on, for each project that is opened. */
	public void follow() {
		CurrentProject.get().addListener(this::projectChanged);
	}

	private void projectChanged() {
		if (session != null)
			session.removeListener(this);
		forget(told.keySet());
		session = CurrentProject.get().session().orElse(null);
		if (session == null)
			return;
		session.addListener(this);
		alertsChanged();
	}

	@Override
	public void alertsChanged() {
		Set<String> gone = new HashSet<>(told.keySet());
		session.alerts().forEach(raised -> gone.remove(raised.id()));
		forget(gone);
		List<Raised> fresh = session.alerts().stream().filter(raised -> !told.containsKey(raised.id())).toList();
		for (Raised raised : fresh)
			tell(raised, fresh.indexOf(raised) < MOST);
	}

	private void forget(Set<String> alerts) {
		for (String id : Set.copyOf(alerts)) {
			log.settle(key(id));
			told.remove(id).ifPresent(Notice::close);
		}
	}

	/** @param aloud whether not only among the problems */
	private void tell(Raised raised, boolean aloud) {
		News news = news(raised);
		log.state(key(raised.id()), news.title(), new Explanation(news.text(), ""));
		told.put(raised.id(), aloud && Settings.store().getBoolean(Settings.TELL_ALERTS) ? Optional.of(notices.ask(news)) : Optional.empty());
	}

	private News news(Raised raised) {
		AlertedDependencies words = new AlertedDependencies(raised.alert());
		return new News(words.title(), words.sentence(), "warning",
				List.of(new Choice(Messages.DependencyNotices_show, () -> show(raised.alert())), new Choice(Messages.DependencyNotices_dismiss, () -> dismiss(raised))));
	}

	private void dismiss(Raised raised) {
		ProjectSession open = session;
		Background.run(Words.say(Messages.DependencyNotices_dismisses, raised.alert().name()), monitor -> {
			open.dismiss(raised.id());
			return null;
		}, nothing -> {
			// the session tells
		});
	}

	private void show(DependencyAlert alert) {
		try {
			List<EstateObject> chosen = session.topology(alert.source()).filter(topology -> topology.inventory().isPresent()).map(topology -> chosen(alert, topology)).orElse(List.of());
			if (PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().showView(ConsoleIds.DEPENDENCIES_VIEW) instanceof IShowInTarget map)
				map.show(new ShowInContext(null, new StructuredSelection(chosen)));
		} catch (PartInitException e) {
			Problems.show(Messages.DependencyNotices_show, e);
		}
	}

	private static List<EstateObject> chosen(DependencyAlert alert, TopologySnapshot topology) {
		Estate estate = topology.inventory().orElseThrow().estate();
		return alert.selection().stream().map(estate::indexOf).filter(index -> index >= 0).map(index -> new EstateObject(topology, index)).toList();
	}

	private static String key(String alert) {
		return "dependency-alert/" + alert; //$NON-NLS-1$
	}
}
