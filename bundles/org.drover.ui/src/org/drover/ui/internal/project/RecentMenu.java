package org.drover.ui.internal.project;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;

/** The projects of last time, in the File menu. */
public final class RecentMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		List<RecentProjects.Recent> recent = RecentProjects.ofUser().list();
		if (recent.isEmpty())
			return new IContributionItem[] { new ActionContributionItem(nothing()) };
		return recent.stream().map(project -> new ActionContributionItem(open(project))).toArray(IContributionItem[]::new);
	}

	private static Action nothing() {
		Action action = new Action(Messages.RecentMenu_none) {
		};
		action.setEnabled(false);
		return action;
	}

	private static Action open(RecentProjects.Recent project) {
		return new Action(Projects.name(project.folder()) + "  (" + Paths.shortened(project.folder()) + ")") {
			@Override
			public void run() {
				Projects.open(project.folder());
			}
		};
	}
}
