package org.drover.fleet;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.drover.fleet.internal.AgentTable;
import org.drover.fleet.internal.Look;
import org.drover.fleet.internal.OutboxTable;
import org.drover.fleet.internal.PlaceTable;
import org.drover.fleet.internal.PulseTable;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.BeatKey;
import org.drover.mailbox.Exchange;
import org.drover.mailbox.Glance;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxListing;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.store.Jdbc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all mailboxes of all places in turn, and reads and writes where there is something to. Managers that watch the same places take turns: each
 * place is swept once in an interval, however many there are; who dies in the middle leaves the next turn to the others. Usable from several threads.
 */
public final class FleetWatch implements AutoCloseable {

	/**
	 * How it watches.
	 *
	 * @param every    between the beginnings of two sweeps of a place
	 * @param missed   intervals that an agent may let pass before it counts as offline
	 * @param parallel mailboxes that are read and written at once
	 */
	public record Options(Duration every, int missed, int parallel) {

		public static final Options USUAL = new Options(Duration.ofSeconds(10), Glance.MISSED, 16);
	}

	private record MarkKey(AgentKey agent, Optional<BeatKey> key) {
	}

	/** What is done at one mailbox. */
	@FunctionalInterface
	private interface Visit<T> {
		Exchange at(T mailbox) throws IOException, DroverException;
	}

	private static final Logger LOG = LoggerFactory.getLogger(FleetWatch.class);
	private static final int CHUNK = 1000;
	/** A turn that is missed by a little is missed by a whole interval. */
	private static final long SHARE = 10;

	private final Fleet fleet;
	private final Options options;
	private final Jdbc jdbc;
	private final Map<MailboxId, MarkKey> beatKeys = new ConcurrentHashMap<>();
	private final Set<String> busy = ConcurrentHashMap.newKeySet();
	private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
	private volatile boolean closed;

	public FleetWatch(Fleet fleet, Options options) {
		this.fleet = fleet;
		this.options = options;
		this.jdbc = fleet.project().jdbc();
	}

	/** Watches from now on, in threads of its own. */
	public void start() {
		start("fleet watch", this::watch);
	}

	/** Looks at one place now, whoever else does. */
	public SweepReport sweep(String place) throws IOException, DroverException {
		long from = System.nanoTime();
		MailboxTransport transport = fleet.transport(place);
		Look look = new Look(new AgentTable(jdbc).at(place), new OutboxTable(jdbc).waiting(), this::beatKey, options.missed());
		int requests = transport.sweep(look::see);
		look.end();
		Duration looking = Duration.ofNanos(System.nanoTime() - from);
		add(place, look.strangers());
		new PulseTable(jdbc).put(look.firstPulses(), look.pulses());
		if (look.now().isPresent())
			new PlaceTable(jdbc, fleet.project().vault()).looked(place, look.now().get());
		look.events().forEach(fleet::tell);
		int failed = each(look.touched(), MailboxListing::box, listing -> fleet.mailbox(listing.box(), transport, jdbc).exchange(listing));
		new FollowUp(fleet).all();
		return new SweepReport(place, look.seen(), requests, look.strangers().size(), look.touched().size(), failed, looking,
				Duration.ofNanos(System.nanoTime() - from));
	}

	/**
	 * Writes what waits for agents of a place, without a look at the others.
	 *
	 * @return at how many mailboxes
	 */
	public int send(String place) throws DroverException {
		Set<MailboxId> waiting = new OutboxTable(jdbc).waiting();
		if (waiting.isEmpty())
			return 0;
		List<MailboxId> here = new AgentTable(jdbc).at(place).stream().map(row -> row.agent().box()).filter(waiting::contains).toList();
		MailboxTransport transport = fleet.transport(place);
		return here.size() - each(here, box -> box, box -> fleet.mailbox(box, transport, jdbc).exchange());
	}

