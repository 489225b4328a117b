package org.drover.report.internal.chart;

import org.drover.report.Chart.Hue;

/** Colours by what they are for; each canvas has its own. */
public enum Shade {
	INK, SOFT, GRID, ACCENT, GOOD, WARNING, BAD, FAINT;

	static Shade of(Hue hue) {
		return switch (hue) {
		case ACCENT -> ACCENT;
		case GOOD -> GOOD;
		case WARNING -> WARNING;
		case BAD -> BAD;
		case PLAIN -> SOFT;
		case FAINT -> FAINT;
		};
	}
}
