package org.drover.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The way to a server of this machine, on which clients can fall silent without the server being told, as a process does that is stopped. */
final class StallingLink implements AutoCloseable {

	private final int server;
	private final ServerSocket door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final List<AtomicLong> allowances = new ArrayList<>();
	private final List<Socket> sockets = new ArrayList<>();
	private final CountDownLatch closed = new CountDownLatch(1);

	StallingLink(int server) throws IOException {
		this.server = server;
		threads.submit(this::admit);
	}

	int port() {
		return door.getLocalPort();
	}

	/** Clients that are connected now fall silent after so many bytes; those that come later do not. */
	synchronized void stallAfter(long bytes) {
		allowances.forEach(left -> left.set(bytes));
	}

	private Void admit() throws IOException {
		while (true) {
			Socket client = door.accept();
			connect(client, new Socket(InetAddress.getLoopbackAddress(), server));
		}
	}

	private synchronized void connect(Socket client, Socket to) {
		sockets.addAll(List.of(client, to));
		AtomicLong left = new AtomicLong(Long.MAX_VALUE);
		allowances.add(left);
		threads.submit(() -> pass(client, to, left));
		threads.submit(() -> pass(to, client, new AtomicLong(Long.MAX_VALUE)));
	}

	private Void pass(Socket from, Socket to, AtomicLong left) throws IOException, InterruptedException {
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] buffer = new byte[8192];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				int passed = (int) Math.min(read, left.getAndAdd(-read));
				out.write(buffer, 0, Math.max(0, passed));
				if (passed < read)
					closed.await();
			}
		}
		return null;
	}

	@Override
	public void close() throws IOException {
		closed.countDown();
		door.close();
		synchronized (this) {
			for (Socket socket : sockets)
				socket.close();
		}
		threads.shutdownNow();
	}
}
