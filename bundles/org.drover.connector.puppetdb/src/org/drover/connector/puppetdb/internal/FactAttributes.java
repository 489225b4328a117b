package org.drover.connector.puppetdb.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.drover.connector.HostAddress;
import org.drover.model.Attributes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes facts as attributes: a text as it stands, everything else as compact JSON. What differs each time that anybody looks, such as how long a node has been
 * up, is left out: every node would seem changed after every run.
 */
final class FactAttributes {

	static final String PREFIX = "var.";

	/** What a newer Facter tells in parts of a fact, by the names that all of them are known by. */
	private static final Map<String, String> PARTS = Map.of("architecture", "/os/architecture", "osfamily", "/os/family", "ipaddress", "/networking/ip", "ipaddress6",
			"/networking/ip6", "macaddress", "/networking/mac", "hostname", "/networking/hostname", "domain", "/networking/domain", "fqdn", "/networking/fqdn",
			"processorcount", "/processors/count", "memorysize", "/memory/system/total");
	private static final List<String> ADDRESSES = List.of("ipaddress", "ipaddress6");
	private static final Pattern PASSING = Pattern.compile("(system_)?uptime(_.*)?|load_?averages?|(memory|swap)free(_mb)?|mountpoints|"
			+ "(available|used)(_bytes)?|capacity|(sys|last)_?time|timestamp|epoch");
	private static final Set<String> MEANT_FOR_PUPPET = Set.of("clientnoop", "clientversion", "servername", "serverip", "serverip6", "serverversion", "_timestamp");

	private FactAttributes() {
	}

	/** @param facts without secrets */
	static SortedMap<String, String> of(JsonNode facts) {
		JsonNode lasting = lasting(facts);
		SortedMap<String, String> attributes = new TreeMap<>();
		for (Map.Entry<String, JsonNode> fact : lasting.properties()) {
			if (!MEANT_FOR_PUPPET.contains(fact.getKey()))
				attributes.put(PREFIX + fact.getKey(), Secrets.text(fact.getValue()));
		}
		PARTS.forEach((name, part) -> {
			if (lasting.at(part).isValueNode())
				attributes.putIfAbsent(PREFIX + name, lasting.at(part).asText());
		});
		String address = HostAddress.best(ADDRESSES.stream().map(name -> attributes.getOrDefault(PREFIX + name, "")).toList());
		if (!address.isEmpty())
			attributes.putIfAbsent(HostAddress.ATTRIBUTE, address);
		String system = operatingSystem(lasting);
		if (!system.isEmpty())
			attributes.put(Attributes.OPERATING_SYSTEM, system);
		return attributes;
	}

	private static String operatingSystem(JsonNode facts) {
		String name = facts.at("/os/name").asText(facts.path("operatingsystem").asText(""));
		String release = facts.at("/os/release/full").asText(facts.path("operatingsystemrelease").asText(""));
		return (name + " " + release).strip();
	}

	private static JsonNode lasting(JsonNode value) {
		if (!value.isObject())
			return value;
		ObjectNode kept = JsonNodeFactory.instance.objectNode();
		for (Map.Entry<String, JsonNode> entry : value.properties()) {
			if (!PASSING.matcher(entry.getKey()).matches())
				kept.set(entry.getKey(), lasting(entry.getValue()));
		}
		return kept;
	}
}
