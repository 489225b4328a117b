package org.drover.mailbox.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A bad link to a server on this machine that knows nothing of what goes over it. It does not reorder or repeat, as TCP does not. What it does to the
 * n-th piece follows from a seed.
 */
public final class FaultyPipe implements AutoCloseable {

	/** What becomes of a piece of what one side says. */
	public enum Fault {
		/** The connection is dropped before the other side has it. */
		DROPPED,
		/** The connection is dropped when the other side has half of it. */
		TRUNCATED,
		/** The connection is dropped when the other side has it. */
		AFTER,
		/** It takes longer. */
		DELAYED
	}

	private static final int PIECE = 16 << 10;
	private static final long DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

	private final int server;
	private final ServerSocket socket;
	private final Random random;
	private final double probability;
	private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private FaultyPipe(int server, ServerSocket socket, Random random, double probability) {
		this.server = server;
		this.socket = socket;
		this.random = random;
		this.probability = probability;
		for (Fault fault : Fault.values())
			counts.put(fault, 0);
	}

	/**
	 * @param server      its port
	 * @param probability of a fault, from 0 to 1
	 */
	public static FaultyPipe start(int server, long seed, double probability) throws IOException {
		FaultyPipe pipe = new FaultyPipe(server, new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), new Random(seed), probability);
		Thread.ofVirtual().start(pipe::listen);
		return pipe;
	}

	/** By which clients reach the server. */
	public int port() {
		return socket.getLocalPort();
	}

	/** How often each has been. */
	public Map<Fault, Integer> counts() {
		synchronized (counts) {
			return new EnumMap<>(counts);
		}
	}

	@Override
	public void close() throws IOException {
		socket.close();
		for (Socket each : sockets)
			each.close();
	}

	private void listen() {
		while (!socket.isClosed()) {
			try {
				Socket client = opened(socket.accept());
				Socket other = opened(new Socket(socket.getInetAddress(), server));
				Thread.ofVirtual().start(() -> carry(client, other));
				Thread.ofVirtual().start(() -> carry(other, client));
			} catch (IOException e) {
				return; // closed
			}
		}
	}

	private Socket opened(Socket one) throws IOException {
		one.setTcpNoDelay(true);
		sockets.add(one);
		return one;
	}

	/** To the end of what one says, or until the link is lost: both have an end then. */
	private void carry(Socket from, Socket to) {
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			byte[] piece = new byte[PIECE];
			for (int length = in.read(piece); length >= 0 && carried(Arrays.copyOf(piece, length), out);)
				length = in.read(piece);
		} catch (IOException e) {
			Thread.yield(); // the link is lost
		} finally {
			sockets.remove(from);
			sockets.remove(to);
		}
	}

	/** @return whether the connection stays */
	private boolean carried(byte[] piece, OutputStream out) throws IOException {
		Optional<Fault> fault = fault();
		if (fault.isEmpty()) {
			out.write(piece);
			return true;
		}
		switch (fault.get()) {
		case DROPPED:
			return false;
		case TRUNCATED:
			out.write(piece, 0, piece.length / 2);
			return false;
		case AFTER:
			out.write(piece);
			return false;
		case DELAYED:
			LockSupport.parkNanos(DELAY_NANOS);
			out.write(piece);
			return true;
		default:
			throw new IllegalStateException(fault.toString());
		}
	}

	private Optional<Fault> fault() {
		synchronized (counts) {
			if (random.nextDouble() >= probability)
				return Optional.empty();
			Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
			counts.merge(fault, 1, Integer::sum);
			return Optional.of(fault);
		}
	}
}
