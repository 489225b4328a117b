package org.drover.agent.internal.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sockets of one network namespace, by their inodes. */
final class Sockets {

	private static final String LISTEN = "0A";
	private static final String ESTABLISHED = "01";
	private static final String UNCONNECTED = "07";

	/**
	 * One of them.
	 *
	 * @param listening whether it waits for others; a bound one of UDP does
	 */
	record Socket(String protocol, String local, int localPort, String remote, int remotePort, boolean listening) {
	}

	private final Map<Long, Socket> byInode;

	private Sockets(Map<Long, Socket> byInode) {
		this.byInode = byInode;
	}

	/** @param process whose namespace it is */
	static Sockets of(Machine machine, String process) throws IOException {
		Map<Long, Socket> sockets = new HashMap<>();
		for (String protocol : List.of("tcp", "tcp6", "udp", "udp6")) {
			String table = "/proc/" + process + "/net/" + protocol;
			if (machine.has(table))
				sockets.putAll(table(machine.lines(table), protocol.substring(0, 3)));
		}
		return new Sockets(sockets);
	}

	/** null where there is none of interest under this inode. */
	Socket get(long inode) {
		return byInode.get(inode);
	}

	/** Those that listen and those that are connected, from the lines of such a table. */
	static Map<Long, Socket> table(List<String> lines, String protocol) {
		Map<Long, Socket> sockets = new HashMap<>();
		for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
			String[] columns = line.strip().split("\\s+");
			if (columns.length < 10)
				continue;
			boolean listening = columns[3].equals(protocol.equals("udp") ? UNCONNECTED : LISTEN);
			if (listening || columns[3].equals(ESTABLISHED))
				sockets.put(Numbers.of(columns[9]), new Socket(protocol, address(columns[1]), port(columns[1]), address(columns[2]), port(columns[2]),
						listening));
		}
		return sockets;
	}

	/** Ports that somebody listens on, of this protocol. */
	List<Integer> ports(String protocol) {
		List<Integer> ports = new ArrayList<>();
		for (Socket socket : byInode.values())
			if (socket.listening() && socket.protocol().equals(protocol))
				ports.add(socket.localPort());
		return ports;
	}

	private static String address(String endpoint) {
		return Addresses.text(Addresses.words(endpoint.substring(0, endpoint.indexOf(':'))));
	}

	private static int port(String endpoint) {
		return Integer.parseInt(endpoint.substring(endpoint.indexOf(':') + 1), 16);
	}
}
