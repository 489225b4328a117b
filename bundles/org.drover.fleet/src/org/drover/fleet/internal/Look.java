package org.drover.fleet.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.drover.fleet.Agent;
import org.drover.fleet.AgentHealth;
import org.drover.fleet.FleetEvent;
import org.drover.fleet.internal.PulseTable.Pulse;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.BeatKey;
import org.drover.mailbox.Glance;
import org.drover.mailbox.Heartbeat;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;

/** One sweep's listings beside what is known. Nothing is read: ages come from the names of heartbeats, and changes from the names of messages. */
public final class Look {

	private final Map<MailboxId, AgentTable.Row> unseen = new HashMap<>();
	private final Set<MailboxId> waiting;
	private final BiFunction<MailboxId, AgentKey, Optional<BeatKey>> beatKeys;
	private final int missed;
	private final List<MailboxListing> strangers = new ArrayList<>();
	private final List<MailboxListing> touched = new ArrayList<>();
	private final List<Pulse> firstPulses = new ArrayList<>();
	private final List<Pulse> pulses = new ArrayList<>();
	private final List<FleetEvent> events = new ArrayList<>();
	private Instant now = Instant.MIN;
	private int seen;

	/**
	 * @param known   agents of the place
	 * @param waiting for whom there are commands
	 * @param missed  intervals that may pass without a heartbeat
	 */
	public Look(List<AgentTable.Row> known, Set<MailboxId> waiting, BiFunction<MailboxId, AgentKey, Optional<BeatKey>> beatKeys, int missed) {
		known.forEach(row -> unseen.put(row.agent().box(), row));
		this.waiting = waiting;
		this.beatKeys = beatKeys;
		this.missed = missed;
	}

	public void see(MailboxListing listing) {
		seen++;
		now = listing.now().isAfter(now) ? listing.now() : now;
		AgentTable.Row row = unseen.remove(listing.box());
		if (row == null) {
			strangers.add(listing);
			touched.add(listing);
			return;
		}
		Agent agent = row.agent();
		Glance glance = Glance.of(listing, agent.key().flatMap(key -> beatKeys.apply(agent.box(), key))).after(agent.heartbeat());
		glance.heartbeat().ifPresent(beat -> pulse(agent, beat, listing.now()));
		if (glance.status() > row.statusFloor() || glance.out() || glance.enrolling() || waiting.contains(agent.box()))
			touched.add(listing);
	}

	/** What was not seen has been looked for, too. */
	public void end() {
		if (seen == 0)
			return; // a place that shows nothing does not tell the time either
		for (AgentTable.Row row : unseen.values())
			row.agent().heartbeat().ifPresent(beat -> pulse(row.agent(), beat, now));
	}

	/** By the place's clock; empty where it showed nothing. */
	public Optional<Instant> now() {
		return seen == 0 ? Optional.empty() : Optional.of(now);
	}

	public int seen() {
		return seen;
	}

	/** Mailboxes that nobody knew. */
	public List<MailboxListing> strangers() {
		return strangers;
	}

	/** Mailboxes where there is something to be read or written. */
	public List<MailboxListing> touched() {
		return touched;
	}

	/** Of agents that were never heard of before. */
	public List<Pulse> firstPulses() {
		return firstPulses;
	}

	public List<Pulse> pulses() {
		return pulses;
	}

	/** Whose health has changed. */
	public List<FleetEvent> events() {
		return events;
	}

	private void pulse(Agent agent, Heartbeat beat, Instant lookedAt) {
		(agent.heartbeat().isEmpty() ? firstPulses : pulses).add(new Pulse(agent.box(), beat, lookedAt));
		AgentHealth before = agent.health(missed);
		AgentHealth after = new Agent(agent.box(), agent.place(), agent.host(), agent.copyOf(), agent.key(), Optional.of(beat), Optional.of(lookedAt),
				agent.foundAt(), agent.clonedAt(), agent.leftAt()).health(missed);
		if (before != after)
			events.add(new FleetEvent.HealthChanged(agent.box(), before, after));
	}
}
