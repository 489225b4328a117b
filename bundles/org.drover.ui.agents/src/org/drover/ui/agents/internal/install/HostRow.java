package org.drover.ui.agents.internal.install;

import org.drover.fleet.HostReport;
import org.drover.fleet.HostReport.Outcome;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;

/** How far a host is, or what came of it. */
record HostRow(String host, String state, Tint tint, String text) {

	static HostRow waiting(String host) {
		return new HostRow(host, Messages.HostRow_waits, Tint.MUTED_TEXT, "");
	}

	/** As it was typed, before anything is done. */
	static HostRow named(String host) {
		return new HostRow(host, "", Tint.MUTED_TEXT, "");
	}

	HostRow step(String step) {
		return new HostRow(host, Messages.HostRow_underWay, Tint.ACCENT, Words.capital(step));
	}

	HostRow ended(HostReport report) {
		String text = report.text().startsWith(host) ? report.text() : Words.capital(report.text());
		return new HostRow(host, word(report.outcome()), tint(report.outcome()), text);
	}

	private static String word(Outcome outcome) {
		return switch (outcome) {
			case DONE -> Messages.HostRow_done;
			case REFUSED -> Messages.HostRow_refused;
			case FAILED -> Messages.HostRow_failed;
			case CANCELLED -> Messages.HostRow_cancelled;
			case REMAINS -> Messages.HostRow_remains;
		};
	}

	static Tint tint(Outcome outcome) {
		return switch (outcome) {
			case DONE -> Tint.GOOD;
			case CANCELLED -> Tint.LEFT;
			case REFUSED -> Tint.WARNING;
			case FAILED, REMAINS -> Tint.BAD;
		};
	}
}
