package org.drover.ui.internal.app;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.slf4j.LoggerFactory;

/** Which theme the user wants. */
public enum ThemeChoice {
	LIGHT(Messages.ThemeChoice_light), DARK(Messages.ThemeChoice_dark), SYSTEM(Messages.ThemeChoice_system);

	private static final String BUNDLE = "org.drover.ui";
	public static final String KEY = "theme";
	private static final String LIGHT_THEME = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK_THEME = "org.eclipse.e4.ui.css.theme.e4_dark";

	private final String label;

	ThemeChoice(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}

	/** The platform's theme that the choice means on this display. */
	public String theme(Display display) {
		boolean dark = this == DARK || this == SYSTEM && Display.isSystemDarkTheme();
		return dark ? DARK_THEME : LIGHT_THEME;
	}

	public static ThemeChoice current() {
		String kept = InstanceScope.INSTANCE.getNode(BUNDLE).get(KEY, SYSTEM.name());
		for (ThemeChoice choice : values()) {
			if (choice.name().equalsIgnoreCase(kept))
				return choice;
		}
		return SYSTEM;
	}

	void keep() {
		Preferences preferences = InstanceScope.INSTANCE.getNode(BUNDLE);
		preferences.put(KEY, name());
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			LoggerFactory.getLogger(ThemeChoice.class).warn("the theme is not kept", e); //$NON-NLS-1$
		}
	}
}
