package org.drover.lab;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the clients saw in a stretch of time. A request is anything a client sent; it failed unless the answer was good in the topology
 * the client is assigned to.
 *
 * @param from                  when the stretch began
 * @param to                    when it ended
 * @param clients               how many clients live
 * @param intervalSeconds       how often each of them asks for policy
 * @param requests              requests the clients sent
 * @param failed                those that failed
 * @param longestGapSeconds     the longest time any client went between two good policies, gaps that are still open included
 * @param movedClients          clients that are in another topology at the end than at the beginning
 * @param beforeMove            good policies those clients got from the topology they came from
 * @param afterMove             good policies they got from the topology they came to
 * @param minPoliciesAfterMove  the fewest that any one of them got there; 0 where none moved
 * @param minContentAfterMove   of the client that has fetched the smallest share of its content there: how many items it has, each verified
 * @param contentOfThatClient   and how many items there are for it
 * @param failures              the first failures, at most 1,000 in the life of the laboratory
 * @param serverRequests        requests that the services of both topologies have on record for this stretch
 * @param countsEqual           whether, since the laboratory began, each service has on record exactly as many answers as the clients got of it
 * @param countDifferences      in words, where it does not
 */
public record LiveReport(Instant from, Instant to, int clients, double intervalSeconds, long requests, long failed, double longestGapSeconds,
		int movedClients, long beforeMove, long afterMove, long minPoliciesAfterMove, int minContentAfterMove, int contentOfThatClient,
		List<Failure> failures, long serverRequests, boolean countsEqual, List<String> countDifferences) {

	/** How many intervals a client may go without policy. */
	public static final int TOLERANCE = 3;

	/**
	 * @param topology the one the client was assigned to
	 * @param step     policy, content, status, a service's kind...
	 * @param what     in words
	 */
	public record Failure(Instant at, String client, String topology, String step, String url, String what) {
	}

	public LiveReport {
		failures = List.copyOf(failures);
		countDifferences = List.copyOf(countDifferences);
	}

	/** Whether no client went without policy for longer than {@value #TOLERANCE} intervals. */
	public boolean withinTolerance() {
		return longestGapSeconds <= TOLERANCE * intervalSeconds;
	}

	/** How many of the kept failures there are by client and step. */
	public SortedMap<String, Long> failuresByClientAndStep() {
		SortedMap<String, Long> counts = new TreeMap<>();
		failures.forEach(failure -> counts.merge(failure.client() + " " + failure.step(), 1L, Long::sum));
		return counts;
	}
}
