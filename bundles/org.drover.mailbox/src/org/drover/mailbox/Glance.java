package org.drover.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.drover.mailbox.internal.FileName;

/**
 * What a manager sees in the listing of a mailbox, with nothing read.
 *
 * @param heartbeat newest with the agent's mark
 * @param status    number of the newest status; 0: none
 * @param out       whether there are messages of the agent
 * @param enrolling whether there is a step of a key exchange
 * @param now       by the server's clock
 */
public record Glance(MailboxId box, Optional<Heartbeat> heartbeat, long status, boolean out, boolean enrolling, Instant now) {

	/** After how many intervals without a heartbeat an agent counts as offline, unless set otherwise. */
	public static final int MISSED = 2;

	/** @param key empty for an agent that is not known yet: none of its heartbeats is believed then */
	public static Glance of(MailboxListing listing, Optional<BeatKey> key) {
		long status = 0;
		boolean out = false;
		boolean enrolling = false;
		for (MailboxFile file : listing.files()) {
			Optional<FileName> name = FileName.parse(file.name());
			if (name.isPresent() && name.get() instanceof FileName.Status found)
				status = Math.max(status, found.number());
			out |= name.isPresent() && name.get() instanceof FileName.Out;
			enrolling |= name.isPresent() && name.get() instanceof FileName.Enrol;
		}
		return new Glance(listing.box(), key.flatMap(known -> Heartbeat.newest(listing, known)), status, out, enrolling, listing.now());
	}

	/** The same, where an earlier look has seen that heartbeat: see {@link Heartbeat#after}. */
	public Glance after(Optional<Heartbeat> earlier) {
		return new Glance(box, heartbeat.map(beat -> beat.after(earlier)).or(() -> earlier), status, out, enrolling, now);
	}

	/** By the server's clock; empty where there was no heartbeat. */
	public Optional<Duration> age() {
		return heartbeat.map(beat -> beat.age(now));
	}

	/** @param intervals see {@link #MISSED} */
	public boolean online(int intervals) {
		return heartbeat.isPresent() && heartbeat.get().online(now, intervals);
	}
}
