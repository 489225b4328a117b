package org.drover.lab.internal.clients;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.LongAdder;

/** One service's base address, its idle connections, and how often it has answered. */
final class Endpoint implements AutoCloseable {

	/** What is used between bursts; more would only hold files open. */
	static final int MOST_IDLE = 64;

	private final URI base;
	private final SocketAddress address;
	private final BlockingDeque<Connection> idle = new LinkedBlockingDeque<>(MOST_IDLE);
	private final LongAdder answered = new LongAdder();

	/** @throws IllegalArgumentException where the text is no http address */
	Endpoint(String text) {
		base = URI.create(text);
		if (!"http".equals(base.getScheme()) || base.getHost() == null)
			throw new IllegalArgumentException("not an http address: " + text);
		address = new InetSocketAddress(base.getHost(), base.getPort() < 0 ? 80 : base.getPort());
	}

	String authority() {
		return base.getRawAuthority();
	}

	String path(String rest) {
		return base.getRawPath() + rest;
	}

	/** An idle connection that the service has not closed, or a new one. */
	Connection connection(int timeoutMillis) throws IOException {
		for (Connection candidate = idle.pollFirst(); candidate != null; candidate = idle.pollFirst()) {
			if (candidate.usable())
				return candidate;
			candidate.close();
		}
		return new Connection(address, timeoutMillis);
	}

	void release(Connection connection) {
		if (!idle.offerFirst(connection))
			connection.close();
	}

	void countAnswer() {
		answered.increment();
	}

	long answered() {
		return answered.sum();
	}

	@Override
	public void close() {
		for (Connection connection = idle.poll(); connection != null; connection = idle.poll())
			connection.close();
	}
}
