package org.drover.plan;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.stream.LongStream;

import org.junit.jupiter.api.function.Executable;

/**
 * Numbers that random estates are made of: from 0 on, or those that the system property {@value #PROPERTY} names as {@code FROM-TO} or as a single one. All of them
 * are tried, and what fails is told together.
 */
record Seeds(long from, long to) {

	private static final String PROPERTY = "drover.seeds";
	private static final String USUAL = "usual";

	/** What is done with one of them. */
	interface Trial {
		void run(long seed) throws Exception;
	}

	/** @param count how many are tried where none are named */
	static Seeds first(int count) {
		if (areUsual())
			return new Seeds(0, count - 1);
		String[] ends = System.getProperty(PROPERTY).split("-");
		return new Seeds(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
	}

	/** Whether they are those that a test is made for: what it has seen in the end says nothing of others. */
	static boolean areUsual() {
		return System.getProperty(PROPERTY, USUAL).equals(USUAL);
	}

	void each(Trial trial) {
		assertAll(LongStream.rangeClosed(from, to).mapToObj(seed -> (Executable) () -> trial.run(seed)));
	}
}
