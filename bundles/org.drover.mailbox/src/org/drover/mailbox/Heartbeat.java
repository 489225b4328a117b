package org.drover.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import org.drover.mailbox.internal.FileName;

/**
 * A sign of life of an agent, as its file's name tells it.
 *
 * @param number   of the agent's own count, growing
 * @param interval after which the agent means to give the next one
 * @param written  by the server's clock
 */
public record Heartbeat(long number, Duration interval, Instant written) {

	/** The one with the highest number among those that carry the agent's mark; others are as if they were not there. */
	public static Optional<Heartbeat> newest(MailboxListing listing, BeatKey key) {
		return listing.files().stream().flatMap(file -> beat(file).stream()).sorted(Comparator.comparingLong(Found::number).reversed())
				.filter(found -> key.isOn(found.beat)).findFirst().map(Found::heartbeat);
	}

	private static Optional<Found> beat(MailboxFile file) {
		return FileName.parse(file.name()).filter(FileName.Beat.class::isInstance).map(name -> new Found((FileName.Beat) name, file.written()));
	}

	private record Found(FileName.Beat beat, Instant written) {

		long number() {
			return beat.number();
		}

		Heartbeat heartbeat() {
			return new Heartbeat(beat.number(), Duration.ofSeconds(beat.seconds()), written);
		}
	}

	/** What to believe after an earlier one: a number that has not grown is no new sign of life, however young its file is made to look. */
	public Heartbeat after(Optional<Heartbeat> earlier) {
		return earlier.filter(last -> last.number >= number).orElse(this);
	}

	/** @param now by the server's clock; never negative */
	public Duration age(Instant now) {
		Duration age = Duration.between(written, now);
		return age.isNegative() ? Duration.ZERO : age;
	}

	/** @param intervals that may pass without another heartbeat: commonly {@link Glance#MISSED} */
	public boolean online(Instant now, int intervals) {
		return age(now).compareTo(interval.multipliedBy(intervals)) <= 0;
	}
}
