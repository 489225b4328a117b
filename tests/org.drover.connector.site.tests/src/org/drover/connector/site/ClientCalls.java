package org.drover.connector.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.drover.site.SiteServer;

/** What a managed computer asks of a site. */
final class ClientCalls {

	private static final HttpClient HTTP = HttpClient.newHttpClient();
	private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(10);

	private ClientCalls() {
	}

	static String policy(SiteServer site, String client) throws Exception {
		HttpResponse<String> answer = send(request(site, client, "DRV", "/mp/policy"));
		assertEquals(200, answer.statusCode(), answer.body());
		return answer.body();
	}

	static int policyStatus(SiteServer site, String client) throws Exception {
		return send(request(site, client, "DRV", "/mp/policy")).statusCode();
	}

	static int status(SiteServer site, String client, String body) throws Exception {
		return send(request(site, client, "DRV", "/mp/status").POST(BodyPublishers.ofString(body))).statusCode();
	}

	static String content(SiteServer site, String client, String topology, String path) throws Exception {
		HttpResponse<String> answer = send(request(site, client, topology, "/dp/content/" + path));
		assertEquals(200, answer.statusCode(), answer.body());
		return answer.body();
	}

	static int contentStatus(SiteServer site, String client, String topology, String path) throws Exception {
		return send(request(site, client, topology, "/dp/content/" + path)).statusCode();
	}

	/** What follows an answer on the server's side may come a moment after it. */
	static void await(Callable<Boolean> condition) throws Exception {
		long end = System.nanoTime() + DEADLINE_NANOS;
		while (!condition.call()) {
			assertTrue(System.nanoTime() < end, "it did not happen in time");
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
		}
	}

	private static HttpRequest.Builder request(SiteServer site, String client, String topology, String path) {
		return HttpRequest.newBuilder(URI.create(site.baseUri() + path)).header("Drover-Client", client).header("Drover-Topology", topology);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return HTTP.send(request.build(), BodyHandlers.ofString());
	}
}
