package org.drover.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a {@link Layer} while clients move: availability, cost and risk against each other. */
public enum Strategy {
	/** The planner decides for each service, by what the moving clients need of it and who else does. */
	BY_NEED,
	/** It stays where it is and serves both topologies: nothing is sent, and both rest on it. */
	SHARE,
	/** The new topology has its own: nothing rests on the old one, and everything is there twice. */
	DUPLICATE,
	/** It serves both topologies until the clients have moved, and is the new one's then; clients that stay go on using it. */
	MOVE,
	/** The old topology stops giving it before clients move, and the new one takes it over: nothing is there twice, and clients that still need it go without. Of content: none is sent. */
	STOP;

	/** The name in commands and JSON. */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<Strategy> ofLabel(String label) {
		return Arrays.stream(values()).filter(strategy -> strategy.label().equalsIgnoreCase(label)).findFirst();
	}

	/** Whether it changes whom services of the old topology serve. */
	boolean needsSource() {
		return this == SHARE || this == MOVE || this == STOP;
	}

	/** Whether the new topology owns the services in the end. */
	boolean takesOver() {
		return this == MOVE || this == STOP;
	}
}
