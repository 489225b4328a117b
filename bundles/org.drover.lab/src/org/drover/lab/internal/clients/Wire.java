package org.drover.lab.internal.clients;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/**
 * How clients speak to services. Each request is sent exactly once: libraries, the JDK's client among them, quietly repeat a GET when a
 * kept connection turns out to be closed, and then neither failures nor counts would be true. Connections are shared by all clients.
 */
final class Wire implements AutoCloseable {

	/** @param topology the topology that answered, empty where the service does not say */
	record Answer(int status, String topology) {
	}

	record Call(String method, String base, String path, Sender sender, byte[] body, Limit limit) {
	}

	/**
	 * How long a service may let a client wait.
	 *
	 * @param time    for the connection, and then for the whole answer
	 * @param renewed whether each part of the body that comes gives it anew
	 */
	record Limit(Duration time, boolean renewed) {

		static Limit answer(Duration whole) {
			return new Limit(whole, false);
		}

		/** For what may be large. */
		static Limit silence(Duration longest) {
			return new Limit(longest, true);
		}

		private String passed() {
			return (renewed ? "nothing came for " : "no answer within ") + time.toSeconds() + " s";
		}
	}

	/** Who asks, and the topology it is assigned to. */
	record Sender(String client, String topology) {

		Sender {
			if ((client + topology).chars().anyMatch(Character::isISOControl))
				throw new IllegalArgumentException("a header cannot carry a control character");
		}
	}

	/** Requests at once: each takes an open file at both ends, and both are this process's. */
	private static final int AT_ONCE = 1_000;

	private final Semaphore lines = new Semaphore(AT_ONCE);
	private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
	private final LongAdder sent = new LongAdder();
	/** Held shared by every request, so that whoever holds it alone sees a moment without any. */
	private final StampedLock traffic = new StampedLock();

	/**
	 * @param sink takes the body, of errors too
	 * @throws IOException where no whole answer came, with the reason in words
	 */
	Answer exchange(Call call, OutputStream sink) throws IOException {
		lines.acquireUninterruptibly();
		long stamp = traffic.readLock();
		try {
			sent.increment();
			return exchangeOnce(endpoint(call.base()), call, sink);
		} catch (SocketTimeoutException e) {
			throw new IOException(call.limit().passed(), e);
		} catch (NumberFormatException e) {
			throw new IOException("the answer's header is broken", e);
		} finally {
			traffic.unlockRead(stamp);
			lines.release();
		}
	}

	private Endpoint endpoint(String base) throws IOException {
		try {
			return endpoints.computeIfAbsent(base, Endpoint::new);
		} catch (IllegalArgumentException e) {
			throw new IOException("'" + base + "' is not an http address", e);
		}
	}

	private static Answer exchangeOnce(Endpoint endpoint, Call call, OutputStream sink) throws IOException {
		Connection connection = endpoint.connection((int) call.limit().time().toMillis());
		boolean kept = false;
		try {
			connection.limit(call.limit());
			Exchange exchange = new Exchange(connection);
			exchange.send(head(endpoint, call), call.body());
			exchange.receiveHead();
			endpoint.countAnswer();
			exchange.receiveBody(sink);
			kept = exchange.keepsAlive();
			return new Answer(exchange.status(), exchange.header("drover-site"));
		} finally {
			if (kept)
				keep(endpoint, connection);
			else
				connection.close();
		}
	}

	private static void keep(Endpoint endpoint, Connection connection) {
		connection.rest();
		endpoint.release(connection);
	}

	private static String head(Endpoint endpoint, Call call) {
		StringBuilder head = new StringBuilder(256).append(call.method()).append(' ').append(endpoint.path(call.path()))
				.append(" HTTP/1.1\r\nHost: ").append(endpoint.authority())
				.append("\r\nDrover-Client: ").append(call.sender().client())
				.append("\r\nDrover-Topology: ").append(call.sender().topology());
		if (!call.method().equals("GET"))
			head.append("\r\nContent-Type: application/json\r\nContent-Length: ").append(call.body().length);
		return head.append("\r\n\r\n").toString();
	}

	/** The body of a small answer. */
	static final class Text extends OutputStream {

		private static final int LIMIT = 16 * 1024 * 1024;

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] part, int offset, int length) throws IOException {
			if (bytes.size() + length > LIMIT)
				throw new IOException("the answer is longer than " + LIMIT + " bytes");
			bytes.write(part, offset, length);
		}

		byte[] toByteArray() {
			return bytes.toByteArray();
		}
	}

	/** Requests sent so far, answered or not. */
	long sent() {
		return sent.sum();
	}

	/** Answers so far, by the base address they came from. */
	Map<String, Long> answered() {
		Map<String, Long> counts = new TreeMap<>();
		endpoints.forEach((base, endpoint) -> counts.put(base, endpoint.answered()));
		return counts;
	}

	/**
	 * Calls in a moment when no request is under way: new ones wait meanwhile. Where such a moment does not come in time, a request
	 * hangs, and the call is made all the same.
	 */
	<T> T still(Duration patience, Supplier<T> call) {
		long stamp = stopTraffic(patience);
		try {
			return call.get();
		} finally {
			if (stamp != 0)
				traffic.unlockWrite(stamp);
		}
	}

	private long stopTraffic(Duration patience) {
		try {
			return traffic.tryWriteLock(patience.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}

	@Override
	public void close() {
		endpoints.values().forEach(Endpoint::close);
	}
}
