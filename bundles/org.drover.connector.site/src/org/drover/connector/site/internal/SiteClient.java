package org.drover.connector.site.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Calls a site's provider. What goes wrong comes back as one sentence that names the site and never the password. */
public final class SiteClient implements AutoCloseable {

	private static final Duration CONNECT = Duration.ofSeconds(10);
	private static final Duration CALL = Duration.ofSeconds(60);
	/** Until the answer to a long upload, or the first byte of a long answer. */
	private static final Duration TRANSFER = Duration.ofMinutes(30);
	/** Bytes a second below which a long upload is given up; somebody may have slowed it down. */
	private static final long SLOWEST = 8_000;
	private static final String THIS_MACHINE = "localhost|127(\\.\\d{1,3}){3}|\\[::1\\]";
	private static final int OK_CLASS = 2;
	private static final int SERVER_CLASS = 5;

	private final URI base;
	private final String user;
	private final String authorization;
	private final HttpClient http;

	public SiteClient(URI base, String user, String password) {
		this.base = base;
		this.user = user;
		this.authorization = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
		this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
				.followRedirects(HttpClient.Redirect.NEVER).build();
	}

	URI base() {
		return base;
	}

	/** Whether nobody on the way can read along: verified TLS, or a connection that does not leave this machine. */
	boolean isPrivate() {
		return "https".equals(base.getScheme()) || base.getHost().matches(THIS_MACHINE);
	}

	/** One segment of a path or one value of a query. */
	static String escape(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** @param resource below the provider, with its query, escaped */
	JsonNode get(String resource) throws DroverException {
		return Wire.read(send(request(resource, CALL).GET()), base);
	}

	/** @return the answer, a missing node where it has no body */
	JsonNode post(String resource, ObjectNode body) throws DroverException {
		byte[] answer = send(request(resource, CALL).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(Wire.bytes(body))));
		return answer.length == 0 ? Wire.NOTHING : Wire.read(answer, base);
	}

	/**
	 * @param size of the whole
	 * @param from where the bytes begin in it
	 */
	void put(String resource, long size, long from, InputStream bytes) throws DroverException {
		BodyPublisher body = size == from ? BodyPublishers.noBody()
				: BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Unclosed(bytes)), size - from);
		send(request(resource, TRANSFER.plusSeconds((size - from) / SLOWEST)).header("Drover-Size", Long.toString(size)).header("Drover-From", Long.toString(from))
				.PUT(body));
	}

	/** @return the body as it arrives; the caller closes it */
	InputStream open(String resource) throws DroverException {
		HttpResponse<InputStream> response = exchange(request(resource, TRANSFER).GET().build(), BodyHandlers.ofInputStream());
		if (isOk(response))
			return response.body();
		try (InputStream body = response.body()) {
			throw refused(response, body.readAllBytes());
		} catch (IOException e) {
			throw broken(e);
		}
	}

	/** A fault of the connection, in words. */
	DroverException broken(IOException e) {
		if (e instanceof HttpTimeoutException)
			return new DroverException("the site at " + base + " did not answer in time: check that it runs, then try again", e, Retry.LATER);
		if (e instanceof ConnectException)
			return new DroverException("the site at " + base + " cannot be reached: check that it runs and that the address is right", e, Retry.LATER);
		return new DroverException("the connection to the site at " + base + " broke: check that it runs, then try again", e, Retry.LATER);
	}

	private HttpRequest.Builder request(String resource, Duration timeout) {
		return HttpRequest.newBuilder(URI.create(base + "/provider" + resource)).timeout(timeout).header("Authorization", authorization);
	}

	private byte[] send(HttpRequest.Builder request) throws DroverException {
		HttpResponse<byte[]> response = exchange(request.build(), BodyHandlers.ofByteArray());
		if (!isOk(response))
			throw refused(response, response.body());
		return response.body();
	}

	private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws DroverException {
		try {
			return http.send(request, handler);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new DroverException("the call to the site at " + base + " was interrupted", e, Retry.LATER);
		} catch (IOException e) {
			throw broken(e);
		}
	}

	private static boolean isOk(HttpResponse<?> response) {
		return response.statusCode() / 100 == OK_CLASS;
	}

	private DroverException refused(HttpResponse<?> response, byte[] body) {
		int status = response.statusCode();
		if (!Wire.isFromSite(response))
			return noSite(null);
		if (status == 401)
			return new DroverException("the site at " + base + " refused the user " + user
					+ ": check the password file, it must hold what the file password in the site's folder holds");
		String sentence = "the site at " + base + " answered: " + Wire.error(body, status);
		return new DroverException(sentence, null, status / 100 == SERVER_CLASS ? Retry.LATER : Retry.NEVER);
	}

	DroverException noSite(Throwable cause) {
		return new DroverException("what answers at " + base + " is not a Drover site: check the address and the port", cause);
	}

	@Override
	public void close() {
		http.shutdownNow();
	}
}
