package org.drover.connector.puppetdb.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import javax.net.ssl.SSLException;

import org.drover.connector.puppetdb.internal.BoundedBody.TooLongException;
import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Asks a PuppetDB, by version 4 of its query interface. Rows are passed on as they arrive. What goes wrong comes back as one sentence that names the server.
 * Follows nowhere: the token would go along.
 */
public final class PuppetDb implements AutoCloseable {

	private static final Duration CONNECT = Duration.ofSeconds(15);
	/** How often a server that is too busy is asked. */
	private static final int TIMES = 6;
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
	private static final int LONGEST_WORDS = 300;
	private static final int OK = 200;
	private static final int UNAUTHORISED = 401;
	private static final int FORBIDDEN = 403;
	private static final int TOO_MANY = 429;
	private static final int NOT_READY = 503;
	private static final int REDIRECTION_CLASS = 3;
	private static final int SERVER_CLASS = 5;

	private final URI base;
	private final String token;
	private final Limits limits;
	private final HttpClient http;
	private final ObjectMapper mapper = new ObjectMapper();
	private final ScheduledExecutorService watchman = Executors.newSingleThreadScheduledExecutor(work -> {
		Thread thread = new Thread(work, "PuppetDB answers");
		thread.setDaemon(true);
		return thread;
	});

	/** @param base without a slash at its end */
	public PuppetDb(URI base, Identity identity) {
		this(base, identity, Limits.USUAL);
	}

