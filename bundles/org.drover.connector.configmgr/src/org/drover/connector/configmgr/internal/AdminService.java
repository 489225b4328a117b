package org.drover.connector.configmgr.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.connector.Credentials;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Calls the AdminService of an SMS Provider. */
final class AdminService implements AutoCloseable {

	private static final Duration CONNECT = Duration.ofSeconds(10);
	private static final Duration CALL = Duration.ofSeconds(60);
	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
	private static final int OK_CLASS = 2;
	private static final int SERVER_CLASS = 5;
	private static final int TOO_MANY = 429;
	private static final int LONGEST_WORDS = 300;
	/** Keeps an address below the eight kilobytes that web servers take. */
	private static final int KEYS_PER_CALL = 100;

	private final URI base;
	private final String authorization;
	private final HttpClient http;
	private final ObjectMapper mapper = new ObjectMapper();

	private AdminService(URI base, Credentials credentials) {
		this.base = base;
		String pair = credentials.user() + ":" + credentials.password();
		this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
		this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
	}

	/** Connects at the first call. Passwords travel with each call, so only HTTPS leaves this machine. */
	static AdminService at(String address, Credentials credentials) throws DroverException {
		try {
			URI base = new URI(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
			boolean plain = "http".equals(base.getScheme()) && base.getHost() != null && LOOPBACK.contains(base.getHost());
			if (!plain && !"https".equals(base.getScheme()) || base.getHost() == null || base.getUserInfo() != null)
				throw new DroverException("the provider address is not one that can be called: write https://SERVER, or http:// for this machine itself");
			return new AdminService(base, credentials);
		} catch (URISyntaxException e) {
			throw new DroverException("the provider address is no URL: write https://SERVER", e);
		}
	}

	URI base() {
		return base;
	}

	/** All instances of a class. */
	List<JsonNode> all(String wmiClass) throws DroverException {
		return instances(get(wmiClass));
	}

	/** Instances whose text property has this value. */
	List<JsonNode> where(String wmiClass, String property, String value) throws DroverException {
		return instances(get(wmiClass + "?$filter=" + escape(property + " eq " + quote(value))));
	}

	/** Instances whose text property has one of these values, in as many calls as it takes. */
	List<JsonNode> in(String wmiClass, String property, Collection<String> values) throws DroverException {
		List<JsonNode> found = new ArrayList<>();
		List<String> all = List.copyOf(values);
		for (int from = 0; from < all.size(); from += KEYS_PER_CALL) {
			String list = all.subList(from, Math.min(from + KEYS_PER_CALL, all.size())).stream().map(AdminService::quote).collect(Collectors.joining(","));
			found.addAll(instances(get(wmiClass + "?$filter=" + escape(property + " in (" + list + ")"))));
		}
		return found;
	}

	/** Calls a static method. */
	JsonNode call(String method, ObjectNode parameters) throws DroverException {
		return send(request(method).header("Content-Type", "application/json").POST(BodyPublishers.ofString(parameters.toString())), method);
	}

	ObjectNode parameters() {
		return mapper.createObjectNode();
	}

	private JsonNode get(String resource) throws DroverException {
		return send(request(resource).GET(), resource.replaceFirst("\\?.*", ""));
	}

	/** A list is in {@code value}; a single instance may come by itself. */
	private static List<JsonNode> instances(JsonNode answer) {
		List<JsonNode> instances = new ArrayList<>();
		if (answer.path("value").isArray())
			answer.get("value").forEach(instances::add);
		else
			instances.add(answer);
		return instances;
	}

	private HttpRequest.Builder request(String resource) {
		return HttpRequest.newBuilder(URI.create(base + "/AdminService/wmi/" + resource)).timeout(CALL).header("Authorization", authorization)
				.header("Accept", "application/json");
	}

	private JsonNode send(HttpRequest.Builder request, String what) throws DroverException {
		try {
			HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
			if (response.statusCode() / 100 != OK_CLASS)
				throw refused(response, what);
			return mapper.readTree(response.body());
		} catch (JsonProcessingException e) {
			throw new DroverException("what answers at " + base + " is no AdminService: check the provider address", e);
		} catch (IOException e) {
			throw unreachable(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new DroverException("the call to the AdminService at " + base + " was interrupted", e, Retry.LATER);
		}
	}

	private DroverException unreachable(IOException e) {
		boolean slow = e instanceof HttpTimeoutException && !(e.getCause() instanceof ConnectException);
		return GatheringStatus.NETWORK_TIMEOUT.failure("the AdminService at " + base
				+ (slow ? " did not answer in time: try again" : " cannot be reached: check that it runs and that the address is right"), e);
	}

	private DroverException refused(HttpResponse<byte[]> response, String what) {
		int status = response.statusCode();
		if (status == 401)
			return GatheringStatus.UNAUTHORISED.failure("the AdminService at " + base + " refuses this account or its password: check both", null);
		if (status == 403)
			return GatheringStatus.NO_PERMISSION.failure("this account may not use " + what + " of the AdminService at " + base
					+ ": make it an administrative user with that right", null);
		boolean passing = status / 100 == SERVER_CLASS || status == TOO_MANY;
		return new DroverException("the AdminService at " + base + " refused " + what + ": " + words(response), null, passing ? Retry.LATER : Retry.NEVER);
	}

	private String words(HttpResponse<byte[]> response) {
		String words = "";
		try {
			words = mapper.readTree(response.body()).path("error").path("message").asText("").strip();
		} catch (IOException e) {
			// an error page of something in between has no words for us
			words = "";
		}
		return words.isEmpty() ? "status " + response.statusCode() : words.substring(0, Math.min(words.length(), LONGEST_WORDS));
	}

	private static String quote(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	private static String escape(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	@Override
	public void close() {
		http.shutdownNow();
	}
}
