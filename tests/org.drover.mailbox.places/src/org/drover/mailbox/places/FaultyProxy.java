package org.drover.mailbox.places;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A bad link to an HTTP server over TLS. Clients connect to it without TLS, on this machine; it reads whole requests, hands them on, and spoils some of
 * that as a link does. What it does to the n-th request follows from a seed.
 */
public final class FaultyProxy implements AutoCloseable {

	/** What becomes of a request. */
	public enum Fault {
		/** The connection is dropped before the server has it. */
		BEFORE,
		/** The connection is dropped when the server has done it. */
		AFTER,
		/** The connection is dropped, and the server gets it some time later, maybe after what was sent since. */
		LATER,
		/** It takes longer. */
		DELAYED,
		/** The connection is dropped in the middle of the answer. */
		TRUNCATED,
		/** The server gets it twice, as it may: it is of a method that means the same when repeated. */
		TWICE
	}

	private record Call(String method, String path, Map<String, String> headers, byte[] body) {
	}

	private record Answer(byte[] bytes, int head) {
	}

	/** As IANA's registry has them. */
	private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "PROPFIND", "MKCOL", "MOVE");
	/** Of one connection alone, or told anew. */
	private static final Set<String> NOT_HANDED_ON = Set.of("host", "connection", "content-length", "upgrade", "http2-settings", "transfer-encoding", "keep-alive");
	private static final int LONGEST_DELAY_MS = 10;
	private static final int LATEST_MS = 30;

	private final URI server;
	private final HttpClient client;
	private final ServerSocket socket;
	private final Random random;
	private final double probability;
	private final Map<Fault, Integer> counts = Collections.synchronizedMap(new EnumMap<>(Fault.class));
	private final ScheduledExecutorService late = Executors.newSingleThreadScheduledExecutor();
	private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

	private FaultyProxy(URI server, HttpClient client, ServerSocket socket, Random random, double probability) {
		this.server = server;
		this.client = client;
		this.socket = socket;
		this.random = random;
		this.probability = probability;
	}

	/**
	 * @param certificate of the server, in PEM
	 * @param probability of a fault, from 0 to 1
	 */
	public static FaultyProxy start(URI server, Path certificate, long seed, double probability) throws IOException {
		HttpClient client;
		try {
			client = HttpClient.newBuilder().version(Version.HTTP_1_1).sslContext(OneCertificate.context(certificate)).build();
		} catch (GeneralSecurityException e) {
			throw new IOException(e);
		}
		ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
		FaultyProxy proxy = new FaultyProxy(server, client, socket, new Random(seed), probability);
		Thread.ofVirtual().start(proxy::listen);
		return proxy;
	}

	/** By which clients reach what lies at the server's address. */
	public URI uri() {
		return URI.create(origin() + server.getRawPath());
	}

	/** How often each has been. */
	public Map<Fault, Integer> counts() {
		return counts;
	}

	/** What is late arrives before this returns. */
	@Override
	public void close() throws IOException {
		socket.close();
		for (Socket connection : connections)
			connection.close();
		late.shutdown();
		try {
			if (!late.awaitTermination(10, TimeUnit.SECONDS))
				throw new IOException("what was late never arrived");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		client.close();
	}

	private String origin() {
		return "http://127.0.0.1:" + socket.getLocalPort();
	}

	private void listen() {
		while (!socket.isClosed()) {
			try {
				Socket connection = socket.accept();
				connections.add(connection);
				Thread.ofVirtual().start(() -> serve(connection));
			} catch (IOException e) {
				return; // closed
			}
		}
	}

	/** Until a fault or the client ends the connection; for a client both are a lost link. */
	private void serve(Socket connection) {
		try (connection; InputStream in = new BufferedInputStream(connection.getInputStream()); OutputStream out = connection.getOutputStream()) {
			connection.setTcpNoDelay(true);
			for (Optional<Call> call = read(in); call.isPresent() && answered(call.get(), out);)
				call = read(in);
		} catch (IOException e) {
			Thread.yield(); // the link is lost
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			connections.remove(connection);
		}
	}

	/** @return whether the connection stays */
	private boolean answered(Call call, OutputStream out) throws IOException, InterruptedException {
		Optional<Fault> fault = fault(call);
		if (fault.isEmpty()) {
			out.write(handOn(call).bytes());
			return true;
		}
		counts.merge(fault.get(), 1, Integer::sum);
		switch (fault.get()) {
		case BEFORE:
			return false;
		case AFTER:
			handOn(call);
			return false;
		case LATER:
			late.schedule(() -> handOn(call), chance(LATEST_MS), TimeUnit.MILLISECONDS);
			return false;
		case DELAYED:
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(chance(LONGEST_DELAY_MS)));
			out.write(handOn(call).bytes());
			return true;
		case TRUNCATED:
			Answer whole = handOn(call);
			out.write(Arrays.copyOf(whole.bytes(), whole.head() + (whole.bytes().length - whole.head()) / 2 - 1));
			return false;
		case TWICE:
			Answer first = handOn(call);
			Answer second = handOn(call);
			out.write((chance(2) == 0 ? first : second).bytes());
			return true;
		default:
			throw new IllegalStateException(fault.toString());
		}
	}

	private Optional<Fault> fault(Call call) {
		synchronized (random) {
			if (random.nextDouble() >= probability)
				return Optional.empty();
			Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
			return fault == Fault.TWICE && !IDEMPOTENT.contains(call.method()) ? Optional.empty() : Optional.of(fault);
		}
	}

	private int chance(int bound) {
		synchronized (random) {
			return random.nextInt(bound);
		}
	}

	private Answer handOn(Call call) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(call.path())).method(call.method(), BodyPublishers.ofByteArray(call.body()));
		call.headers().forEach((name, value) -> {
			if (!NOT_HANDED_ON.contains(name))
				request.header(name, name.equals("destination") ? value.replace(origin(), server.resolve("/").toString().replaceAll("/$", "")) : value);
		});
		HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
		StringBuilder head = new StringBuilder("HTTP/1.1 ").append(response.statusCode()).append(" \r\n");
		for (Map.Entry<String, List<String>> header : response.headers().map().entrySet()) {
			if (!NOT_HANDED_ON.contains(header.getKey().toLowerCase(Locale.ROOT)))
				header.getValue().forEach(value -> head.append(header.getKey()).append(": ").append(value).append("\r\n"));
		}
		if (!call.method().equals("HEAD") && response.statusCode() != 204)
			head.append("Content-Length: ").append(response.body().length).append("\r\n");
		byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
		byte[] bytes = Arrays.copyOf(first, first.length + response.body().length);
		System.arraycopy(response.body(), 0, bytes, first.length, response.body().length);
		return new Answer(bytes, first.length);
	}

	/** @return empty where the client has ended the connection */
	private static Optional<Call> read(InputStream in) throws IOException {
		String first = line(in);
		if (first.isEmpty())
			return Optional.empty();
		Map<String, String> headers = new TreeMap<>();
		for (String line = line(in); !line.isEmpty(); line = line(in)) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		if (headers.containsKey("transfer-encoding"))
			throw new IOException("a body of unknown length is not understood here");
		byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
		String[] words = first.split(" ");
		return Optional.of(new Call(words[0], words[1], headers, body));
	}

	/** Without its end; empty also at the end. */
	private static String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
			if (next != '\r')
				line.write(next);
		}
		return line.toString(StandardCharsets.ISO_8859_1);
	}
}
