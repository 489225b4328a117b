package org.drover.site.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

import org.drover.content.Throttle;
import org.drover.model.Attributes;
import org.drover.model.BitsWindow;
import org.drover.model.ManagedObject;
import org.drover.model.PointRules;
import org.drover.site.ServiceRefusal;

/** What a distribution point gives just now: to whom, how fast, and images that many receive together. One for each distribution point that runs. */
public final class PointTraffic {

	/** How long a client waits for others to end. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** Whom the distribution point serves until this is closed. */
	interface Admission extends AutoCloseable {
		@Override
		void close();
	}

	private final Clock clock;
	private final Duration patience;
	private final Multicast multicast;
	private final Map<String, Integer> served = new HashMap<>();
	private volatile long rate = BitsWindow.UNLIMITED;
	private final Throttle throttle = new Throttle(() -> rate == BitsWindow.UNLIMITED ? 0 : rate);

	/** @param clock with the time zone that BITS windows are meant in */
	public PointTraffic(Clock clock) {
		this(clock, PATIENCE, new Multicast());
	}

	PointTraffic(Clock clock, Duration patience, Multicast multicast) {
		this.clock = clock;
		this.patience = patience;
		this.multicast = multicast;
	}

	/**
	 * Waits for a while where the distribution point serves as many clients as it may.
	 *
	 * @throws ServiceRefusal 503 where it goes on doing so
	 */
	Admission admit(ManagedObject point, String client) throws ServiceRefusal {
		int most = PointRules.clientsAtOnce(point);
		if (most == Integer.MAX_VALUE)
			return () -> { };
		long end = System.nanoTime() + patience.toNanos();
		synchronized (served) {
			while (served.size() >= most && !served.containsKey(client))
				await(end, point, most);
			served.merge(client, 1, Integer::sum);
		}
		return () -> leave(client);
	}

	private void await(long end, ManagedObject point, int most) throws ServiceRefusal {
		long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
		try {
			if (left > 0) {
				served.wait(left);
				return;
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		throw new ServiceRefusal(503, point.ref() + " serves " + most + " clients already, which is as many as it may at the same time: try again later");
	}

	private void leave(String client) {
		synchronized (served) {
			if (served.merge(client, -1, Integer::sum) == 0)
				served.remove(client);
			served.notifyAll();
		}
	}

	/**
	 * The pace of all that the distribution point transfers by BITS.
	 *
	 * @throws ServiceRefusal 503 where it transfers nothing at this time of the day
	 */
	Throttle pace(ManagedObject point) throws ServiceRefusal {
		if (!point.is(Attributes.BITS) || point.attribute(Attributes.BITS_WINDOW).isEmpty())
			return Throttle.NONE;
		long now = BitsWindow.parse(point.attribute(Attributes.BITS_WINDOW)).rate(LocalTime.now(clock));
		if (now == 0)
			throw new ServiceRefusal(503, point.ref() + " transfers nothing at this time of the day: try again later");
		rate = now;
		return throttle;
	}

	Multicast multicast() {
		return multicast;
	}
}
