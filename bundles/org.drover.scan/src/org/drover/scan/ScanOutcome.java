package org.drover.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The end of a scan. Its output must not be used without a look at the code.
 *
 * @param output      of the last attempt, by module, in their order; a module that failed, and those behind it, are missing
 * @param before      the first reading of the last attempt
 * @param after       the last reading of it
 * @param differences why it is not consistent
 * @param attempts    how often it was done, once at least
 * @param bound       whether it was still not consistent when no repeat was left; false where none was asked for
 * @param failure     what stopped the last attempt
 * @param untold      what went wrong while others were told of the motion, in words
 */
public record ScanOutcome<T>(ResultCode code, Map<String, T> output, Reading before, Reading after, List<Difference> differences, int attempts,
		boolean bound, boolean notified, Optional<Failure> failure, List<String> untold) {

	/** A module that failed. */
	public record Failure(String module, Exception cause) {
	}

	public ScanOutcome {
		output = Collections.unmodifiableMap(new LinkedHashMap<>(output));
		differences = List.copyOf(differences);
		untold = List.copyOf(untold);
	}

	/** Whether it is whole, and known to be of one host. */
	public boolean believable() {
		return code == ResultCode.CONSISTENT && failure.isEmpty();
	}

	/** The reasons in one line. */
	public String why() {
		return String.join("; ", differences.stream().map(Difference::text).toList());
	}

	ScanOutcome<T> told(List<String> problems) {
		List<String> all = new ArrayList<>(untold);
		all.addAll(problems);
		return new ScanOutcome<>(code, output, before, after, differences, attempts, bound, true, failure, all);
	}
}
