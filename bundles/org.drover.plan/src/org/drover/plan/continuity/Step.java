package org.drover.plan.continuity;

/**
 * One step of a plan.
 *
 * @param number its place in the list of steps, from 0
 * @param title what it does, in words that name it to a person ("detach LEG-DP1"); violations quote it
 * @param wave steps of a wave all come before those of a higher one, where the order was built with
 *        {@link StepOrder.Builder#waves}
 */
public record Step(int number, StepKind kind, String title, int wave) {

	/** The step that undoes this one, in a plan whose last wave has the given number. */
	public Step reversed(int lastWave) {
		return new Step(number, kind.reversed(), "undo " + title, lastWave - wave);
	}
}
