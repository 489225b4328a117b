package org.drover.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.drover.model.DroverException;

/** Something far away that tasks work on: takes its time to answer, and does what it is asked once, by its name, however often it is asked. */
final class RemotePart implements AutoCloseable {

	private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final long nanos;
	private final Map<String, AtomicInteger> effects = new ConcurrentHashMap<>();
	private final AtomicInteger calls = new AtomicInteger();

	RemotePart(long millis) throws IOException {
		nanos = TimeUnit.MILLISECONDS.toNanos(millis);
		threads.execute(this::accept);
	}

	int port() {
		return socket.getLocalPort();
	}

	/** How often each effect was had: 1, or, taken back, 0. */
	Map<String, AtomicInteger> effects() {
		return effects;
	}

	/** How often it was asked for one. */
	int calls() {
		return calls.get();
	}

	@Override
	public void close() throws IOException {
		socket.close();
		threads.shutdownNow();
	}

	private void accept() {
		try {
			while (true) {
				Socket client = socket.accept();
				threads.execute(() -> serve(client));
			}
		} catch (SocketException e) {
			return; // closed
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private void serve(Socket client) {
		try (client; BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
				PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
			for (String line = in.readLine(); line != null; line = in.readLine())
				out.println(answer(line.substring(0, 1), line.substring(1)));
		} catch (IOException e) {
			return; // the client was killed
		}
	}

	private String answer(String verb, String name) {
		if (verb.equals("?"))
			return effects.containsKey(name) && effects.get(name).get() > 0 ? "yes" : "no";
		LockSupport.parkNanos(nanos);
		if (verb.equals("+")) {
			calls.incrementAndGet();
			effects.computeIfAbsent(name, any -> new AtomicInteger(1)).compareAndSet(0, 1);
		} else {
			effects.get(name).set(0);
		}
		return "done";
	}

	/** A task for each of whose tries the far side is asked; each thread keeps a connection of its own. */
	static final class Handler implements TaskHandler {

		private final int port;
		private final ThreadLocal<Optional<Connection>> connections = ThreadLocal.withInitial(Optional::empty);

		private record Connection(Socket socket, BufferedReader in, PrintWriter out) {
		}

		Handler(int port) {
			this.port = port;
		}

		@Override
		public String name() {
			return "remote";
		}

		@Override
		public String run(TaskContext context, String input) throws DroverException {
			ask("+" + context.effect());
			return "{}";
		}

		@Override
		public void undo(TaskContext context, String input, String outcome) throws DroverException {
			ask("-" + context.effect());
		}

		@Override
		public Optional<String> probe(TaskContext context, String input) throws DroverException {
			return ask("?" + context.effect()).equals("yes") ? Optional.of("{}") : Optional.empty();
		}

		private String ask(String line) throws DroverException {
			try {
				if (connections.get().isEmpty())
					connections.set(Optional.of(connect()));
				Connection connection = connections.get().get();
				connection.out().println(line);
				return Optional.ofNullable(connection.in().readLine()).orElseThrow(() -> new IOException("closed"));
			} catch (IOException e) {
				connections.remove();
				throw new DroverException("the far side does not answer", e, DroverException.Retry.SOON);
			}
		}

		private Connection connect() throws IOException {
			Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
			return new Connection(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)),
					new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8));
		}
	}
}
