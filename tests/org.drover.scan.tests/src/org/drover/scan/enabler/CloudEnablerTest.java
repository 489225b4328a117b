package org.drover.scan.enabler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.scan.HostComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Against a small mock of EC2's metadata service, not the service. */
class CloudEnablerTest {

	private final Map<String, String> items = new TreeMap<>();
	private HttpServer mock;
	private int status = 200;

	@BeforeEach
	void start() throws IOException {
		mock = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		mock.createContext("/", this::answer);
		mock.start();
		items.put("/latest/meta-data/placement/host-id", "h-0123\n");
		items.put("/latest/meta-data/placement/availability-zone-id", "use1-az2");
	}

	@AfterEach
	void stop() {
		mock.stop(0);
	}

	@Test
	void aDedicatedHostIsTold() throws Exception {
		assertEquals(new HostComponent("h-0123", "ec2-dedicated-host", "use1-az2"), enabler(true).read().orElseThrow().host());
	}

	@Test
	void anInstanceOnAnyHostIsToldNone() throws Exception {
		items.remove("/latest/meta-data/placement/host-id");
		assertEquals(Optional.empty(), enabler(true).read());
	}

	@Test
	void elsewhereNobodyIsAsked() throws Exception {
		stop();
		assertEquals(Optional.empty(), enabler(false).read());
	}

	@Test
	void aServiceThatFailsOrRedirectsOrTalksNonsenseIsNoAnswer() {
		status = 500;
		assertThrows(IOException.class, enabler(true)::read);
		status = 302;
		assertThrows(IOException.class, enabler(true)::read);
		status = 200;
		items.put("/latest/meta-data/placement/host-id", "x".repeat(5000));
		assertThrows(IOException.class, enabler(true)::read);
		items.put("/latest/meta-data/placement/host-id", "x".repeat(500));
		assertThrows(IOException.class, enabler(true)::read);
	}

	@Test
	void aServiceThatDoesNotAnswerIsNotWaitedFor() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
			assertThrows(IOException.class, new CloudEnabler(address, Duration.ofMillis(50), () -> true)::read);
		}
	}

	private CloudEnabler enabler(boolean there) {
		return new CloudEnabler(URI.create("http://127.0.0.1:" + mock.getAddress().getPort() + "/"), Duration.ofSeconds(5), () -> there);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String text = null;
		if (path.equals("/latest/api/token") && exchange.getRequestMethod().equals("PUT")
				&& exchange.getRequestHeaders().containsKey("X-aws-ec2-metadata-token-ttl-seconds"))
			text = "token-1";
		else if ("token-1".equals(exchange.getRequestHeaders().getFirst("X-aws-ec2-metadata-token")))
			text = items.get(path);
		byte[] body = text == null ? new byte[0] : text.getBytes(StandardCharsets.US_ASCII);
		exchange.sendResponseHeaders(text == null ? 404 : status, body.length == 0 ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}
}
