package org.drover.bench.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server that tasks wait for: it answers each line after a while, however many ask at once, and knows which lines it was asked. */
final class RemotePart implements AutoCloseable {

	private static final int BACKLOG = 200;
	private static final long MINUTES = 5;

	private final ServerSocket socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final long nanos;
	private final Set<String> asked = ConcurrentHashMap.newKeySet();
	private final Semaphore unawaited = new Semaphore(0);

	RemotePart(long millis) throws IOException {
		nanos = TimeUnit.MILLISECONDS.toNanos(millis);
		threads.execute(this::accept);
	}

	int port() {
		return socket.getLocalPort();
	}

	/** Waits until it has answered so many more different lines. */
	void await(int lines) throws InterruptedException {
		if (!unawaited.tryAcquire(lines, MINUTES, TimeUnit.MINUTES))
			throw new IllegalStateException("only " + unawaited.availablePermits() + " of " + lines + " tasks came in " + MINUTES + " minutes");
	}

	private void accept() {
		while (!socket.isClosed()) {
			try {
				Socket client = socket.accept();
				threads.execute(() -> serve(client));
			} catch (IOException e) {
				if (!socket.isClosed())
					throw new IllegalStateException(e);
			}
		}
	}

	private void serve(Socket client) {
		try (client; BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
				PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				LockSupport.parkNanos(nanos);
				if (asked.add(line))
					unawaited.release();
				out.println(line);
			}
		} catch (IOException e) {
			return; // the client has ended
		}
	}

	@Override
	public void close() throws IOException {
		socket.close();
		threads.shutdownNow();
	}
}
