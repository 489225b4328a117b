package org.drover.task;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import org.drover.model.DroverException;

/**
 * Work beside jobs that comes again and again: whoever manages the project does it when it is due, each time one of all managers. What there is to do is kept
 * by those who know what it is about; the queue has no more than when it is due next. Called from several threads.
 */
public interface Routine {

	/**
	 * One time that something is to be done.
	 *
	 * @param id      which of what there is to do
	 * @param due     since when: long ago where nobody managed the project
	 * @param manager who does it
	 * @param clock   on which all managers agree
	 */
	record Turn(String id, Instant due, String manager, InstantSource clock) {
	}

	/** What its entries in the queue are called; up to 100 characters, another one for each routine and never {@code job}. */
	String name();

	/**
	 * All that there is to do, and when first. Asked by a manager that begins: what is not in the queue, as in a project that was restored, is put there.
	 */
	Map<String, Instant> all(Instant now) throws DroverException;

	/**
	 * Does it. A manager that ends meanwhile is followed by one that gets the same turn, and one that stood still may go on when it is done already: what is
	 * done twice has to have the effect of once.
	 *
	 * @return when it is due next; empty where it is not to be done any more
	 * @throws DroverException where nothing is known of how it went: it is tried again soon
	 */
	Optional<Instant> run(Turn turn) throws DroverException;
}
