package org.drover.ui.internal.app;

import org.drover.ui.internal.preferences.Settings;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;

/** How the workbench looks and behaves unless the user says otherwise. To be set before it starts. */
final class Defaults {

	private static final String KEYS = "org.drover.ui.keys";

	private Defaults() {
	}

	static void set(Display display) {
		IPreferenceStore store = PlatformUI.getPreferenceStore();
		store.setDefault(IWorkbenchPreferenceConstants.SHOW_TEXT_ON_PERSPECTIVE_BAR, true);
		store.setDefault(IWorkbenchPreferenceConstants.SHOW_OTHER_IN_PERSPECTIVE_MENU, false);
		store.setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
		store.setDefault(IWorkbenchPreferenceConstants.KEY_CONFIGURATION_ID, KEYS);
		Settings.setDefaults();
		Settings.store().setDefault(ThemeChoice.KEY, ThemeChoice.SYSTEM.name());
		System.setProperty("cssTheme", ThemeChoice.current().theme(display)); // where no product names one
	}
}
