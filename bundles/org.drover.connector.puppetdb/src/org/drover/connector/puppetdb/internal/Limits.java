package org.drover.connector.puppetdb.internal;

import java.time.Duration;

/**
 * How far a server is followed.
 *
 * @param row       bytes that one row of an answer may have
 * @param answer    bytes that one answer may have
 * @param silence   how long it may say nothing
 * @param slowness  how long one answer may be waited for in all
 * @param firstWait before what it was too busy for is asked again; each further time twice as long
 * @param nodes     names that are asked for at once
 * @param batch     nodes of which everything else is asked at once
 */
record Limits(long row, long answer, Duration silence, Duration slowness, Duration firstWait, int nodes, int batch) {

	static final Limits USUAL = new Limits(16L << 20, 1L << 30, Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMillis(500), 5_000, 100);

	Limits withPages(int nodesAtOnce, int batchOf) {
		return new Limits(row, answer, silence, slowness, firstWait, nodesAtOnce, batchOf);
	}
}
