package org.drover.model;

import java.util.regex.Pattern;

/** How a component of a site, or a service role, is set: attributes of {@link ObjectKind#SITE_SETTINGS}, whose names start with {@link #PREFIX}. */
public final class Settings {

	/** The rest of the attribute's name is the setting's own. */
	public static final String PREFIX = "setting.";

	private static final Pattern SECRET = Pattern.compile("(?i).*(password|passphrase|pwd|secret|token|credential|private.?key).*");

	private Settings() {
	}

	/** Whether a setting is a secret, by its name: such ones are neither gathered nor written. */
	public static boolean isSecret(String name) {
		return SECRET.matcher(name).matches();
	}
}
