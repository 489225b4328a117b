package org.drover.agent.internal.survey;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.agent.protocol.NetworkFacts;
import org.drover.agent.protocol.NetworkFacts.Address;
import org.drover.agent.protocol.NetworkFacts.HostName;
import org.drover.agent.protocol.NetworkFacts.Link;
import org.drover.agent.protocol.NetworkFacts.Route;
import org.drover.agent.protocol.SurveyTask;

/** Interfaces with their addresses, the routes, and how names are resolved. */
final class NetworkSurvey implements Surveyor {

	private static final long MEGABIT = 1_000_000;

	@Override
	public SurveyTask task() {
		return SurveyTask.NETWORK;
	}

	@Override
	public void survey(Machine machine, Findings findings) throws IOException {
		Map<String, Vlan> vlans = machine.has("/proc/net/vlan/config") ? vlans(machine.lines("/proc/net/vlan/config")) : Map.of();
		List<Link> links = new ArrayList<>();
		for (String name : machine.names("/sys/class/net"))
			if (machine.has("/sys/class/net/" + name + "/ifindex"))
				links.add(link(machine, name, vlans.getOrDefault(name, Vlan.NONE)));
		findings.network = new NetworkFacts(links, routes(machine), resolver(machine, findings, "nameserver"), resolver(machine, findings, "search"),
				hosts(machine));
	}

	static List<Route> routes(Machine machine) throws IOException {
		List<Route> routes = new ArrayList<>();
		if (machine.has("/proc/net/route"))
			routes.addAll(Routes.v4(machine.lines("/proc/net/route")));
		if (machine.has("/proc/net/ipv6_route"))
			routes.addAll(Routes.v6(machine.lines("/proc/net/ipv6_route")));
		return routes;
	}

	static List<HostName> hosts(Machine machine) throws IOException {
		return machine.has("/etc/hosts") ? Hosts.of(machine.lines("/etc/hosts")) : List.of();
	}

	/** A network on top of another interface. */
	record Vlan(int number, String on) {

		static final Vlan NONE = new Vlan(0, "");
	}

	/** By interface, from the lines of /proc/net/vlan/config. */
	static Map<String, Vlan> vlans(List<String> lines) {
		Map<String, Vlan> vlans = new TreeMap<>();
		for (String line : lines) {
			String[] columns = line.split("\\|");
			if (columns.length == 3 && Numbers.of(columns[1]) > 0)
				vlans.put(columns[0].strip(), new Vlan((int) Numbers.of(columns[1]), columns[2].strip()));
		}
		return vlans;
	}

	/** What follows such a word in the lines of a resolv.conf. Of several lines that say where to search the last one counts. */
	static List<String> resolver(List<String> lines, String word) {
		List<String> values = new ArrayList<>();
		for (String line : lines) {
			String[] words = line.strip().split("\\s+");
			if (!words[0].equals(word))
				continue;
			if (word.equals("search"))
				values.clear();
			values.addAll(List.of(words).subList(1, words.length));
		}
		return values;
	}

	static String netmask(int prefix) {
		int mask = prefix == 0 ? 0 : -1 << Integer.SIZE - prefix;
		return (mask >>> 24) + "." + (mask >>> 16 & 255) + "." + (mask >>> 8 & 255) + "." + (mask & 255);
	}

	private static List<String> resolver(Machine machine, Findings findings, String word) throws IOException {
		if (machine.has("/etc/resolv.conf"))
			return resolver(machine.lines("/etc/resolv.conf"), word);
		findings.missing("there is no /etc/resolv.conf");
		return List.of();
	}

	private static Link link(Machine machine, String name, Vlan vlan) throws SocketException {
		String base = "/sys/class/net/" + name + "/";
		String upper = machine.link(base + "master").map(NetworkSurvey::last).orElse(vlan.on());
		String driver = machine.link(base + "device/driver").map(NetworkSurvey::last).orElse("");
		return new Link(name, kind(machine, base, vlan), machine.fact(base + "address"), (Integer.decode(flags(machine, base)) & 1) != 0,
				(int) machine.number(base + "mtu"), Math.max(0, machine.number(base + "speed")) * MEGABIT, driver, vlan.number(), upper,
				addresses(name));
	}

	private static String flags(Machine machine, String base) {
		String flags = machine.fact(base + "flags");
		return flags.isEmpty() ? "0" : flags;
	}

	private static String kind(Machine machine, String base, Vlan vlan) {
		if (vlan.number() > 0)
			return "vlan";
		if (machine.has(base + "bridge"))
			return "bridge";
		if (machine.has(base + "bonding"))
			return "bond";
		if (machine.has(base + "tun_flags"))
			return "tunnel";
		return switch (machine.fact(base + "type")) {
		case "772" -> "loopback";
		case "1" -> machine.has(base + "device") ? "ethernet" : "virtual";
		case "768", "769", "776", "778", "823", "65534" -> "tunnel";
		default -> "virtual";
		};
	}

	private static List<Address> addresses(String name) throws SocketException {
		NetworkInterface found = NetworkInterface.getByName(name);
		if (found == null)
			return List.of();
		return found.getInterfaceAddresses().stream().map(NetworkSurvey::address).toList();
	}

	private static Address address(InterfaceAddress address) {
		boolean v4 = address.getAddress() instanceof Inet4Address;
		return new Address(Addresses.text(address.getAddress().getAddress()), address.getNetworkPrefixLength(), v4 ? netmask(address.getNetworkPrefixLength()) : "");
	}

	private static String last(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}
}
