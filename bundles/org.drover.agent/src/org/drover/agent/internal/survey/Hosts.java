package org.drover.agent.internal.survey;

import java.util.ArrayList;
import java.util.List;

import org.drover.agent.protocol.NetworkFacts.HostName;

/** The table of hosts that a machine keeps itself. */
final class Hosts {

	private Hosts() {
	}

	/** From the lines of a hosts file. */
	static List<HostName> of(List<String> lines) {
		List<HostName> hosts = new ArrayList<>();
		for (String line : lines) {
			String[] words = line.replaceFirst("#.*", "").strip().split("\\s+");
			if (words.length > 1)
				hosts.add(new HostName(words[0], List.of(words).subList(1, words.length)));
		}
		return hosts;
	}

	/** The first name of an address; empty where it has none. */
	static String name(List<HostName> hosts, String address) {
		return hosts.stream().filter(host -> host.address().equals(address)).map(host -> host.names().get(0)).findFirst().orElse("");
	}
}
