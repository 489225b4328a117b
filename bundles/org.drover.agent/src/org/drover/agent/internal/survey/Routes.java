package org.drover.agent.internal.survey;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.drover.agent.protocol.NetworkFacts.Route;

/** The kernel's routes. */
final class Routes {

	private static final int UP = 1;
	private static final int REJECT = 0x200;
	private static final int LOCAL = 0x80000000;

	private Routes() {
	}

	/** From the lines of /proc/net/route. */
	static List<Route> v4(List<String> lines) {
		List<Route> routes = new ArrayList<>();
		for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
			String[] columns = line.strip().split("\\s+");
			if (columns.length < 8 || (Integer.parseInt(columns[3], 16) & (UP | REJECT)) != UP)
				continue;
			String network = Addresses.text(Addresses.words(columns[1]));
			int prefix = Integer.bitCount((int) Long.parseLong(columns[7], 16));
			String gateway = columns[2].equals("00000000") ? "" : Addresses.text(Addresses.words(columns[2]));
			routes.add(new Route(network + "/" + prefix, gateway, columns[0], (int) Numbers.of(columns[6])));
		}
		return routes;
	}

	/** From the lines of /proc/net/ipv6_route, without the addresses of the machine itself and groups. */
	static List<Route> v6(List<String> lines) {
		List<Route> routes = new ArrayList<>();
		for (String line : lines) {
			String[] columns = line.strip().split("\\s+");
			if (columns.length < 10 || columns[0].startsWith("ff"))
				continue;
			int flags = (int) Long.parseLong(columns[8], 16);
			if ((flags & (UP | REJECT | LOCAL)) != UP)
				continue;
			byte[] gateway = HexFormat.of().parseHex(columns[4]);
			String by = columns[4].matches("0+") ? "" : Addresses.text(gateway);
			routes.add(new Route(Addresses.text(HexFormat.of().parseHex(columns[0])) + "/" + Integer.parseInt(columns[1], 16), by, columns[9],
					(int) Long.parseLong(columns[5], 16)));
		}
		return routes;
	}

	/** The one with the longest prefix, then the lowest metric; empty where the address cannot be reached. */
	static Optional<Route> to(List<Route> routes, String address) {
		byte[] wanted = bytes(address);
		Route best = null;
		for (Route route : routes)
			if (Addresses.within(wanted, bytes(network(route)), prefix(route)) && (best == null || better(route, best)))
				best = route;
		return Optional.ofNullable(best);
	}

	private static boolean better(Route route, Route than) {
		int longer = prefix(route) - prefix(than);
		return longer > 0 || longer == 0 && route.metric() < than.metric();
	}

	private static String network(Route route) {
		return route.destination().substring(0, route.destination().indexOf('/'));
	}

	private static int prefix(Route route) {
		return Integer.parseInt(route.destination().substring(route.destination().indexOf('/') + 1));
	}

	/** @param address in digits, so that no name is looked up */
	private static byte[] bytes(String address) {
		try {
			return InetAddress.getByName(address).getAddress();
		} catch (UnknownHostException e) {
			throw new IllegalArgumentException("no address", e);
		}
	}
}
