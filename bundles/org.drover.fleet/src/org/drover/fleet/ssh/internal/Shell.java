package org.drover.fleet.ssh.internal;

/** Words for a POSIX shell. */
public final class Shell {

	private Shell() {
	}

	/** One word, whatever is in it. */
	public static String quote(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}
}
