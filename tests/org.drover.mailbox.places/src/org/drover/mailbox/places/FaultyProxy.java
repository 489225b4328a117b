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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import javax.net.ssl.SSLContext;
import org.drover.mailbox.webdav.ServerTrust;
import org.drover.model.DroverException;

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
		/** The connection is dropped, and the server gets it after others that were sent since. */
		LATER,
		/** It takes longer. */
		DELAYED,
		/** The connection is dropped in the middle of the answer. */
		TRUNCATED,
		/** The server gets the first half of it, and then the connection's end. */
		HALF,
		/** The server gets it twice, as it may: it is of a method that means the same when repeated. */
		TWICE
	}

	private record Call(String method, String path, Map<String, String> headers, byte[] body) {
	}

	private record Answer(byte[] bytes, int head) {
	}

	/** One that is overtaken by so many others. */
	private static final class Late {

		private final Call call;
		private int others;

		Late(Call call, int others) {
			this.call = call;
			this.others = others;
		}
	}

	/** As IANA's registry has them. */
	private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "PROPFIND", "MKCOL", "MOVE");
	/** Of one connection alone, or told anew. */
	private static final Set<String> NOT_HANDED_ON = Set.of("host", "connection", "content-length", "upgrade", "http2-settings", "transfer-encoding", "keep-alive");
	private static final int LONGEST_DELAY_MS = 10;
	private static final int MOST_OTHERS = 4;

	private final URI server;
	private final SSLContext trust;
	private final HttpClient client;
	private final ServerSocket socket;
	private final Random random;
	private final double probability;
	private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
	private final List<Late> late = new ArrayList<>();
	private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

	private FaultyProxy(URI server, SSLContext trust, ServerSocket socket, Random random, double probability) {
		this.server = server;
		this.trust = trust;
		this.client = HttpClient.newBuilder().version(Version.HTTP_1_1).sslContext(trust).build();
		this.socket = socket;
		this.random = random;
		this.probability = probability;
		for (Fault fault : Fault.values())
			counts.put(fault, 0);
	}

	/**
	 * @param certificate of the server, in PEM
	 * @param probability of a fault, from 0 to 1
	 */
	public static FaultyProxy start(URI server, Path certificate, long seed, double probability) throws IOException, DroverException {
		SSLContext trust = ServerTrust.ofCertificate(certificate).context();
		ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
		FaultyProxy proxy = new FaultyProxy(server, trust, socket, new Random(seed), probability);
		Thread.ofVirtual().start(proxy::listen);
		return proxy;
	}

	/** By which clients reach what lies at the server's address. */
	public URI uri() {
		return URI.create(origin() + server.getRawPath());
	}

	/** How often each has been; what has not yet been overtaken is not late. */
	public Map<Fault, Integer> counts() {
		synchronized (counts) {
			return new EnumMap<>(counts);
		}
	}

	/** What is still late is lost. */
	@Override
	public void close() throws IOException {
		socket.close();
		for (Socket connection : connections)
			connection.close();
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
		boolean stays = fault.isPresent() ? spoiled(fault.get(), call, out) : write(handOn(call).bytes(), out);
		for (Call overtaken : overtaken()) {
			handOn(overtaken);
			count(Fault.LATER);
		}
		return stays;
	}

	private boolean spoiled(Fault fault, Call call, OutputStream out) throws IOException, InterruptedException {
		if (fault == Fault.LATER) {
			synchronized (late) {
				late.add(new Late(call, 1 + chance(MOST_OTHERS)));
			}
			return false;
		}
		count(fault);
		switch (fault) {
		case BEFORE:
			return false;
		case AFTER:
			handOn(call);
			return false;
		case DELAYED:
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(chance(LONGEST_DELAY_MS)));
			return write(handOn(call).bytes(), out);
		case TRUNCATED:
			Answer whole = handOn(call);
			write(Arrays.copyOf(whole.bytes(), whole.head() + (whole.bytes().length - whole.head()) / 2 - 1), out);
			return false;
		case HALF:
			handOnHalf(call);
			return false;
		case TWICE:
			Answer first = handOn(call);
			Answer second = handOn(call);
			return write((chance(2) == 0 ? first : second).bytes(), out);
		default:
			throw new IllegalStateException(fault.toString());
		}
	}

	private static boolean write(byte[] answer, OutputStream out) throws IOException {
		out.write(answer);
		return true;
	}

	private void count(Fault fault) {
		synchronized (counts) {
			counts.merge(fault, 1, Integer::sum);
		}
	}

	/** What comes now that another request has. The one that has just become late was sent before the next. */
	private List<Call> overtaken() {
		synchronized (late) {
			List<Late> due = late.stream().filter(each -> each.others-- == 0).toList();
			late.removeAll(due);
			return due.stream().map(each -> each.call).toList();
		}
	}

	private Optional<Fault> fault(Call call) {
		synchronized (random) {
			if (random.nextDouble() >= probability)
				return Optional.empty();
			Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
			boolean may = switch (fault) {
			case TWICE -> IDEMPOTENT.contains(call.method());
			case HALF -> call.body().length > 0;
			default -> true;
			};
			return may ? Optional.of(fault) : Optional.empty();
		}
	}

	private int chance(int bound) {
		synchronized (random) {
			return random.nextInt(bound);
		}
	}

	/** The headers that go on to the server. */
	private Map<String, String> headers(Call call) {
		Map<String, String> headers = new TreeMap<>(call.headers());
		headers.keySet().removeAll(NOT_HANDED_ON);
		headers.computeIfPresent("destination", (name, value) -> value.replace(origin(), server.resolve("/").toString().replaceAll("/$", "")));
		return headers;
	}

	private void handOnHalf(Call call) throws IOException {
		StringBuilder head = new StringBuilder(call.method() + " " + call.path() + " HTTP/1.1\r\nHost: " + server.getRawAuthority() + "\r\n");
		headers(call).forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
		head.append("Content-Length: ").append(call.body().length).append("\r\n\r\n");
		try (Socket connection = trust.getSocketFactory().createSocket(server.getHost(), server.getPort()); OutputStream out = connection.getOutputStream()) {
			out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
			out.write(call.body(), 0, call.body().length / 2);
		}
	}

	private Answer handOn(Call call) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(call.path())).method(call.method(), BodyPublishers.ofByteArray(call.body()));
		headers(call).forEach(request::header);
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