	/** Ends it; what is being read or written is brought to its end. */
	@Override
	public void close() {
		closed = true;
		fleet.orders().give();
		for (Thread thread : threads) {
			try {
				thread.join();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private void watch() {
		long orders = fleet.orders().times();
		while (!closed) {
			try {
				for (MailboxPlace place : fleet.places())
					look(place.name());
			} catch (DroverException e) {
				LOG.warn("the places of mailboxes are not known: {}", e.getMessage());
			}
			fleet.orders().await(orders, Math.max(1, options.every().toMillis() / SHARE));
			orders = fleet.orders().times();
		}
	}

	/** In a thread of its own, so that a place that does not answer keeps no other waiting. */
	private void look(String place) {
		if (!busy.add(place))
			return;
		start("fleet watch " + place, () -> {
			try {
				lookOnce(place);
			} finally {
				busy.remove(place);
			}
		});
	}

	private void lookOnce(String place) {
		try {
			if (new PlaceTable(jdbc, fleet.project().vault()).takeTurn(place, fleet.manager(), options.every()))
				LOG.debug("{}", sweep(place));
			else
				send(place);
		} catch (IOException e) {
			LOG.warn("the mailbox place {} cannot be looked at for now: {}", place, e.getMessage());
		} catch (DroverException e) {
			LOG.warn("the mailbox place {} is not looked at: {}", place, e.getMessage());
		}
	}

	private void start(String name, Runnable work) {
		Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> {
			try {
				work.run();
			} finally {
				threads.remove(Thread.currentThread());
			}
		});
		threads.add(thread);
		thread.start();
	}

	private void add(String place, List<MailboxListing> strangers) throws DroverException {
		for (int from = 0; from < strangers.size(); from += CHUNK) {
			List<MailboxListing> some = strangers.subList(from, Math.min(strangers.size(), from + CHUNK));
			List<FleetEvent> found = jdbc.transaction(tx -> {
				List<FleetEvent> events = new ArrayList<>();
				for (MailboxId box : some.stream().map(MailboxListing::box).sorted().toList()) {
					if (new AgentTable(tx).add(box, place, ""))
						events.add(new FleetEvent.Found(box));
				}
				return events;
			});
			found.forEach(fleet::tell);
		}
	}

	/** @return at how many it failed */
	private <T> int each(List<T> mailboxes, Function<T, MailboxId> box, Visit<T> visit) {
		AtomicInteger failed = new AtomicInteger();
		Semaphore places = new Semaphore(options.parallel());
		for (T mailbox : mailboxes) {
			places.acquireUninterruptibly();
			Thread.ofPlatform().daemon().name("mailbox " + box.apply(mailbox).brief()).start(() -> {
				try {
					if (!done(box.apply(mailbox), mailbox, visit))
						failed.incrementAndGet();
				} finally {
					places.release();
				}
			});
		}
		places.acquireUninterruptibly(options.parallel());
		return failed.get();
	}

	private <T> boolean done(MailboxId box, T mailbox, Visit<T> visit) {
		try {
			Exchange exchange = visit.at(mailbox);
			exchange.events().forEach(event -> fleet.tell(new FleetEvent.Irregular(event)));
			return true;
		} catch (IOException e) {
			LOG.debug("the mailbox {} is left for the next round", box.brief(), e);
		} catch (DroverException e) {
			if (e.retry() == Retry.NEVER)
				LOG.warn("the mailbox {} cannot be worked with: {}", box.brief(), e.getMessage());
		}
		return false;
	}

	/** Costly to make, so kept as long as the agent has the key it has. */
	private Optional<BeatKey> beatKey(MailboxId box, AgentKey agent) {
		return beatKeys.compute(box, (same, kept) -> kept != null && kept.agent().equals(agent) ? kept : new MarkKey(agent, newBeatKey(box, agent))).key();
	}

	private Optional<BeatKey> newBeatKey(MailboxId box, AgentKey agent) {
		try {
			return Optional.of(fleet.keys().beatKey(box, agent));
		} catch (DroverException e) {
			LOG.warn("the heartbeats of {} cannot be told from others: {}", box.brief(), e.getMessage());
			return Optional.empty();
		}
	}
}
