package org.drover.ui.dashboard.internal.reports;

import java.util.List;

import org.drover.report.schedule.Rhythm.Unit;

/** How often reports may be written, as the dialog offers it. */
record Interval(int every, Unit unit) {

	static final Interval DAY = new Interval(1, Unit.DAYS);

	static final List<Interval> ALL = List.of(new Interval(1, Unit.HOURS), new Interval(2, Unit.HOURS), new Interval(3, Unit.HOURS), new Interval(4, Unit.HOURS),
			new Interval(6, Unit.HOURS), new Interval(8, Unit.HOURS), new Interval(12, Unit.HOURS), DAY, new Interval(2, Unit.DAYS), new Interval(7, Unit.DAYS),
			new Interval(14, Unit.DAYS), new Interval(28, Unit.DAYS));
}
