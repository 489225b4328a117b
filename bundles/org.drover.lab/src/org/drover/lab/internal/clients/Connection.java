package org.drover.lab.internal.clients;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that carries one exchange after the other. Used by one thread at a time. */
final class Connection implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
	private static final int BUFFER = 8 * 1024;
	private static final int LONGEST_LINE = 16 * 1024;
	/** Servers drop what idles longer; a connection is left in good time before that. */
	private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

	private final SocketChannel channel;
	private final InputStream in;
	private final OutputStream out;
	private Wire.Limit limit;
	private long deadline;
	private long idleSince;

	Connection(SocketAddress address, int timeoutMillis) throws IOException {
		channel = SocketChannel.open();
		try {
			channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
			channel.socket().connect(address, timeoutMillis);
			in = new BufferedInputStream(channel.socket().getInputStream(), BUFFER);
			out = channel.socket().getOutputStream();
		} catch (IOException e) {
			close();
			throw e;
		}
	}

	/** For every read from now on. */
	void limit(Wire.Limit from) {
		limit = from;
		deadline = System.nanoTime() + from.time().toNanos();
	}

	void write(byte[] bytes) throws IOException {
		out.write(bytes);
	}

	/** @throws SocketTimeoutException past the deadline */
	int read(byte[] buffer, int length) throws IOException {
		arm();
		int read = in.read(buffer, 0, length);
		if (limit.renewed())
			limit(limit);
		return read;
	}

	/** A line of the header, without its end. */
	String line() throws IOException {
		arm();
		StringBuilder line = new StringBuilder(64);
		for (int c = in.read(); c != '\n'; c = in.read()) {
			if (c < 0)
				throw new IOException("the service closed the connection without an answer");
			if (line.length() > LONGEST_LINE)
				throw new IOException("the answer's header has no end");
			line.append((char) c);
		}
		int end = line.length();
		return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
	}

	private void arm() throws IOException {
		long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
		if (millis <= 0)
			throw new SocketTimeoutException("no answer in time");
		channel.socket().setSoTimeout((int) millis);
	}

	void rest() {
		idleSince = System.nanoTime();
	}

	/** Whether the other side has neither closed the connection nor sent anything unasked. Nothing is sent to find out. */
	boolean usable() {
		if (System.nanoTime() - idleSince > IDLE_NANOS)
			return false;
		try {
			channel.configureBlocking(false);
			int read = channel.read(ByteBuffer.allocate(1));
			channel.configureBlocking(true);
			return read == 0;
		} catch (IOException e) {
			LOG.debug("an idle connection is broken", e);
			return false;
		}
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	@Override
	public void close() {
		try {
			channel.close();
		} catch (IOException e) {
			LOG.debug("closing a connection failed", e);
		}
	}
}