	PuppetDb(URI base, Identity identity, Limits limits) {
		this.base = base;
		this.token = identity.token();
		this.limits = limits;
		this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER)
				.sslContext(identity.tls()).build();
	}

	URI base() {
		return base;
	}

	Limits limits() {
		return limits;
	}

	String version() throws DroverException {
		String[] version = { "" };
		exchange(request("/pdb/meta/v1/version").GET().build(), (parser, body) -> version[0] = version(mapper.readTree(parser)));
		if (version[0].isEmpty())
			throw foreign(null);
		return version[0];
	}

	/**
	 * Asks for rows.
	 *
	 * @param paging {@link Query#page}, or {@link Query#everything}
	 * @return how many rows there are in all, where the paging asks for that
	 */
	OptionalLong query(ArrayNode query, ObjectNode paging, Rows rows) throws DroverException {
		ObjectNode asked = paging.deepCopy();
		asked.set("query", query);
		HttpRequest request = request("/pdb/query/v4").header("Content-Type", "application/json").POST(BodyPublishers.ofString(asked.toString())).build();
		HttpResponse<?> answered = exchange(request, (parser, body) -> each(parser, body, rows));
		try {
			return answered.headers().firstValueAsLong("X-Records");
		} catch (NumberFormatException e) {
			throw foreign(e);
		}
	}

	/** Asks for the rows of an entity that cannot be queried, as which PuppetDB 7 has the producers. */
	void list(String entity, Rows rows) throws DroverException {
		exchange(request("/pdb/query/v4/" + entity).GET().build(), (parser, body) -> each(parser, body, rows));
	}

	/** Reads an answer. */
	@FunctionalInterface
	private interface Reader {

		void read(JsonParser parser, BoundedBody body) throws IOException, DroverException;
	}

	private static String version(JsonNode answer) {
		return answer == null ? "" : answer.path("version").asText("");
	}

	private void each(JsonParser parser, BoundedBody body, Rows rows) throws IOException, DroverException {
		if (parser.nextToken() != JsonToken.START_ARRAY)
			throw foreign(null);
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			if (parser.currentToken() == null)
				throw new JsonEOFException(parser, null, "the list does not end");
			if (parser.currentToken() != JsonToken.START_OBJECT)
				throw foreign(null);
			JsonNode row = mapper.readTree(parser);
			body.nextRow();
			rows.row(row);
		}
	}

	private HttpRequest.Builder request(String resource) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + resource)).timeout(limits.silence()).header("Accept", "application/json");
		return token.isEmpty() ? request : request.header("X-Authentication", token);
	}

	private HttpResponse<?> exchange(HttpRequest request, Reader reader) throws DroverException {
		try {
			HttpResponse<InputStream> response = send(request);
			try (BoundedBody body = new BoundedBody(response.body(), limits, watchman)) {
				if (response.statusCode() != OK)
					throw refused(response, body);
				if (!response.headers().firstValue("Content-Type").orElse("").startsWith("application/json"))
					throw foreign(null);
				try (JsonParser parser = mapper.getFactory().createParser(body)) {
					reader.read(parser, body);
					// to its very end, or the connection could not be used again
					if (parser.nextToken() != null)
						throw foreign(null);
				}
			}
			return response;
		} catch (JsonEOFException e) {
			throw new DroverException("the answer of PuppetDB at " + base + " broke off: a query may take longer there than its query-timeout allows; try again", e,
					Retry.LATER);
		} catch (JsonProcessingException e) {
			throw foreign(e);
		} catch (IOException e) {
			throw broken(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new DroverException("the call to PuppetDB at " + base + " was interrupted", e, Retry.LATER);
		}
	}

	/** Asks again where the server says that it is not ready, as it does while it starts. */
	private HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
		for (int times = 1; times < TIMES && busy(response); times++) {
			response.body().close();
			Thread.sleep(wait(response, times));
			response = http.send(request, BodyHandlers.ofInputStream());
		}
		return response;
	}

	private static boolean busy(HttpResponse<?> response) {
		return response.statusCode() == TOO_MANY || response.statusCode() == NOT_READY;
	}

	private Duration wait(HttpResponse<?> response, int times) {
		Duration own = limits.firstWait().multipliedBy(1L << (times - 1));
		Duration asked = response.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,4}")).map(text -> Duration.ofSeconds(Long.parseLong(text)))
				.orElse(own);
		return asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
	}

	private DroverException refused(HttpResponse<?> response, BoundedBody body) throws IOException {
		int status = response.statusCode();
		if (status / 100 == REDIRECTION_CLASS)
			return new DroverException("what answers at " + base + " sends on to " + place(response) + ": name that as the source, if it is the PuppetDB meant");
		if (status == UNAUTHORISED || status == FORBIDDEN)
			return new DroverException("PuppetDB at " + base + " refuses this certificate or token (status " + status
					+ "): name a key-store or token-file that it allows (its certificate-allowlist says which)");
		if (busy(response))
			return new DroverException("PuppetDB at " + base + " is not ready: it starts, or is too busy; try again later", null, Retry.LATER);
		return new DroverException("PuppetDB at " + base + " refused a query: " + words(body, status), null,
				status / 100 == SERVER_CLASS ? Retry.LATER : Retry.NEVER);
	}

	/** Without what may be a password, or longer than anybody reads. */
	private static String place(HttpResponse<?> response) {
		String place = response.headers().firstValue("Location").orElse("another address");
		String shown = place.contains("@") || !place.chars().allMatch(letter -> letter > ' ' && letter < 0x7f) ? "another address" : place;
		return shown.substring(0, Math.min(shown.length(), LONGEST_WORDS));
	}

	private static String words(InputStream body, int status) throws IOException {
		String words = new String(body.readNBytes(LONGEST_WORDS), StandardCharsets.UTF_8).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
		return words.isEmpty() || words.startsWith("<") ? "status " + status : words + " (status " + status + ")";
	}

	private DroverException foreign(Exception cause) {
		return new DroverException("what answers at " + base + " is no PuppetDB: check the address and the port", cause);
	}

	private DroverException broken(IOException e) {
		if (e instanceof TooLongException)
			return new DroverException("PuppetDB at " + base + " sends " + e.getMessage() + ", which is more than is read: check that it is the PuppetDB meant", e);
		if (e instanceof HttpTimeoutException && !(e.getCause() instanceof ConnectException))
			return new DroverException("PuppetDB at " + base + " did not answer in time: try again", e, Retry.LATER);
		if (e instanceof SSLException)
			return new DroverException("the certificate that " + base + " shows is not to be trusted, or ours is not wanted there: name the certificates that signed its own"
					+ " with ca=FILE, ours with key-store=FILE, and the host as its certificate does", e);
		if (e instanceof ConnectException || e instanceof HttpTimeoutException)
			return new DroverException("PuppetDB at " + base + " cannot be reached: check that it runs and that the address is right", e, Retry.LATER);
		return new DroverException("the connection to PuppetDB at " + base + " broke: check that it runs, then try again", e, Retry.LATER);
	}

	@Override
	public void close() {
		watchman.shutdownNow();
		http.shutdownNow();
	}
}
