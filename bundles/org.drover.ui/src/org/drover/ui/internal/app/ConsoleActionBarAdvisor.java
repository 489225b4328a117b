package org.drover.ui.internal.app;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The menus, and in them those entries that views and editors give a meaning to. The others are in plugin.xml, here and in other bundles. */
final class ConsoleActionBarAdvisor extends ActionBarAdvisor {

	private static final String MIGRATION_MENU = "org.drover.ui.migration";
	private static final String DEMO_MENU = "org.drover.ui.demo";
	private static final String VIEW_MENU = "org.drover.ui.view";

	private IWorkbenchWindow window;

	ConsoleActionBarAdvisor(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow owner) {
		window = owner;
		register(ActionFactory.SAVE.create(owner));
		register(ActionFactory.UNDO.create(owner));
		register(ActionFactory.REDO.create(owner));
		register(ActionFactory.CUT.create(owner));
		register(ActionFactory.COPY.create(owner));
		register(ActionFactory.PASTE.create(owner));
		register(ActionFactory.DELETE.create(owner));
		register(ActionFactory.SELECT_ALL.create(owner));
		register(ActionFactory.FIND.create(owner));
		register(ActionFactory.PRINT.create(owner));
		register(ActionFactory.QUIT.create(owner));
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(file());
		bar.add(edit());
		bar.add(menu(Messages.ConsoleActionBarAdvisor_view, VIEW_MENU));
		bar.add(menu(Messages.ConsoleActionBarAdvisor_migration, MIGRATION_MENU));
		bar.add(menu(Messages.ConsoleActionBarAdvisor_demo, DEMO_MENU));
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(menu(Messages.ConsoleActionBarAdvisor_help, IWorkbenchActionConstants.M_HELP));
	}

	private MenuManager file() {
		MenuManager file = menu(Messages.ConsoleActionBarAdvisor_file, IWorkbenchActionConstants.M_FILE);
		file.add(new Separator("save"));
		file.add(getAction(ActionFactory.SAVE.getId()));
		file.add(getAction(ActionFactory.PRINT.getId()));
		file.add(new Separator("quit"));
		file.add(getAction(ActionFactory.QUIT.getId()));
		return file;
	}

	private MenuManager edit() {
		MenuManager edit = new MenuManager(Messages.ConsoleActionBarAdvisor_edit, IWorkbenchActionConstants.M_EDIT);
		edit.add(getAction(ActionFactory.UNDO.getId()));
		edit.add(getAction(ActionFactory.REDO.getId()));
		edit.add(new Separator());
		edit.add(getAction(ActionFactory.CUT.getId()));
		edit.add(getAction(ActionFactory.COPY.getId()));
		edit.add(getAction(ActionFactory.PASTE.getId()));
		edit.add(new Separator());
		edit.add(getAction(ActionFactory.DELETE.getId()));
		edit.add(getAction(ActionFactory.SELECT_ALL.getId()));
		edit.add(new Separator());
		edit.add(getAction(ActionFactory.FIND.getId()));
		edit.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		return edit;
	}

	private static MenuManager menu(String label, String id) {
		MenuManager menu = new MenuManager(label, id);
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		return menu;
	}
}
