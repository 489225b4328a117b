package org.drover.task;

import java.time.Instant;

/**
 * A line of a job's journal; written once, never changed.
 *
 * @param seq    its place in the job's chain, from 1; 0 until it is sealed
 * @param task   the task's number, 0 where the entry is about the whole job
 * @param event  a short word: {@code created}, {@code started}, {@code done}, {@code overruled}
 * @param detail a sentence, or empty
 */
public record JournalEntry(long id, long seq, Instant at, int task, String event, String detail) {

	/** A line that is not sealed yet. */
	public JournalEntry(long id, Instant at, int task, String event, String detail) {
		this(id, 0, at, task, event, detail);
	}
}
