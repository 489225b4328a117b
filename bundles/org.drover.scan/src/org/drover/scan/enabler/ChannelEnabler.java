package org.drover.scan.enabler;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.drover.scan.Enabler;
import org.drover.scan.HostFacts;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A virtio-serial port with an agent of the hypervisor at the other end. The guest writes {@code host NONCE} and the agent answers with one line:
 * the document with the nonce in it as {@code request}. An answer that an earlier host left in the port has another nonce, and is passed over.
 *
 * <p>
 * A port takes one reader at a time; a second one is told that it is busy. Reading cannot be broken off: where nobody answers in time a thread is left
 * behind until the port says something, and the port counts as silent for as long.
 */
public final class ChannelEnabler implements Enabler {

	/** The port's name. */
	public static final String PORT = "org.drover.host";

	private static final int MOST_LINES = 64;

	/** An open port. */
	interface Line extends Closeable {

		void write(byte[] bytes) throws IOException;

		/** @return -1 where nobody is at the other end */
		int read() throws IOException;
	}

	/** Opens a port. */
	@FunctionalInterface
	interface Opener {
		Line open(Path port) throws IOException;
	}

	private final SecureRandom random = new SecureRandom();
	private final Path port;
	private final Duration patience;
	private final Opener opener;
	private FutureTask<HostFacts> pending;

	public ChannelEnabler() {
		this(Path.of("/dev/virtio-ports", PORT), Duration.ofMillis(500));
	}

	/** @param patience how long the other end may take to answer */
	public ChannelEnabler(Path port, Duration patience) {
		this(port, patience, ChannelEnabler::device);
	}

	ChannelEnabler(Path port, Duration patience, Opener opener) {
		this.port = port;
		this.patience = patience;
		this.opener = opener;
	}

	@Override
	public String name() {
		return "virtio-serial";
	}

	@Override
	public synchronized Optional<HostFacts> read() throws IOException {
		if (!Files.exists(port))
			return Optional.empty();
		if (pending != null && !pending.isDone())
			throw new IOException(port + " is still silent");
		pending = new FutureTask<>(this::ask);
		Thread.ofPlatform().daemon().name("host channel").start(pending);
		return Optional.of(await(pending));
	}

	private HostFacts await(FutureTask<HostFacts> asked) throws IOException {
		try {
			return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			throw new IOException("nobody answers on " + port + " within " + patience.toMillis() + " ms", e);
		} catch (ExecutionException e) {
			throw new IOException("cannot ask on " + port + ": " + e.getCause().getMessage(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("stopped while asking on " + port, e);
		}
	}

	private HostFacts ask() throws IOException {
		byte[] nonce = new byte[16];
		random.nextBytes(nonce);
		String request = HexFormat.of().formatHex(nonce);
		try (Line line = opener.open(port)) {
			line.write(("host " + request + "\n").getBytes(StandardCharsets.US_ASCII));
			for (int i = 0; i < MOST_LINES; i++) {
				JsonNode answer = PublishedHost.document(answer(line));
				if (request.equals(answer.path("request").asText()))
					return PublishedHost.parse(answer);
			}
		}
		throw new IOException("nothing but answers to other requests");
	}

	private static byte[] answer(Line line) throws IOException {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		for (int read = line.read(); read != '\n'; read = line.read()) {
			if (read < 0)
				throw new IOException("nobody is at the other end");
			if (answer.size() == PublishedHost.LONGEST)
				throw new IOException("an answer is longer than " + PublishedHost.LONGEST + " bytes");
			answer.write(read);
		}
		return answer.toByteArray();
	}

	/** Reads byte by byte are system calls: an answer has a few hundred. */
	private static Line device(Path port) throws IOException {
		RandomAccessFile file = new RandomAccessFile(port.toFile(), "rw");
		return new Line() {
			@Override
			public void write(byte[] bytes) throws IOException {
				file.write(bytes);
			}

			@Override
			public int read() throws IOException {
				return file.read();
			}

			@Override
			public void close() throws IOException {
				file.close();
			}
		};
	}
}
