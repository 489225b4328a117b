package org.drover.task.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.drover.task.Wait;

/**
 * What a task's row says it waits for.
 *
 * @param on which one, in words; the moment that it waits for, as text, where it waits for one
 */
public record WaitRow(Wait kind, String on, Instant since) {

	/** Waits for a pause to be over. */
	public static WaitRow until(Wait wait, Instant since, Duration pause) {
		return new WaitRow(wait, since.plus(pause).toString(), since);
	}

	/** The moment that it waits for; empty where it waits for something else. */
	public Optional<Instant> until() {
		if (kind != Wait.RETRY && kind != Wait.LOCK && kind != Wait.PACE)
			return Optional.empty();
		try {
			return Optional.of(Instant.parse(on));
		} catch (DateTimeParseException e) {
			return Optional.empty(); // handlers may wait for a lock, too, and name it
		}
	}
}
