package org.drover.report;

import java.util.List;

/**
 * What clients saw while a job ran, where somebody watched them.
 *
 * @param longestGapSeconds longest time any client went without policy
 * @param intervalSeconds   how often they ask for it
 * @param failures          the first failures, a sentence each
 */
public record LiveFacts(int clients, long requests, long failed, double longestGapSeconds, double intervalSeconds, long minPoliciesAfterMove,
		List<String> failures) {
}
