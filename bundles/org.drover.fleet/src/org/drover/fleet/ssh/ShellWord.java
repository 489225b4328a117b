package org.drover.fleet.ssh;

/** Words for a POSIX shell. */
public final class ShellWord {

	private ShellWord() {
	}

	/** One word, whatever is in it. */
	public static String quote(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}
}
