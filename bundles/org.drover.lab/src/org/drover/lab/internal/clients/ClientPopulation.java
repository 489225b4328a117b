package org.drover.lab.internal.clients;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.drover.lab.LiveMark;
import org.drover.lab.LivePulse;
import org.drover.lab.LiveReport;
import org.drover.model.DroverException;

/** All clients of a laboratory, each on a virtual thread. */
public final class ClientPopulation implements AutoCloseable {

	/** A client and where it starts. */
	public record Member(String key, String topology, String managementPoint) {
	}

	private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

	private final Map<String, LabClient> clients = new LinkedHashMap<>();
	private final List<Thread> threads = new ArrayList<>();
	private final Wire wire = new Wire();
	private final FailureLog failures = new FailureLog();
	private final Gaps gaps = new Gaps();
	private final Pace pace;
	private final LiveView view;

	/** @param serverLog what the services have on record: answers by base address */
	public ClientPopulation(Collection<Member> members, Duration interval, long seed, Supplier<Map<String, Long>> serverLog) {
		pace = new Pace(interval);
		LabClient.Surroundings surroundings = new LabClient.Surroundings(wire, failures, new PolicyReader(), pace, gaps);
		for (Member member : members)
			clients.put(member.key(), new LabClient(member, seed ^ member.key().hashCode(), surroundings));
		view = new LiveView(clients.values(), surroundings, serverLog);
	}

	public void start() {
		for (LabClient client : clients.values())
			threads.add(Thread.ofVirtual().name("client " + client.key()).start(client));
	}

	/**
	 * Waits until every client has had its first policy and all its content, then lets all of them begin to poll.
	 *
	 * @throws DroverException where that takes longer, naming the first failure
	 */
	public void awaitWarm(Duration deadline) throws DroverException {
		if (until(() -> clients.values().stream().allMatch(client -> client.standing().warm()), deadline)) {
			pace.begin();
			until(() -> clients.values().stream().allMatch(client -> client.standing().steady()), deadline);
			return;
		}
		long cold = clients.values().stream().filter(client -> !client.standing().warm()).count();
		String reason = failures.after(0).stream().findFirst()
				.map(first -> "; the first failure was " + first.step() + " of " + first.client() + " at " + first.url() + ": " + first.what())
				.orElse("; nothing failed, so this machine may be too slow for so many clients");
		throw new DroverException(cold + " of " + clients.size() + " clients did not get their first policy and content within "
				+ deadline.toSeconds() + " s" + reason);
	}

	/** The interval that the clients keep from their next cycle on. */
	public void interval(Duration interval) {
		pace.interval(interval);
	}

	public Duration interval() {
		return pace.interval();
	}

	/** Starts a stretch of time to report about. */
	public LiveMark mark() {
		return view.mark();
	}

	/**
	 * What has happened since then. Holds new requests back for a moment, normally well below a tenth of a second, so that the clients' counts and
	 * the services' can be compared.
	 */
	public LiveReport since(LiveMark mark) {
		return view.since(mark);
	}

	/** Like {@link #since}, at a glance: holds nobody back. */
	public LivePulse pulse(LiveMark mark) {
		return view.pulse(mark);
	}

	/**
	 * Waits until each of the clients has had that many good policies from the topology since it came there, and all its content.
	 *
	 * @return whether that happened in time; a client that is not of this population never gets there
	 */
	public boolean awaitServed(Collection<String> keys, String topology, int policies, Duration deadline) {
		return until(() -> keys.stream().allMatch(key -> servedBy(key, topology, policies)), deadline);
	}

	private boolean servedBy(String key, String topology, int policies) {
		return Optional.ofNullable(clients.get(key)).map(client -> client.standing().servedBy(topology, policies)).orElse(false);
	}

	private static boolean until(BooleanSupplier condition, Duration deadline) {
		long end = System.nanoTime() + deadline.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted())
				return false;
			LockSupport.parkNanos(LOOK_AGAIN.toNanos());
		}
		return true;
	}

	/** Ends all clients; requests under way come to their end first. Reports may still be had. */
	public void stop() {
		pace.end();
		threads.forEach(LockSupport::unpark);
		try {
			for (Thread thread : threads)
				thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		stop();
		wire.close();
	}
}
