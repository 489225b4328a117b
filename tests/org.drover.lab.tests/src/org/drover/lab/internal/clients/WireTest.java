package org.drover.lab.internal.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

	private static final String OK = "HTTP/1.1 200 OK\r\nDrover-Site: NEW\r\nContent-Length: 2\r\n\r\nhi";

	private static final Duration SHORT = Duration.ofMillis(400);

	private final AtomicInteger connections = new AtomicInteger();
	private final AtomicInteger closed = new AtomicInteger();
	private final AtomicInteger requests = new AtomicInteger();
	private final Wire wire = new Wire();
	private ServerSocket server;

	@BeforeEach
	void listen() throws IOException {
		server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
	}

	@AfterEach
	void close() throws IOException {
		wire.close();
		server.close();
	}

	@Test
	void connectionsAreKept() throws IOException {
		serve(List.of(List.of(OK, OK, OK)));
		for (int i = 0; i < 3; i++)
			assertEquals("hi", get());
		assertEquals(1, connections.get());
		assertEquals(3, wire.answered().values().iterator().next());
	}

	@Test
	void soManyConnectionsRestAndNoMore() throws IOException {
		List<Socket> accepted = Collections.synchronizedList(new ArrayList<>());
		Thread.ofVirtual().start(() -> accept(accepted));
		try (Endpoint endpoint = new Endpoint("http://127.0.0.1:" + server.getLocalPort())) {
			List<Connection> open = new ArrayList<>();
			for (int i = 0; i < Endpoint.MOST_IDLE + 3; i++)
				open.add(endpoint.connection(5_000));
			open.forEach(Connection::rest);
			open.forEach(endpoint::release);
			assertEquals(3, open.stream().filter(connection -> !connection.usable()).count());
		}
		for (Socket socket : List.copyOf(accepted))
			socket.close();
	}

	private void accept(List<Socket> accepted) {
		try {
			while (true)
				accepted.add(server.accept());
		} catch (IOException e) {
			assertTrue(server.isClosed(), e::getMessage);
		}
	}

	@Test
	void aConnectionThatWasClosedMeanwhileIsNotUsed() throws IOException {
		serve(List.of(List.of(OK), List.of(OK)));
		assertEquals("hi", get());
		assertTrue(Waiting.until(() -> closed.get() == 1, Duration.ofSeconds(5)));
		assertEquals("hi", get());
		assertEquals(2, connections.get());
		assertEquals(2, requests.get());
	}

	@Test
	void aRequestWithoutAnswerIsNotSentAgain() {
		serve(List.of(List.of(""), List.of(OK)));
		IOException failure = assertThrows(IOException.class, this::get);
		assertEquals("the service closed the connection without an answer", failure.getMessage());
		assertEquals(1, requests.get());
		assertEquals(1, wire.sent());
		assertEquals(0, wire.answered().values().iterator().next());
	}

	@Test
	void chunksAreJoined() throws IOException {
		serve(List.of(List.of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nA: b\r\n\r\n", OK)));
		assertEquals("abcde", get());
		assertEquals("hi", get());
		assertEquals(1, connections.get());
	}

	@Test
	void anAnswerThatBreaksOffIsAFailure() {
		serve(List.of(List.of("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi")));
		assertEquals("the answer broke off 7 bytes early", assertThrows(IOException.class, this::get).getMessage());
	}

	@Test
	void silenceEndsWithTheTimeout() {
		assertEquals("no answer within 0 s",
				assertThrows(IOException.class, () -> get(Wire.Limit.answer(SHORT))).getMessage());
	}

	@Test
	void anAnswerThatTricklesTakesTooLongUnlessOnlySilenceCounts() throws IOException {
		serveSlowly(5);
		assertEquals("no answer within 0 s", assertThrows(IOException.class, () -> get(Wire.Limit.answer(SHORT))).getMessage());
		serveSlowly(5);
		assertEquals("*****", get(Wire.Limit.silence(SHORT)));
	}

	@Test
	void aBodyThatStopsIsAFailureHoweverMuchTimeItMayTake() {
		serveSlowly(0);
		assertEquals("nothing came for 0 s", assertThrows(IOException.class, () -> get(Wire.Limit.silence(SHORT))).getMessage());
	}

	@Test
	void nonsenseIsAFailureAndNotABreakdown() {
		serve(List.of(List.of("SSH-2.0-OpenSSH\r\n\r\n")));
		assertEquals("the answer is not HTTP/1.1", assertThrows(IOException.class, this::get).getMessage());
		assertThrows(IOException.class, () -> get("file:///etc/passwd", Wire.Limit.answer(Duration.ofSeconds(1))));
	}

	@Test
	void headersCannotBeSmuggledIn() {
		assertThrows(IllegalArgumentException.class, () -> new Wire.Sender("a\r\nHost: b", "OLD"));
	}

	private String get() throws IOException {
		return get(Wire.Limit.answer(Duration.ofSeconds(5)));
	}

	private String get(Wire.Limit limit) throws IOException {
		return get("http://127.0.0.1:" + server.getLocalPort(), limit);
	}

	private String get(String base, Wire.Limit limit) throws IOException {
		Wire.Text body = new Wire.Text();
		wire.exchange(new Wire.Call("GET", base, "/policy", new Wire.Sender("c", "OLD"), new byte[0], limit), body);
		return new String(body.toByteArray(), StandardCharsets.UTF_8);
	}

	/** Answers one connection with a byte at a time, as many of five as are said, and then with nothing more; together they take longer than one wait may. */
	private void serveSlowly(int bytes) {
		Thread.ofVirtual().start(() -> {
			try (Socket socket = server.accept()) {
				readHead(socket.getInputStream());
				socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				for (int sent = 0; sent < bytes; sent++) {
					LockSupport.parkNanos(SHORT.toNanos() / 3);
					socket.getOutputStream().write('*');
				}
				socket.getInputStream().read(); // until the client goes
			} catch (IOException e) {
				assertFalse(server.isClosed(), "the client went first");
			}
		});
	}

	/** Gives each connection its answers, one a request, and closes it after the last. */
	private void serve(List<List<String>> answersByConnection) {
		Thread.ofVirtual().start(() -> {
			for (List<String> answers : answersByConnection) {
				try (Socket socket = server.accept()) {
					connections.incrementAndGet();
					answer(socket, answers);
				} catch (IOException e) {
					return;
				}
				closed.incrementAndGet();
			}
		});
	}

	private void answer(Socket socket, List<String> answers) throws IOException {
		for (String answer : answers) {
			readHead(socket.getInputStream());
			requests.incrementAndGet();
			socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
		}
	}

	private static void readHead(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int next = in.read();
			if (next < 0)
				throw new IOException("the client has gone");
			head.append((char) next);
		}
	}
}
