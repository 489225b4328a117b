package org.drover.bench.result;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One line of a table: what was measured and, where there is one, its peer in the same rounds.
 *
 * @param peer      what it is beside; null where it stands alone, and then so are the peer's value and the ratio
 * @param ratio     how many times as fast as the peer or, where the aim is about time, how many times as long it takes
 * @param aim       null where none was set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(String what, Unit unit, Sample value, String peer, Sample peerValue, Sample ratio, Aim aim) {

	/** A figure that stands alone. */
	public static Figure of(String what, Unit unit, Sample value) {
		return new Figure(what, unit, value, null, null, null, null);
	}

	public Figure beside(String name, Sample other) {
		return new Figure(what, unit, value, name, other, unit.speed(value, other), aim);
	}

	public Figure aiming(Aim set) {
		boolean time = peer != null && set.of() == Aim.Of.TIME;
		return new Figure(what, unit, value, peer, peerValue, time ? unit.time(value, peerValue) : ratio, set);
	}

	/** True where no aim was set. */
	boolean met() {
		return aim == null || aim.met(aim.of() == Aim.Of.VALUE ? value.median() : ratio.median());
	}
}
