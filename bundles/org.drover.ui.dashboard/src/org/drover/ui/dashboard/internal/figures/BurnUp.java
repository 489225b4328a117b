package org.drover.ui.dashboard.internal.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many items jobs have moved over time, and how many they were made for.
 *
 * @param points in the order of time; each holds until the next
 */
public record BurnUp(List<Point> points) {

	private static final int MOST_POINTS = 400;

	/** From this moment on. */
	public record Point(Instant at, long done, long planned) {
	}

	/** Something that changed the sums, by so much. */
	public record Step(Instant at, long done, long planned) {
	}

	public static BurnUp of(List<Step> steps) {
		List<Point> points = new ArrayList<>();
		long done = 0;
		long planned = 0;
		for (Step step : steps.stream().sorted(Comparator.comparing(Step::at)).toList()) {
			done += step.done();
			planned += step.planned();
			points.add(new Point(step.at(), done, planned));
		}
		return new BurnUp(thinned(points));
	}

	/** Few enough to paint, the last one among them. */
	private static List<Point> thinned(List<Point> points) {
		int stride = points.size() / MOST_POINTS + 1;
		List<Point> kept = new ArrayList<>();
		for (int point = (points.size() - 1) % stride; point < points.size() && point >= 0; point += stride)
			kept.add(points.get(point));
		return List.copyOf(kept);
	}

	/** Whether there is a stretch of time to show. */
	public boolean drawable() {
		return points.size() > 1 && points.getFirst().at().isBefore(points.getLast().at());
	}

	public long highest() {
		return points.stream().mapToLong(point -> Math.max(point.done(), point.planned())).max().orElse(0);
	}
}
