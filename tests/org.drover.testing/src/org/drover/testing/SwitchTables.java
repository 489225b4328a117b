package org.drover.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The tables of a switch: ge-1 and ge-2 for servers, ge-3 a way to another switch. Its bridge counts them 1 to 3, its interfaces 101 to 103. VLAN 10 is
 * untagged at ge-1 and tagged at ge-3, VLAN 20 untagged at ge-2 and tagged at ge-3. Both have a table of stations of their own, 1 and 2.
 */
public final class SwitchTables {

	public static final String FIRST = "00:16:3e:00:00:01";
	public static final String SECOND = "00:16:3e:00:00:02";
	public static final String FAR = "00:16:3e:00:00:03";

	private final List<String> lines = new ArrayList<>();
	private final String first;

	private SwitchTables(String first) {
		this.first = first;
	}

	/** For {@link ScratchSnmpd#start}. */
	public static List<String> lines() {
		return lines(FIRST);
	}

	/** @param first the server at ge-1 */
	public static List<String> lines(String first) {
		SwitchTables tables = new SwitchTables(first);
		tables.ports();
		tables.vlans();
		tables.stations();
		tables.neighbours();
		tables.volumes();
		tables.lines.sort(Comparator.comparing(SwitchTables::oid, SwitchTables::order));
		return tables.lines;
	}

	private void ports() {
		for (int port = 1; port <= 3; port++) {
			int number = 100 + port;
			add(".1.3.6.1.2.1.2.2.1.2." + number, "string", "Gigabit Ethernet " + port);
			add(".1.3.6.1.2.1.2.2.1.5." + number, "gauge", port == 3 ? "4294967295" : "1000000000");
			add(".1.3.6.1.2.1.2.2.1.6." + number, "octet", "02 00 00 00 01 0" + port);
			add(".1.3.6.1.2.1.2.2.1.7." + number, "integer", "1");
			add(".1.3.6.1.2.1.2.2.1.8." + number, "integer", port == 2 ? "2" : "1");
			add(".1.3.6.1.2.1.31.1.1.1.1." + number, "string", "ge-" + port);
			add(".1.3.6.1.2.1.31.1.1.1.15." + number, "gauge", port == 3 ? "10000" : "1000");
			add(".1.3.6.1.2.1.31.1.1.1.18." + number, "string", port == 3 ? "to core-2" : "rack \u001b[31m" + port);
			add(".1.3.6.1.2.1.17.1.4.1.2." + port, "integer", String.valueOf(number));
		}
	}

	private void vlans() {
		add(".1.3.6.1.2.1.17.7.1.4.3.1.1.10", "string", "servers");
		add(".1.3.6.1.2.1.17.7.1.4.3.1.1.20", "string", "storage");
		add(".1.3.6.1.2.1.17.7.1.4.2.1.3.0.10", "gauge", "1");
		add(".1.3.6.1.2.1.17.7.1.4.2.1.3.0.20", "gauge", "2");
		add(".1.3.6.1.2.1.17.7.1.4.2.1.4.0.10", "octet", "A0");
		add(".1.3.6.1.2.1.17.7.1.4.2.1.4.0.20", "octet", "60");
		add(".1.3.6.1.2.1.17.7.1.4.2.1.5.0.10", "octet", "80");
		add(".1.3.6.1.2.1.17.7.1.4.2.1.5.0.20", "octet", "40");
	}

	private void stations() {
		station(1, first, 1, 3);
		station(2, SECOND, 2, 5);
		station(1, FAR, 3, 3);
		station(1, "02:00:00:00:01:01", 1, 4);
	}

	private void station(int database, String mac, int port, int state) {
		StringBuilder index = new StringBuilder(".").append(database);
		for (String one : mac.split(":"))
			index.append('.').append(Integer.parseInt(one, 16));
		add(".1.3.6.1.2.1.17.7.1.2.2.1.2" + index, "integer", String.valueOf(port));
		add(".1.3.6.1.2.1.17.7.1.2.2.1.3" + index, "integer", String.valueOf(state));
	}

	private void neighbours() {
		neighbour("0.3.1", "02 00 00 00 02 00", "5", "string", "ge-48", "core-2", "28");
		neighbour("0.1.2", octets(first), "3", "octet", octets(first), "web-1", "01");
		add(".1.0.8802.1.1.2.1.3.7.1.3.1", "string", "ge-1");
		add(".1.0.8802.1.1.2.1.3.7.1.3.3", "string", "ge-3");
	}

	private void neighbour(String index, String chassis, String kind, String type, String outlet, String name, String enabled) {
		String row = ".1.0.8802.1.1.2.1.4.1.1.";
		add(row + "4." + index, "integer", "4");
		add(row + "5." + index, "octet", chassis);
		add(row + "6." + index, "integer", kind);
		add(row + "7." + index, type, outlet);
		add(row + "9." + index, "string", name);
		add(row + "12." + index, "octet", enabled);
	}

	/** One has more units than fit into its number. */
	private void volumes() {
		volume(1, ".1.3.6.1.2.1.25.2.1.2", "Memory", 1024, 1, 1);
		volume(2, ".1.3.6.1.2.1.25.2.1.4", "/flash", 4096, 1000, 10);
		volume(3, ".1.3.6.1.2.1.25.2.1.10", "/pool", 4096, Integer.MIN_VALUE, 20);
	}

	private void volume(int index, String kind, String name, int unit, int size, int used) {
		String row = ".1.3.6.1.2.1.25.2.3.1.";
		add(row + "2." + index, "objectid", kind);
		add(row + "3." + index, "string", name);
		add(row + "4." + index, "integer", String.valueOf(unit));
		add(row + "5." + index, "integer", String.valueOf(size));
		add(row + "6." + index, "integer", String.valueOf(used));
	}

	private static String octets(String mac) {
		return mac.replace(':', ' ');
	}

	private void add(String oid, String type, String value) {
		lines.add(oid + " " + type + " " + value);
	}

	private static int[] oid(String line) {
		return Arrays.stream(line.substring(1, line.indexOf(' ')).split("\\.")).mapToInt(Integer::parseInt).toArray();
	}

	private static int order(int[] one, int[] other) {
		return Arrays.compare(one, other);
	}
}
