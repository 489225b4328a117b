package org.drover.server.internal;

import java.util.Map;

/**
 * How a project stands.
 *
 * @param jobs         by state
 * @param tasks        of jobs that are neither done nor undone, by state
 * @param journalLines that were ever written
 * @param managers     that have said lately that they are alive, by state
 * @param alerts       of dependencies, that nobody has dismissed
 */
public record ProjectFigures(Map<String, Long> jobs, Map<String, Long> tasks, Queue jobQueue, Queue taskQueue, long journalLines,
		Map<String, Long> managers, long alerts) {

	/**
	 * Rows of a queue.
	 *
	 * @param due     that a manager may take
	 * @param picked  that a manager has taken
	 * @param waiting for their time
	 */
	public record Queue(long due, long picked, long waiting) {
	}
}
