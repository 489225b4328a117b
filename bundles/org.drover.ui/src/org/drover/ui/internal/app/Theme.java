package org.drover.ui.internal.app;

import org.eclipse.core.commands.Command;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RadioState;

/** Changes the window's theme. For the UI thread. */
@SuppressWarnings("restriction") // the platform has no other way to change the theme while it runs
public final class Theme {

	private static final String COMMAND = "org.drover.ui.theme";

	private Theme() {
	}

	/** Takes effect at once, and is kept. */
	public static void choose(ThemeChoice choice) {
		choice.keep();
		show(choice);
	}

	/** Shows what was chosen, in the window and in the menu. */
	public static void show(ThemeChoice choice) {
		IWorkbench workbench = PlatformUI.getWorkbench();
		IThemeEngine engine = workbench.getService(IThemeEngine.class);
		String theme = choice.theme(workbench.getDisplay());
		if (engine != null && (engine.getActiveTheme() == null || !engine.getActiveTheme().getId().equals(theme)))
			engine.setTheme(theme, false);
		Command command = workbench.getService(ICommandService.class).getCommand(COMMAND);
		command.getState(RadioState.STATE_ID).setValue(choice.name());
	}
}
