package org.drover.testing;

import java.util.List;
import java.util.stream.IntStream;

/** Which of a job's boundaries a test kills a process at. */
public final class KillPoints {

	private KillPoints() {
	}

	/**
	 * @param some  how many, unless the long tests run ({@code drover.all})
	 * @param many  how many then
	 * @param turn  of the tests that share the boundaries, from 1: each takes others
	 * @param turns how many of these tests there are
	 * @return so many of them, or all where there are fewer; evenly spread
	 */
	public static List<String> of(List<String> boundaries, int some, int many, int turn, int turns) {
		int all = boundaries.size();
		int wanted = Math.min(all, Boolean.getBoolean("drover.all") ? many : some);
		return IntStream.range(0, wanted).mapToObj(point -> boundaries.get((point * turns + turn - 1) * all / (wanted * turns))).toList();
	}

	/** For those who run the tests: the script that does so repeats these lines at its end. */
	public static void report(String matrix, int killed, int boundaries) {
		System.out.println("crash matrix: " + matrix + ": killed at " + killed + " of " + boundaries + " boundaries, every end as undisturbed");
	}
}
