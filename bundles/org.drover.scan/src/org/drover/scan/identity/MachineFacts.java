package org.drover.scan.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

import org.drover.scan.internal.Placeholders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What tells one machine, virtual or not, from another. A fact that is not known is empty; so is one that many machines share.
 *
 * @param kind       what sort of machine
 * @param instance   what the cloud calls it
 * @param uuid       of the machine, by its firmware
 * @param serial     of the machine, by its firmware
 * @param generation what a hypervisor changes when it takes a machine back to an earlier state, or copies it
 * @param machineId  of the installed system
 * @param container  what the container manager calls it
 * @param macs       permanent addresses of network cards, in lower case
 */
public record MachineFacts(Kind kind, String instance, String uuid, String serial, String generation, String machineId, String container,
		SortedSet<String> macs) {

	/** Sorts of machines. */
	public enum Kind {
		REAL, VIRTUAL, CONTAINER
	}

	/** What is known of a machine of which nothing is. */
	public static final MachineFacts NONE = new MachineFacts(Kind.REAL, "", "", "", "", "", "", new TreeSet<>());

	private static final JsonMapper JSON = new JsonMapper();

	public MachineFacts {
		instance = known(instance);
		uuid = known(uuid).toLowerCase(Locale.ROOT);
		serial = known(serial);
		generation = known(generation);
		machineId = known(machineId);
		container = known(container);
		macs = new TreeSet<>(macs);
	}

	@Override
	public SortedSet<String> macs() {
		return new TreeSet<>(macs);
	}

	/** These, and of the others what is not known of these. */
	MachineFacts or(MachineFacts others) {
		return new MachineFacts(kind, either(others, MachineFacts::instance), either(others, MachineFacts::uuid), either(others, MachineFacts::serial),
				either(others, MachineFacts::generation), either(others, MachineFacts::machineId), either(others, MachineFacts::container),
				macs.isEmpty() ? others.macs : macs);
	}

	/** To be kept beside the identity. */
	public String toJson() {
		ObjectNode node = JSON.createObjectNode().put("kind", kind.name().toLowerCase(Locale.ROOT)).put("instance", instance).put("uuid", uuid)
				.put("serial", serial).put("generation", generation).put("machineId", machineId).put("container", container);
		macs.forEach(node.putArray("macs")::add);
		return node.toString();
	}

	/** @return empty where the text is not what {@link #toJson} writes */
	public static Optional<MachineFacts> parse(String text) {
		try {
			JsonNode node = JSON.readTree(text);
			SortedSet<String> macs = new TreeSet<>();
			node.path("macs").forEach(mac -> macs.add(mac.asText()));
			return Optional.of(new MachineFacts(Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)), node.path("instance").asText(),
					node.path("uuid").asText(), node.path("serial").asText(), node.path("generation").asText(), node.path("machineId").asText(),
					node.path("container").asText(), macs));
		} catch (JsonProcessingException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private String either(MachineFacts others, Function<MachineFacts, String> fact) {
		String own = fact.apply(this);
		return own.isEmpty() ? fact.apply(others) : own;
	}

	private static String known(String fact) {
		return Placeholders.is(fact) ? "" : fact.strip();
	}
}
