package org.drover.scan.enabler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.drover.scan.GuestCapacity;
import org.drover.scan.HostCapacity;
import org.drover.scan.HostComponent;
import org.drover.scan.HostFacts;
import org.drover.scan.internal.SystemFile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The document in which a component outside the guest publishes what it runs on; {@code docs/scan.md} defines it. */
public final class PublishedHost {

	/** The longest document, in bytes, with what it is padded with. */
	public static final int LONGEST = SystemFile.LONGEST;

	private static final int FORMAT = 1;
	private static final JsonMapper JSON = new JsonMapper();

	private PublishedHost() {
	}

	/**
	 * @param bytes may be followed by blanks, ends of lines or zeros: what is published through firmware has a fixed length
	 * @throws IOException saying what is wrong with it
	 */
	public static HostFacts parse(byte[] bytes) throws IOException {
		return parse(document(bytes));
	}

	/** The document without what it is padded with. */
	static JsonNode document(byte[] bytes) throws IOException {
		if (bytes.length > LONGEST)
			throw new IOException("what is published of the host is longer than " + LONGEST + " bytes");
		try {
			JsonNode node = JSON.readTree(new String(bytes, StandardCharsets.UTF_8).replace('\0', ' '));
			if (node == null || !node.isObject())
				throw new IOException("what is published of the host is not a JSON object");
			return node;
		} catch (JsonProcessingException e) {
			throw new IOException("what is published of the host is not JSON: " + e.getOriginalMessage(), e);
		}
	}

	static HostFacts parse(JsonNode node) throws IOException {
		if (node.path("format").asInt() != FORMAT)
			throw new IOException("what is published of the host has format " + node.path("format").asText("(none)") + ", not " + FORMAT);
		try {
			HostComponent host = new HostComponent(text(node, "serial"), text(node, "type"), text(node, "model"));
			String kernel = text(node, "kernel");
			return new HostFacts(host, counter(node, "motion"), counter(node, "changes"), flag(node, "moving"), kernel.isEmpty() ? Optional.empty() : Optional.of(kernel),
					capacity(node.path("host")), guest(node.path("guest")));
		} catch (IllegalArgumentException e) {
			throw new IOException("what is published of the host is wrong: " + e.getMessage(), e);
		}
	}

	/** As one line, without an end of line. */
	public static String write(HostFacts facts) {
		return tree(facts).toString();
	}

	/** The same as a tree, to be put into a larger document. */
	public static ObjectNode tree(HostFacts facts) {
		ObjectNode node = JSON.createObjectNode().put("format", FORMAT).put("serial", facts.host().serial()).put("type", facts.host().type())
				.put("model", facts.host().model());
		facts.motion().ifPresent(motion -> node.put("motion", motion));
		facts.changes().ifPresent(changes -> node.put("changes", changes));
		node.put("moving", facts.moving());
		facts.kernel().ifPresent(kernel -> node.put("kernel", kernel));
		facts.capacity().ifPresent(host -> node.putObject("host").put("processors", host.processors()).put("cores", host.cores()));
		facts.guest().ifPresent(guest -> node.putObject("guest").put("sharing", guest.sharing().name().toLowerCase(Locale.ROOT))
				.put("processors", guest.processors()).put("entitlement", guest.entitlement()).put("capped", guest.capped()).put("pool", guest.pool())
				.put("poolCores", guest.poolCores()));
		return node;
	}

	private static Optional<Long> counter(JsonNode document, String field) {
		JsonNode node = document.path(field);
		if (node.isMissingNode() || node.isNull())
			return Optional.empty();
		if (!node.canConvertToLong() || !node.isIntegralNumber())
			throw new IllegalArgumentException(field + " is not a whole number");
		return Optional.of(node.longValue());
	}

	private static Optional<HostCapacity> capacity(JsonNode node) {
		return node.isObject() ? Optional.of(new HostCapacity(number(node, "processors"), number(node, "cores"))) : Optional.empty();
	}

	private static Optional<GuestCapacity> guest(JsonNode node) {
		if (!node.isObject())
			return Optional.empty();
		int processors = number(node, "processors");
		return switch (text(node, "sharing")) {
		case "dedicated" -> Optional.of(GuestCapacity.dedicated(processors));
		case "shared" -> Optional.of(new GuestCapacity(GuestCapacity.Sharing.SHARED, processors, number(node, "entitlement"), flag(node, "capped"),
				text(node, "pool"), number(node, "poolCores")));
		default -> throw new IllegalArgumentException("sharing is 'dedicated' or 'shared'");
		};
	}

	private static int number(JsonNode node, String field) {
		JsonNode value = node.path(field);
		if (!value.isIntegralNumber() || !value.canConvertToInt())
			throw new IllegalArgumentException(field + " is not a whole number");
		return value.intValue();
	}

	private static boolean flag(JsonNode node, String field) {
		JsonNode value = node.path(field);
		if (!value.isMissingNode() && !value.isBoolean())
			throw new IllegalArgumentException(field + " is neither true nor false");
		return value.booleanValue();
	}

	private static String text(JsonNode node, String field) {
		JsonNode value = node.path(field);
		if (!value.isMissingNode() && !value.isTextual())
			throw new IllegalArgumentException(field + " is not text");
		return value.asText("").strip();
	}
}
