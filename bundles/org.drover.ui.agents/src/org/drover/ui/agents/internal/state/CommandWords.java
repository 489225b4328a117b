package org.drover.ui.agents.internal.state;

import java.util.Locale;

import org.drover.fleet.CommandState;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;

/** Commands and their states as a person reads them. */
public final class CommandWords {

	private CommandWords() {
	}

	/** {@code RUN_SCRIPT} to {@code Run script}. */
	public static String kind(String kind) {
		return Words.capital(kind.replace('_', ' ').toLowerCase(Locale.ROOT));
	}

	public static String state(CommandState state) {
		return switch (state) {
			case ORDERED -> "On its way";
			case TAKEN -> "Taken";
			case DONE -> "Done";
			case FAILED -> "Failed";
			case REFUSED -> "Refused";
			case EXPIRED -> "Expired";
			case CANCELLED -> "Cancelled";
			case INTERRUPTED -> "Interrupted";
		};
	}

	public static Tint tint(CommandState state) {
		return switch (state) {
			case ORDERED -> Tint.MUTED_TEXT;
			case TAKEN -> Tint.ACCENT;
			case DONE -> Tint.GOOD;
			case CANCELLED, EXPIRED -> Tint.WARNING;
			case FAILED, REFUSED, INTERRUPTED -> Tint.BAD;
		};
	}
}
