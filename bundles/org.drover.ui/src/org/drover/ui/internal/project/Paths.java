package org.drover.ui.internal.project;

import java.nio.file.Path;

/** Folders as a person writes them. */
public final class Paths {

	private static final int LONGEST = 34;

	private Paths() {
	}

	/** With ~ for the user's own folder, and the middle left out where it is long. */
	public static String shortened(Path folder) {
		Path home = Path.of(System.getProperty("user.home"));
		String text = folder.startsWith(home) && !folder.equals(home) ? "~/" + home.relativize(folder) : folder.toString();
		return text.length() <= LONGEST ? text : "\u2026" + text.substring(text.length() - LONGEST + 1);
	}
}
