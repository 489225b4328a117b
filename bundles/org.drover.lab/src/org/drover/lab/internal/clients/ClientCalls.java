package org.drover.lab.internal.clients;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.lab.LiveReport;
import org.drover.model.ObjectRef;

/** One client's requests. Each ends in the answer that was wanted or in a failure on record. */
final class ClientCalls {

	static final Duration PATIENCE = Duration.ofSeconds(5);
	private static final byte[] NOTHING = {};

	/** @param body the whole answer */
	record Reply(Wire.Answer answer, byte[] body) {
	}

	private final String client;
	private final Wire wire;
	private final FailureLog failures;
	private final PolicyReader reader;

	ClientCalls(String client, Wire wire, FailureLog failures, PolicyReader reader) {
		this.client = client;
		this.wire = wire;
		this.failures = failures;
		this.reader = reader;
	}

	/** Empty where the answer was not 200; the failure is on record then. */
	Optional<Reply> get(String step, String topology, String base, String path) {
		return call(step, topology, 200, new Wire.Call("GET", base, path, sender(topology), NOTHING, Wire.Limit.answer(PATIENCE)));
	}

	void post(String step, String topology, String base, String path, String body) {
		call(step, topology, 204,
				new Wire.Call("POST", base, path, sender(topology), body.getBytes(StandardCharsets.UTF_8), Wire.Limit.answer(PATIENCE)));
	}

	private Optional<Reply> call(String step, String topology, int wanted, Wire.Call call) {
		String url = call.base() + call.path();
		try {
			Wire.Text body = new Wire.Text();
			Wire.Answer answer = wire.exchange(call, body);
			if (answer.status() == wanted)
				return Optional.of(new Reply(answer, body.toByteArray()));
			fail(step, topology, url, refused(answer.status(), body.toByteArray()));
		} catch (IOException e) {
			fail(step, topology, url, e.getMessage());
		}
		return Optional.empty();
	}

	private String refused(int status, byte[] body) {
		try {
			return status + " " + reader.tree(body).path("error").asText();
		} catch (IOException e) {
			return status + " without a reason";
		}
	}

	/** Fetches a file and compares size and hash. */
	boolean fetch(String topology, Policy.Content content, Policy.File file, String location) {
		String path = "/content/" + segment(content.owner()) + '/' + segment(content.version()) + '/' + segments(file.path());
		MessageDigest digest = sha256();
		try {
			CountingSink sink = new CountingSink();
			Wire.Answer answer = wire.exchange(
					new Wire.Call("GET", location, path, sender(topology), NOTHING, Wire.Limit.silence(PATIENCE)),
					new DigestOutputStream(sink, digest));
			Optional<String> fault = fault(answer.status(), sink.count, file, digest);
			fault.ifPresent(what -> fail("content", topology, location + path, what));
			return fault.isEmpty();
		} catch (IOException e) {
			fail("content", topology, location + path, e.getMessage());
			return false;
		}
	}

	private static Optional<String> fault(int status, long size, Policy.File file, MessageDigest digest) {
		if (status != 200)
			return Optional.of(status + " for content");
		if (size != file.size())
			return Optional.of("the file has " + size + " bytes and not " + file.size());
		return HexFormat.of().formatHex(digest.digest()).equals(file.sha256()) ? Optional.empty()
				: Optional.of("the file's bytes are not the promised ones");
	}

	/** Asks a location which files make up some content, and holds the list against the promised hash. */
	Optional<List<Policy.File>> list(String topology, Policy.Content content, String location) {
		String path = "/content/" + segment(content.owner()) + '/' + segment(content.version());
		return get("content list", topology, location, path).flatMap(reply -> listed(topology, content, location + path, reply));
	}

	private Optional<List<Policy.File>> listed(String topology, Policy.Content content, String url, Reply reply) {
		try {
			List<Policy.File> files = reader.files(reply.body());
			if (content.hash().isEmpty() || content.hash().equals(hash(content, files)))
				return Optional.of(files);
			fail("content list", topology, url, "the list of files does not have the promised hash");
		} catch (IOException e) {
			fail("content list", topology, url, "the list of files is not readable");
		}
		return Optional.empty();
	}

	private static String hash(Policy.Content content, List<Policy.File> files) {
		return new ContentDescription(ObjectRef.parse(content.owner()), content.version(),
				files.stream().map(file -> new ContentFile(file.path(), file.sha256(), file.size())).toList()).hash();
	}

	void fail(String step, String topology, String url, String what) {
		failures.add(new LiveReport.Failure(Instant.now(), client, topology, step, url, what));
	}

	private Wire.Sender sender(String topology) {
		return new Wire.Sender(client, topology);
	}

	private static String segments(String path) {
		return Arrays.stream(path.split("/")).map(ClientCalls::segment).collect(Collectors.joining("/"));
	}

	static String segment(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	private static final class CountingSink extends OutputStream {

		private long count;

		@Override
		public void write(int value) {
			count++;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			count += length;
		}
	}
}
