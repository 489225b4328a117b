package org.drover.server.internal;

import java.time.Duration;
import java.util.Optional;

/**
 * How a manager's process is now.
 *
 * @param figures empty where the database does not answer
 * @param silence how long ago it last did
 */
record Condition(Phase phase, int atWork, int leading, Optional<ProjectFigures> figures, Duration silence) {

	/** Why the process is not in order; empty where it is. */
	Optional<String> ailment() {
		return ending().or(this::lostDatabase);
	}

	/** Why it takes no work; empty where it does. */
	Optional<String> idleness() {
		return phase == Phase.STARTING ? Optional.of("this manager is starting: ask again in a moment") : ailment();
	}

	private Optional<String> ending() {
		return switch (phase) {
		case STARTING, WORKING -> Optional.empty();
		case DRAINING -> Optional.of("this manager is draining: it brings what it has begun to its end, and takes nothing else");
		case ENDED -> Optional.of("this manager has ended: start another one");
		};
	}

	private Optional<String> lostDatabase() {
		return figures.isPresent() ? Optional.empty()
				: Optional.of("the database has not answered for " + silence.toSeconds() + " s: see that its server runs and can be reached");
	}
}
