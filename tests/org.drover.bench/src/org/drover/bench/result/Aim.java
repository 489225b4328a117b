package org.drover.bench.result;

/**
 * What the project set out to reach.
 *
 * @param of      what the limit is about
 * @param atLeast whether the limit is the lowest good value; else the highest
 */
public record Aim(Of of, boolean atLeast, double limit) {

	/** Which of a figure's values an aim is about. */
	public enum Of {
		VALUE, SPEED, TIME
	}

	public static Aim speedAtLeast(double limit) {
		return new Aim(Of.SPEED, true, limit);
	}

	public static Aim timeAtMost(double limit) {
		return new Aim(Of.TIME, false, limit);
	}

	public static Aim valueAtMost(double limit) {
		return new Aim(Of.VALUE, false, limit);
	}

	boolean met(double value) {
		return atLeast ? value >= limit : value <= limit;
	}
}
