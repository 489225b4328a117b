package org.drover.infrastructure.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.drover.infrastructure.DeviceSurvey.Address;
import org.drover.infrastructure.DeviceSurvey.Port;
import org.drover.model.DroverException;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/** IP-MIB: the table of RFC 4293 for both versions, else that of RFC 1213 for the fourth alone. */
public final class AddressTable {

	private static final String PORT = "1.3.6.1.2.1.4.34.1.3";
	private static final String PREFIX = "1.3.6.1.2.1.4.34.1.5";
	private static final String OLD_PORT = "1.3.6.1.2.1.4.20.1.2";
	private static final String OLD_MASK = "1.3.6.1.2.1.4.20.1.3";
	private static final OID NO_PREFIX = new OID("0.0");
	private static final int UNKNOWN_PREFIX = -1;
	private static final int IPV4_BYTES = 4;
	private static final int IPV6_BYTES = 16;
	/** Before the bytes of an address: its kind, and how many they are. */
	private static final int HEAD = 2;
	/** After the bytes of an address that holds on one link only. */
	private static final int ZONE_BYTES = 4;

	private AddressTable() {
	}

	/** @return the ports with their addresses */
	public static List<Port> read(DeviceTables tables, List<Port> ports) throws DroverException, PartFailure {
		Map<Integer, List<Address>> addresses = new HashMap<>();
		SortedMap<OID, Variable> holders = tables.column(PORT);
		if (holders.isEmpty())
			old(tables, addresses);
		SortedMap<OID, Variable> prefixes = holders.isEmpty() ? holders : tables.column(PREFIX);
		holders.forEach((index, port) -> add(addresses, Values.small(port, 0), text(index), prefix(prefixes.get(index))));
		if (addresses.isEmpty())
			throw new PartFailure("it has no table of addresses (IP-MIB), or does not show it to this login");
		if (ports.isEmpty())
			throw new PartFailure("its addresses belong to interfaces that it does not tell of");
		return ports.stream().map(port -> with(port, addresses.getOrDefault(port.number(), List.of()))).toList();
	}

	private static void old(DeviceTables tables, Map<Integer, List<Address>> addresses) throws DroverException, PartFailure {
		SortedMap<OID, Variable> masks = tables.column(OLD_MASK);
		tables.column(OLD_PORT).forEach((index, port) -> add(addresses, Values.small(port, 0), text(Values.bytes(index, 0, index.size())), bits(masks.get(index))));
	}

	private static void add(Map<Integer, List<Address>> addresses, int port, String address, int prefix) {
		if (!address.isEmpty())
			addresses.computeIfAbsent(port, number -> new ArrayList<>()).add(new Address(address, prefix));
	}

	private static Port with(Port port, List<Address> addresses) {
		return new Port(port.number(), port.name(), port.alias(), port.mac(), port.speed(), port.enabled(), port.up(), addresses);
	}

	private static String text(OID index) {
		if (index.size() < HEAD)
			return "";
		int length = index.get(1);
		boolean zoned = length == IPV4_BYTES + ZONE_BYTES || length == IPV6_BYTES + ZONE_BYTES;
		return text(Values.bytes(index, HEAD, zoned ? length - ZONE_BYTES : length));
	}

	private static String text(byte[] bytes) {
		try {
			return InetAddress.getByAddress(bytes).getHostAddress();
		} catch (UnknownHostException e) {
			return ""; // not as many bytes as an address has
		}
	}

	/** The value points to a row whose index ends with the prefix's length. */
	private static int prefix(Variable pointer) {
		if (!(pointer instanceof OID row) || row.size() == 0 || row.equals(NO_PREFIX))
			return UNKNOWN_PREFIX;
		return row.lastUnsigned() > IPV6_BYTES * Byte.SIZE ? UNKNOWN_PREFIX : row.last();
	}

	private static int bits(Variable mask) {
		if (!(mask instanceof IpAddress address) || address.toByteArray().length != IPV4_BYTES)
			return UNKNOWN_PREFIX;
		int bits = 0;
		for (byte one : address.toByteArray())
			bits += Integer.bitCount(one & 0xff);
		return bits;
	}
}
