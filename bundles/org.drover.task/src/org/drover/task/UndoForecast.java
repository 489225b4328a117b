package org.drover.task;

import java.util.List;
import java.util.SortedMap;

/**
 * What taking a job back would do, as things stand: numbers that are exact, and of everything the first in the order of the undo.
 *
 * @param tasks        how many tasks would be taken back
 * @param unfinished   those among them that were never finished: what they changed is not compared with what it is now
 * @param byKind       how many things would change, by {@link UndoChange#kind()}
 * @param changes      things that would change, each once
 * @param changedSince things that somebody has changed since the job did, whether or not the undo would change them
 * @param refused      tasks that could not be taken back
 * @param unknown      tasks of which nobody can say what taking them back would change
 */
public record UndoForecast(int tasks, int unfinished, SortedMap<String, Long> byKind, Listed<UndoChange> changes,
		Listed<UndoChange> changedSince, Listed<Remark> refused, Listed<Remark> unknown) {

	/** How many changes are listed. */
	public static final int MOST_CHANGES = 1_000;

	/** How many things that have changed since are listed, and how many remarks. */
	public static final int MOST_LISTED = 10_000;

	/**
	 * @param count how many there are
	 * @param first the first of them, as many as are listed
	 */
	public record Listed<T>(long count, List<T> first) {

		public Listed {
			first = List.copyOf(first);
		}
	}

	/**
	 * @param task  its number
	 * @param title its title
	 * @param why   words without a full stop
	 */
	public record Remark(int task, String title, String why) {
	}
}
