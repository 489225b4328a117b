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
		return switch (kind) {
			case "PING" -> Messages.CommandWords_kind_ping;
			case "SURVEY" -> Messages.CommandWords_kind_survey;
			case "SCAN" -> Messages.CommandWords_kind_scan;
			case "RUN_SCRIPT" -> Messages.CommandWords_kind_runScript;
			case "STAGE" -> Messages.CommandWords_kind_stage;
			case "PLACE_FILE" -> Messages.CommandWords_kind_placeFile;
			case "RESTORE_FILE" -> Messages.CommandWords_kind_restoreFile;
			case "FETCH_FILE" -> Messages.CommandWords_kind_fetchFile;
			case "SERVICE" -> Messages.CommandWords_kind_service;
			case "ASSIGN" -> Messages.CommandWords_kind_assign;
			case "UPGRADE" -> Messages.CommandWords_kind_upgrade;
			case "UNINSTALL" -> Messages.CommandWords_kind_uninstall;
			case "CANCEL" -> Messages.CommandWords_kind_cancel;
			case "SEPARATE" -> Messages.CommandWords_kind_separate;
			case "ANSWER" -> Messages.CommandWords_kind_answer;
			default -> Words.capital(kind.replace('_', ' ').toLowerCase(Locale.ROOT)); // ordered by a newer manager
		};
	}

	public static String state(CommandState state) {
		return Words.capital(brief(state));
	}

	/** Inside a sentence. */
	static String brief(CommandState state) {
		return switch (state) {
			case ORDERED -> Messages.CommandWords_state_ordered;
			case TAKEN -> Messages.CommandWords_state_taken;
			case DONE -> Messages.CommandWords_state_done;
			case FAILED -> Messages.CommandWords_state_failed;
			case REFUSED -> Messages.CommandWords_state_refused;
			case EXPIRED -> Messages.CommandWords_state_expired;
			case CANCELLED -> Messages.CommandWords_state_cancelled;
			case INTERRUPTED -> Messages.CommandWords_state_interrupted;
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
