package org.drover.ui.internal.preferences;

import java.util.Arrays;

import org.drover.ui.internal.app.Theme;
import org.drover.ui.internal.app.ThemeChoice;

/** How Drover looks. */
public final class AppearancePage extends SettingsPage {

	public AppearancePage() {
		super(Messages.AppearancePage_about);
	}

	@Override
	protected void createFieldEditors() {
		choice(ThemeChoice.KEY, Messages.AppearancePage_theme,
				Arrays.stream(ThemeChoice.values()).map(choice -> new String[] { choice.label(), choice.name() }).toArray(String[][]::new));
	}

	@Override
	public boolean performOk() {
		boolean kept = super.performOk();
		Theme.show(ThemeChoice.current());
		return kept;
	}
}
