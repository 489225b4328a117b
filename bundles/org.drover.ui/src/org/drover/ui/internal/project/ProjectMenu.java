package org.drover.ui.internal.project;

import java.nio.file.Path;

import org.drover.ui.session.CurrentProject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** Goes from one project to another: those of last time, with a mark at the one that is open, and the ways to any other. */
public final class ProjectMenu {

	private static final String[] OTHERS = { "org.drover.ui.openProject", "org.drover.ui.lookAtProject", "org.drover.ui.newProject", null,
			"org.drover.ui.lookAgain", "org.drover.ui.changeProject", "org.drover.ui.projectSettings", "org.drover.ui.closeProject" };
	private static final int ROOM = 280;
	private static final int LOOK_AGAIN_MILLIS = 1_000;

	private ProjectMenu() {
	}

	/** Above the right end of the status line, where the project's name is. */
	public static void show(Shell window) {
		Rectangle area = window.getClientArea();
		show(window, window.toDisplay(area.width - ROOM, area.height - ROOM));
	}

	/** @param place on the display */
	public static void show(Shell window, Point place) {
		MenuManager manager = new MenuManager();
		RecentProjects.ofUser().list().forEach(recent -> manager.add(open(recent.folder())));
		manager.add(new Separator());
		for (String command : OTHERS)
			manager.add(command == null ? new Separator() : command(command));
		Menu menu = manager.createContextMenu(window);
		menu.setLocation(place);
		menu.setVisible(true);
		window.getDisplay().asyncExec(() -> disposeWhenClosed(menu, manager));
	}

	/** An entry is chosen after its menu has closed. */
	private static void disposeWhenClosed(Menu menu, MenuManager manager) {
		if (menu.isDisposed() || !menu.isVisible())
			manager.dispose();
		else
			menu.getDisplay().timerExec(LOOK_AGAIN_MILLIS, () -> disposeWhenClosed(menu, manager));
	}

	private static Action open(Path folder) {
		Action action = new Action(Projects.name(folder) + "  (" + Paths.shortened(folder) + ")", IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				if (!isOpen(folder))
					Projects.open(folder);
			}
		};
		action.setChecked(isOpen(folder));
		return action;
	}

	private static boolean isOpen(Path folder) {
		return CurrentProject.get().session().filter(session -> session.project().folder().equals(folder)).isPresent()
				|| Looking.original().filter(folder::equals).isPresent();
	}

	private static CommandContributionItem command(String id) {
		return new CommandContributionItem(
				new CommandContributionItemParameter(PlatformUI.getWorkbench(), null, id, CommandContributionItem.STYLE_PUSH));
	}
}
