package org.drover.report.internal;

/** Which characters of names from elsewhere are shown as they are. */
public final class Characters {

	/** Stands for one that is not. */
	public static final int HIDDEN = 0xFFFD;

	private Characters() {
	}

	/** Control characters do not print, and the ones that turn the direction of writing around make a name look like another. */
	public static boolean shown(int character) {
		boolean turning = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
		boolean none = character == 0xFFFE || character == 0xFFFF;
		return !turning && !none && !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
	}
}
