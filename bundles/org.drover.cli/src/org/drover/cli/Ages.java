package org.drover.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says how old a figure is. */
public final class Ages {

	private Ages() {
	}

	public static String of(Optional<Instant> gathered) {
		return gathered.map(at -> "gathered " + ago(Duration.between(at, Instant.now()))).orElse("never gathered");
	}

	public static String ago(Duration age) {
		if (age.toMinutes() < 1)
			return "just now";
		if (age.toHours() < 1)
			return age.toMinutes() + " min ago";
		return age.toDays() < 1 ? age.toHours() + " h ago" : age.toDays() + " days ago";
	}
}
