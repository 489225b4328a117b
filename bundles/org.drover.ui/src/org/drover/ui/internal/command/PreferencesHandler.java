package org.drover.ui.internal.command;

import org.drover.ui.MainWindow;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** Shows the preferences that matter here; the platform has many more. */
public final class PreferencesHandler extends AbstractHandler {

	private static final String[] PAGES = { "org.drover.ui.preferences", "org.drover.ui.preferences.appearance", "org.drover.ui.preferences.gathering",
			"org.drover.ui.preferences.notifications", "org.drover.ui.preferences.demo", "org.eclipse.ui.preferencePages.Keys" };

	@Override
	public Object execute(ExecutionEvent event) {
		PreferencesUtil.createPreferenceDialogOn(MainWindow.shell(event), PAGES[0], PAGES, null).open();
		return null;
	}
}
