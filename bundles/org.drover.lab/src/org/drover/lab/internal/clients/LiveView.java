package org.drover.lab.internal.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.drover.lab.LiveMark;
import org.drover.lab.LivePulse;
import org.drover.lab.LiveReport;

/** Makes marks and reports out of what the clients publish and what the services have on record. */
final class LiveView {

	/** By then every request but one for content has had its answer or has failed, on a machine that is busy with something else, too. */
	private static final Duration PATIENCE = ClientCalls.PATIENCE.plusSeconds(1);
	private static final long BOOKING_NANOS = TimeUnit.SECONDS.toNanos(1);
	private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

	private record Mark(Instant at, long sent, long failed, long served, Map<String, Standing> standings, LongAccumulator longestGap)
			implements LiveMark {
	}

	/** Both sides' books at one moment. */
	private record Books(long sent, long failed, Map<String, Long> clients, Map<String, Long> services) {

		long served() {
			return services.values().stream().mapToLong(Long::longValue).sum();
		}

		List<String> differences() {
			TreeSet<String> addresses = new TreeSet<>(clients.keySet());
			addresses.addAll(services.keySet());
			List<String> differences = new ArrayList<>();
			for (String address : addresses) {
				long got = clients.getOrDefault(address, 0L);
				long given = services.getOrDefault(address, 0L);
				if (got != given)
					differences.add(address + " has " + given + " answers on record, and the clients got " + got);
			}
			return differences;
		}
	}

	private final Collection<LabClient> clients;
	private final LabClient.Surroundings surroundings;
	private final Supplier<Map<String, Long>> serverLog;

	LiveView(Collection<LabClient> clients, LabClient.Surroundings surroundings, Supplier<Map<String, Long>> serverLog) {
		this.clients = clients;
		this.surroundings = surroundings;
		this.serverLog = serverLog;
	}

	LiveMark mark() {
		Books books = books();
		return new Mark(Instant.now(), books.sent(), books.failed(), books.served(), standings(), surroundings.gaps().open());
	}

	private Map<String, Standing> standings() {
		Map<String, Standing> standings = new LinkedHashMap<>();
		clients.forEach(client -> standings.put(client.key(), client.standing()));
		return standings;
	}

	private Books books() {
		return surroundings.wire().still(PATIENCE, this::settledBooks);
	}

	/** A service may write its answer down a moment after the client has it; all clients wait meanwhile, and no longer than it takes. */
	private Books settledBooks() {
		long end = System.nanoTime() + BOOKING_NANOS;
		Books books = readBooks();
		while (!books.differences().isEmpty() && System.nanoTime() - end < 0) {
			LockSupport.parkNanos(LOOK_AGAIN_NANOS);
			books = readBooks();
		}
		return books;
	}

	private Books readBooks() {
		return new Books(surroundings.wire().sent(), surroundings.failures().count(), surroundings.wire().answered(), serverLog.get());
	}

	LiveReport since(LiveMark start) {
		Mark mark = (Mark) start;
		Books books = books();
		Movement movement = Movement.between(mark.standings(), standings());
		List<String> differences = books.differences();
		return new LiveReport(mark.at(), Instant.now(), clients.size(), seconds(surroundings.pace().intervalNanos()), books.sent() - mark.sent(),
				books.failed() - mark.failed(), seconds(longestGap(mark)), movement.clients(), movement.policiesBefore(),
				movement.policiesAfter(), movement.fewestPolicies(), movement.leastContent(), movement.contentThere(),
				surroundings.failures().after(mark.failed()), books.served() - mark.served(), differences.isEmpty(), differences);
	}

	LivePulse pulse(LiveMark start) {
		Mark mark = (Mark) start;
		return new LivePulse(clients.size(), seconds(surroundings.pace().intervalNanos()), surroundings.wire().sent() - mark.sent(),
				surroundings.failures().count() - mark.failed(), seconds(longestGap(mark)));
	}

	private long longestGap(Mark mark) {
		if (surroundings.pace().over())
			return mark.longestGap().get();
		long now = System.nanoTime();
		return clients.stream().mapToLong(client -> now - client.standing().policyAt()).reduce(mark.longestGap().get(), Math::max);
	}

	private static double seconds(long nanos) {
		return Math.round(nanos / 1e6) / 1e3;
	}
}
