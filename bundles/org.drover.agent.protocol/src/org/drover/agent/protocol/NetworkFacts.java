package org.drover.agent.protocol;

import java.util.List;

/**
 * How a server is connected.
 *
 * @param nameServers by which names are resolved, in their order
 * @param search      domains that are tried
 * @param hosts       names that the machine resolves by itself
 */
public record NetworkFacts(List<Link> links, List<Route> routes, List<String> nameServers, List<String> search, List<HostName> hosts) {

	/** Nothing is known. */
	public static final NetworkFacts NONE = new NetworkFacts(List.of(), List.of(), List.of(), List.of(), List.of());

	public NetworkFacts {
		links = links == null ? List.of() : List.copyOf(links);
		routes = routes == null ? List.of() : List.copyOf(routes);
		nameServers = nameServers == null ? List.of() : List.copyOf(nameServers);
		search = search == null ? List.of() : List.copyOf(search);
		hosts = hosts == null ? List.of() : List.copyOf(hosts);
	}

	/**
	 * An interface.
	 *
	 * @param kind  "ethernet", "loopback", "bridge", "bond", "vlan", "tunnel" or "virtual"
	 * @param vlan  its number; 0 for none
	 * @param upper the bridge or bond that it belongs to, or what a VLAN lies on; empty for none
	 * @param speed bits in a second; 0 where unknown
	 */
	public record Link(String name, String kind, String mac, boolean up, int mtu, long speed, String driver, int vlan, String upper,
			List<Address> addresses) {

		public Link {
			addresses = addresses == null ? List.of() : List.copyOf(addresses);
		}
	}

	/** @param netmask as an address, for IPv4; empty for IPv6 */
	public record Address(String address, int prefix, String netmask) {
	}

	/**
	 * @param destination with its prefix, such as "10.0.0.0/8"; "0.0.0.0/0" and "::/0" for the default
	 * @param gateway     empty where it is reached directly
	 */
	public record Route(String destination, String gateway, String link, int metric) {
	}

	/** One line of the table of hosts. */
	public record HostName(String address, List<String> names) {

		public HostName {
			names = List.copyOf(names);
		}
	}
}
