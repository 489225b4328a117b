package org.drover.plan.continuity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * One way to meet a requirement: a service instance, or for an object the object itself, as one side sees it. It is up in a
 * prefix when all of its giving steps are in it and none of its taking steps is; without giving steps it is up from the start. A
 * provider that comes, goes and comes again counts as two supplies, one for each time.
 * <p>
 * Immutable. Two supplies are equal when name and steps are.
 */
public final class Supply {

	private final String name;
	private final int[] gives;
	private final int[] takes;
	private final int hash;

	/**
	 * @param gives step numbers in any order; empty = up from the start
	 * @param takes step numbers in any order; empty = never goes
	 */
	public Supply(String name, int[] gives, int[] takes) {
		this.name = Objects.requireNonNull(name, "name");
		this.gives = Arrays.stream(gives).sorted().distinct().toArray();
		this.takes = Arrays.stream(takes).sorted().distinct().toArray();
		this.hash = 31 * (31 * name.hashCode() + Arrays.hashCode(this.gives)) + Arrays.hashCode(this.takes);
	}

	/** Up from the start, and never taken. */
	public static Supply standing(String name) {
		return new Supply(name, new int[0], new int[0]);
	}

	public static Supply given(String name, int... gives) {
		return new Supply(name, gives, new int[0]);
	}

	/** Up from the start. */
	public static Supply taken(String name, int... takes) {
		return new Supply(name, new int[0], takes);
	}

	public String name() {
		return name;
	}

	/** Ascending, as a new array. */
	public int[] gives() {
		return gives.clone();
	}

	/** Ascending, as a new array. */
	public int[] takes() {
		return takes.clone();
	}

	public boolean isUp(BitSet prefix) {
		return !isTaken(prefix) && isGiven(prefix);
	}

	/** The same supply in the undone plan, where what was given is taken. */
	public Supply reversed() {
		return new Supply(name, takes, gives);
	}

	boolean isGiven(BitSet prefix) {
		for (int give : gives)
			if (!prefix.get(give))
				return false;
		return true;
	}

	boolean isTaken(BitSet prefix) {
		for (int take : takes)
			if (prefix.get(take))
				return true;
		return false;
	}

	/** Whether one of the giving steps is among some. */
	boolean isGivenBy(BitSet steps) {
		for (int give : gives)
			if (steps.get(give))
				return true;
		return false;
	}

	/** The giving steps that a prefix does not hold. */
	int[] missing(BitSet prefix) {
		return Arrays.stream(gives).filter(give -> !prefix.get(give)).toArray();
	}

	/** Without a copy; not to be changed. */
	int[] sharedGives() {
		return gives;
	}

	/** Without a copy; not to be changed. */
	int[] sharedTakes() {
		return takes;
	}

	@Override
	public boolean equals(Object other) {
		return this == other || other instanceof Supply that && hash == that.hash && name.equals(that.name)
				&& Arrays.equals(gives, that.gives) && Arrays.equals(takes, that.takes);
	}

	@Override
	public int hashCode() {
		return hash;
	}

	@Override
	public String toString() {
		return name + " +" + Arrays.toString(gives) + " -" + Arrays.toString(takes);
	}
}
