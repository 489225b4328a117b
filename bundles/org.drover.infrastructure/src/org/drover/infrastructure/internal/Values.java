package org.drover.infrastructure.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Variable;

/** What the values and indexes of a device mean. Nothing that a device says makes these fail. */
final class Values {

	private static final int LONGEST_TEXT = 255;
	private static final int MAC_BYTES = 6;
	private static final int LAST_BYTE = 255;

	private Values() {
	}

	/** @param value null for none; @return on one line, without what a terminal might obey */
	static String text(Variable value) {
		if (value == null)
			return "";
		String said = value instanceof OctetString bytes ? new String(bytes.getValue(), StandardCharsets.UTF_8) : value.toString();
		StringBuilder text = new StringBuilder();
		said.codePoints().limit(LONGEST_TEXT).map(Values::harmless).forEach(text::appendCodePoint);
		return text.toString().strip();
	}

	private static int harmless(int character) {
		return switch (Character.getType(character)) {
		case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
		case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> '\uFFFD';
		default -> character;
		};
	}

	/** @param value null for none; @return {@code otherwise} where it is no number */
	static long number(Variable value, long otherwise) {
		return value instanceof Integer32 || value instanceof UnsignedInteger32 || value instanceof Counter64 ? value.toLong() : otherwise;
	}

	/** As {@link #number(Variable, long)}, for what must be a small number that is not negative. */
	static int small(Variable value, int otherwise) {
		long number = number(value, otherwise);
		return number < 0 || number > Integer.MAX_VALUE ? otherwise : (int) number;
	}

	/** @return empty where it is no MAC address, or one of zeros only */
	static String mac(Variable value) {
		return value instanceof OctetString bytes ? mac(bytes.getValue()) : "";
	}

	/** From the end of an index. */
	static String macAtEnd(OID index) {
		byte[] bytes = bytes(index, index.size() - MAC_BYTES, MAC_BYTES);
		return mac(bytes);
	}

	private static String mac(byte[] bytes) {
		if (bytes.length != MAC_BYTES)
			return "";
		StringBuilder mac = new StringBuilder();
		boolean some = false;
		for (byte one : bytes) {
			mac.append(mac.isEmpty() ? "" : ":").append(String.format(Locale.ROOT, "%02x", one));
			some |= one != 0;
		}
		return some ? mac.toString() : "";
	}

	/** Part of an index; empty where it is not there or no bytes. */
	static byte[] bytes(OID index, int from, int count) {
		if (from < 0 || count < 0 || count > index.size() - from)
			return new byte[0];
		byte[] bytes = new byte[count];
		for (int at = 0; at < count; at++) {
			long part = index.getUnsigned(from + at);
			if (part > LAST_BYTE)
				return new byte[0];
			bytes[at] = (byte) part;
		}
		return bytes;
	}

	/** The numbers of the bits that are set, the first bit of the first byte being 1: Q-BRIDGE-MIB's PortList. */
	static List<Integer> ports(Variable value) {
		List<Integer> ports = new ArrayList<>();
		byte[] bytes = value instanceof OctetString octets ? octets.getValue() : new byte[0];
		for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
			if (bit(bytes, bit))
				ports.add(bit + 1);
		}
		return ports;
	}

	/** Of a BITS value, the first bit of the first byte being 0. */
	static boolean bit(Variable value, int bit) {
		return value instanceof OctetString octets && bit(octets.getValue(), bit);
	}

	private static boolean bit(byte[] bytes, int bit) {
		return bit / Byte.SIZE < bytes.length && (bytes[bit / Byte.SIZE] & 0x80 >> bit % Byte.SIZE) != 0;
	}
}
