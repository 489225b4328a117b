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
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
	private static final int NOT_THERE = 404;
	private static final int NOT_READY = 503;
	/** What a service says of a filter that it cannot read: a bad request, or not implemented. */
	private static final Set<Integer> FILTER_REFUSED = Set.of(400, 501);
	/** How often a service that is busy may put us off within one call, and for how long at most; whoever called waits meanwhile. */
	private static final int PATIENCE = 3;
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
	private static final int LONGEST_WORDS = 300;
	/** Keeps an address below the eight kilobytes that web servers take. */
	private static final int KEYS_PER_CALL = 100;
	/** The same where each key takes a comparison of its own. */
	private static final int COMPARISONS_PER_CALL = 50;
	private static final String NEXT = "@odata.nextLink";

	private final URI base;
	private final String authorization;
	private final HttpClient http;
	private final ObjectMapper mapper = new ObjectMapper();
	/** Until it turns out not to. */
	private volatile boolean takesLists = true;

	/** The service answers, but not to this question. */
	private static final class Refused extends DroverException {

		private static final long serialVersionUID = 1L;

		private final int status;

		Refused(String message, int status, Retry retry) {
			super(message, null, retry);
			this.status = status;
		}
	}

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
		return instances(wmiClass);
	}

	/** Instances whose text property has this value. */
	List<JsonNode> where(String wmiClass, String property, String value) throws DroverException {
		return instances(wmiClass + "?$filter=" + escape(property + " eq " + quote(value)));
	}

	/** Instances whose text property has one of these values, in as many calls as it takes. */
	List<JsonNode> in(String wmiClass, String property, Collection<String> values) throws DroverException {
		return in(wmiClass, property, values, KEYS_PER_CALL);
	}

	/** @param perCall how many values go into one call */
	List<JsonNode> in(String wmiClass, String property, Collection<String> values, int perCall) throws DroverException {
		List<JsonNode> found = new ArrayList<>();
		for (List<String> some : portions(List.copyOf(values), perCall))
			found.addAll(takesLists ? listed(wmiClass, property, some) : compared(wmiClass, property, some));
		return found;
	}

	/** With the operator {@code in}, which is younger than OData v4 itself; where it is refused, and single comparisons are not, it is not used again. */
	private List<JsonNode> listed(String wmiClass, String property, List<String> values) throws DroverException {
		String list = values.stream().map(AdminService::quote).collect(Collectors.joining(","));
		try {
			return instances(wmiClass + "?$filter=" + escape(property + " in (" + list + ")"));
		} catch (Refused e) {
			if (!FILTER_REFUSED.contains(e.status))
				throw e;
			List<JsonNode> found = compared(wmiClass, property, values);
			takesLists = false;
			return found;
		}
	}

	private List<JsonNode> compared(String wmiClass, String property, List<String> values) throws DroverException {
		List<JsonNode> found = new ArrayList<>();
		for (List<String> some : portions(values, COMPARISONS_PER_CALL)) {
			String comparisons = some.stream().map(value -> property + " eq " + quote(value)).collect(Collectors.joining(" or "));
			found.addAll(instances(wmiClass + "?$filter=" + escape(comparisons)));
		}
		return found;
	}

	private static List<List<String>> portions(List<String> values, int size) {
		List<List<String>> portions = new ArrayList<>();
		for (int from = 0; from < values.size(); from += size)
			portions.add(values.subList(from, Math.min(from + size, values.size())));
		return portions;
	}

	/** Calls a static method. */
	JsonNode call(String method, ObjectNode parameters) throws DroverException {
		return send(request(address(method)).header("Content-Type", "application/json").POST(BodyPublishers.ofString(parameters.toString())), method);
	}

	/** Deletes one instance; one that does not exist is passed over. */
	void delete(String wmiClass, long key) throws DroverException {
		try {
			send(request(address(wmiClass + "(" + key + ")")).DELETE(), wmiClass);
		} catch (Refused e) {
			if (e.status != NOT_THERE)
				throw e;
		}
	}

	ObjectNode parameters() {
		return mapper.createObjectNode();
	}

	/** Page after page; a list is in {@code value}, a single instance may come by itself. */
	private List<JsonNode> instances(String resource) throws DroverException {
		String what = resource.replaceFirst("\\?.*", "");
		List<JsonNode> instances = new ArrayList<>();
		Set<URI> pages = new HashSet<>();
		URI page = address(resource);
		while (pages.add(page)) {
			JsonNode answer = send(request(page).GET(), what);
			if (!answer.isObject())
				throw foreign(null);
			if (answer.path("value").isArray())
				answer.get("value").forEach(instances::add);
			else
				instances.add(answer);
			if (answer.path(NEXT).asText("").isEmpty())
				return instances;
			page = following(page, answer.get(NEXT).asText(), what);
		}
		throw new DroverException("the AdminService at " + base + " tells " + what + " in circles: the page after its last one is one that has been read");
	}

	/** Stays on this server, as the password goes along. */
	private URI following(URI page, String link, String what) throws DroverException {
		try {
			URI next = page.resolve(new URI(link.replace(" ", "%20")));
			if (!base.getScheme().equalsIgnoreCase(next.getScheme()) || !base.getHost().equalsIgnoreCase(next.getHost()) || base.getPort() != next.getPort()
					|| next.getUserInfo() != null)
				throw new DroverException("the AdminService at " + base + " says that " + what + " goes on at another server, " + next.getHost()
						+ ": name that one as the provider, if it is meant");
			return next;
		} catch (URISyntaxException e) {
			throw foreign(e);
		}
	}

	private URI address(String resource) {
		return URI.create(base + "/AdminService/wmi/" + resource);
	}

	private HttpRequest.Builder request(URI address) {
		return HttpRequest.newBuilder(address).timeout(CALL).header("Authorization", authorization).header("Accept", "application/json");
	}

	private JsonNode send(HttpRequest.Builder request, String what) throws DroverException {
		try {
			HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
			for (int delays = 0; delays < PATIENCE && busy(response) && mayWait(response); delays++) {
				Thread.sleep(delay(response).orElseThrow());
				response = http.send(request.build(), BodyHandlers.ofByteArray());
			}
			if (response.statusCode() / 100 != OK_CLASS)
				throw refused(response, what);
			return mapper.readTree(response.body());
		} catch (JsonProcessingException e) {
			throw foreign(e);
		} catch (IOException e) {
			throw unreachable(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new DroverException("the call to the AdminService at " + base + " was interrupted", e, Retry.LATER);
		}
	}

	private DroverException foreign(Exception cause) {
		return new DroverException("what answers at " + base + " is no AdminService: check the provider address", cause);
	}

	private static boolean busy(HttpResponse<byte[]> response) {
		return response.statusCode() == TOO_MANY || response.statusCode() == NOT_READY;
	}

	private static boolean mayWait(HttpResponse<byte[]> response) {
		return delay(response).filter(delay -> delay.compareTo(LONGEST_WAIT) <= 0).isPresent();
	}

	/** What the header Retry-After asks for, in seconds or as a date; empty where it asks for nothing that can be read. */
	private static Optional<Duration> delay(HttpResponse<byte[]> response) {
		Optional<String> header = response.headers().firstValue("Retry-After").map(String::strip);
		try {
			return header.map(text -> text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text))
					: Duration.between(Instant.now(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()))
					.map(delay -> delay.isNegative() ? Duration.ZERO : delay);
		} catch (DateTimeParseException e) {
			return Optional.empty();
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
		if (status == NOT_THERE)
			return new Refused("the AdminService at " + base + " has no " + what + " (" + words(response)
					+ "): check that the address is an SMS Provider's and that its version has that", status, Retry.NEVER);
		if (busy(response))
			return new Refused("the AdminService at " + base + " is too busy for " + what
					+ delay(response).map(delay -> " and asks to wait " + delay.toSeconds() + " s").orElse("") + ": try again later", status, Retry.LATER);
		boolean passing = status / 100 == SERVER_CLASS && !FILTER_REFUSED.contains(status);
		return new Refused("the AdminService at " + base + " refused " + what + ": " + words(response), status, passing ? Retry.LATER : Retry.NEVER);
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
