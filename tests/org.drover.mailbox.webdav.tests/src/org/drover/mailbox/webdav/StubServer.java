package org.drover.mailbox.webdav;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An HTTP server that answers what it was told to, in that order. */
final class StubServer implements AutoCloseable {

	/** Closes the connection without an answer. */
	static final int NOTHING = 0;
	/** Never answers. */
	static final int SILENCE = -1;

	private record Answer(int status, String body, String... headers) {
	}

	private final HttpServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final Queue<Answer> answers = new ArrayDeque<>();
	private final List<String> asked = new CopyOnWriteArrayList<>();

	StubServer() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(threads);
		server.createContext("/", this::handle);
		server.start();
	}

	/** @param headers name, value, name, value… */
	StubServer answers(int status, String body, String... headers) {
		answers.add(new Answer(status, body, headers));
		return this;
	}

	StubServer answers(int... statuses) {
		for (int status : statuses)
			answers(status, "");
		return this;
	}

	private void handle(HttpExchange exchange) throws IOException {
		asked.add(exchange.getRequestMethod());
		exchange.getRequestBody().readAllBytes();
		Answer answer = answers.remove();
		if (answer.status == SILENCE)
			return;
		if (answer.status == NOTHING) {
			exchange.close();
			return;
		}
		for (int header = 0; header < answer.headers.length; header += 2)
			exchange.getResponseHeaders().set(answer.headers[header], answer.headers[header + 1]);
		byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
		boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
		exchange.sendResponseHeaders(answer.status, none ? -1 : body.length);
		exchange.getResponseBody().write(none ? new byte[0] : body);
		exchange.close();
	}

	URI uri() {
		return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/boxes/");
	}

	/** The methods of the requests until now. */
	List<String> asked() {
		return List.copyOf(asked);
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
