package org.drover.site.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import org.drover.connector.ContentDescription;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;
import org.drover.site.ContentLibrary;
import org.drover.site.Policy;
import org.drover.site.SiteHandlers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists content that the site does not keep itself but that a shared or taken-over distribution point holds: its files are asked of that
 * one, once, on behalf of the client that is to fetch them. A list that does not match the content's hash is not believed.
 */
final class SharedContent implements ContentLibrary, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SharedContent.class);
	private static final Duration CONNECT = Duration.ofSeconds(2);
	private static final Duration ANSWER = Duration.ofSeconds(5);
	private static final Duration PAUSE = Duration.ofSeconds(30);
	private static final int OK = 200;

	private record Version(ObjectRef owner, String version) {
	}

	/** @param until when a failed question is asked again */
	private record Answer(Optional<ContentDescription> content, Instant until) {
	}

	private final String topology;
	private final ContentLibrary own;
	private final Clock clock;
	private final Executor askers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("site-listing-", 0).factory());
	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
	private final Map<Version, CompletableFuture<Answer>> answers = new ConcurrentHashMap<>();

	SharedContent(String topology, ContentLibrary own, Clock clock) {
		this.topology = topology;
		this.own = own;
		this.clock = clock;
	}

	@Override
	public Optional<ContentDescription> describe(ObjectRef owner, String version) {
		return own.describe(owner, version).or(() -> known(new Version(owner, version)));
	}

	private Optional<ContentDescription> known(Version version) {
		CompletableFuture<Answer> answer = answers.get(version);
		return answer == null || !answer.isDone() ? Optional.empty() : answer.join().content();
	}

	/** Other distribution points give their files themselves. */
	@Override
	public Optional<Bytes> open(ObjectRef owner, String version, String path) throws IOException {
		return own.open(owner, version, path);
	}

	/**
	 * Asks for the lists that a policy lacks; takes as long as the slowest answer, seconds at most, and no time where nothing is lacking.
	 *
	 * @return whether a list was learned that the policy does not show
	 */
	boolean learn(Policy policy) {
		List<CompletableFuture<Answer>> asked = policy.body().content().stream().filter(this::isLacking)
				.map(content -> ask(policy.client(), content)).toList();
		return asked.stream().map(CompletableFuture::join).filter(answer -> answer.content().isPresent()).count() > 0;
	}

	private boolean isLacking(Policy.Content content) {
		return content.files().isEmpty() && !content.locations().isEmpty() && own.describe(content.owner(), content.version()).isEmpty()
				&& known(new Version(content.owner(), content.version())).filter(listed -> listed.files().isEmpty()).isEmpty();
	}

	private CompletableFuture<Answer> ask(String client, Policy.Content content) {
		return answers.compute(new Version(content.owner(), content.version()), (any, known) -> {
			boolean again = known == null || known.isDone() && clock.instant().isAfter(known.join().until());
			return again ? CompletableFuture.supplyAsync(() -> answer(client, content), askers) : known;
		});
	}

	private Answer answer(String client, Policy.Content content) {
		for (String location : content.locations()) {
			Optional<ContentDescription> listed = list(location, client, content);
			if (listed.isPresent())
				return new Answer(listed, Instant.MAX);
		}
		return new Answer(Optional.empty(), clock.instant().plus(PAUSE));
	}

	private Optional<ContentDescription> list(String location, String client, Policy.Content content) {
		try {
			HttpResponse<byte[]> response = http.send(HttpRequest.newBuilder(address(location, content)).timeout(ANSWER)
					.header(SiteHandlers.CLIENT, client).header(SiteHandlers.TOPOLOGY, topology)
					.header(SiteHandlers.ON_BEHALF, topology).build(), BodyHandlers.ofByteArray());
			if (response.statusCode() == OK)
				return believed(SiteJson.listing(content.owner(), content.version(), response.body()), location, content);
			LOG.warn("{} answered {} when asked for the files of {}", location, response.statusCode(), content.owner());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (IOException | DroverException | IllegalArgumentException e) {
			LOG.warn("{} did not list the files of {}: {}", location, content.owner(), e.toString());
		}
		return Optional.empty();
	}

	private static Optional<ContentDescription> believed(ContentDescription listed, String location, Policy.Content content)
			throws DroverException {
		ContentRules.check(listed);
		if (content.hash().isEmpty() || content.hash().equals(listed.hash()))
			return Optional.of(listed);
		LOG.warn("{} lists other files of {} than its hash stands for", location, content.owner());
		return Optional.empty();
	}

	private static URI address(String location, Policy.Content content) {
		return URI.create(location + "/content/" + escape(content.owner().toString()) + "/" + escape(content.version()));
	}

	private static String escape(String segment) {
		return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
	}

	@Override
	public void close() {
		http.shutdownNow();
	}
}
