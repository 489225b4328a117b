package org.drover.ui.internal.preferences;

import java.util.Arrays;

import org.drover.ui.internal.app.Theme;
import org.drover.ui.internal.app.ThemeChoice;

/** How Drover looks. */
public final class AppearancePage extends SettingsPage {

	public AppearancePage() {
		super("How Drover looks. A change shows at once.");
	}

	@Override
	protected void createFieldEditors() {
		choice(ThemeChoice.KEY, "Theme", Arrays.stream(ThemeChoice.values()).map(choice -> new String[] { choice.label(), choice.name() }).toArray(String[][]::new));
	}

	@Override
	public boolean performOk() {
		boolean kept = super.performOk();
		Theme.show(ThemeChoice.current());
		return kept;
	}
}
