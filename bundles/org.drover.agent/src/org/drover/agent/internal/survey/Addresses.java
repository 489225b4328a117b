package org.drover.agent.internal.survey;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Addresses as the kernel's tables write them. */
final class Addresses {

	private static final int WORD = 4;

	private Addresses() {
	}

	/** @param hex words of 32 bits, each with its lowest byte first, as in /proc/net/tcp and /proc/net/route */
	static byte[] words(String hex) {
		byte[] bytes = HexFormat.of().parseHex(hex);
		for (int word = 0; word < bytes.length; word += WORD)
			for (int i = 0; i < WORD / 2; i++) {
				byte kept = bytes[word + i];
				bytes[word + i] = bytes[word + WORD - 1 - i];
				bytes[word + WORD - 1 - i] = kept;
			}
		return bytes;
	}

	/** An IPv4 address within IPv6 is written as the former; "::" is not written out. */
	static String text(byte[] address) {
		try {
			String text = InetAddress.getByAddress(address).getHostAddress();
			return text.contains(":") ? shortened(text) : text;
		} catch (UnknownHostException e) {
			throw new IllegalArgumentException("an address of " + address.length + " bytes", e);
		}
	}

	/** Whether the first bits of both are the same. */
	static boolean within(byte[] address, byte[] network, int prefix) {
		if (address.length != network.length)
			return false;
		for (int bit = 0; bit < prefix; bit++) {
			int mask = 0x80 >> bit % 8;
			if ((address[bit / 8] & mask) != (network[bit / 8] & mask))
				return false;
		}
		return true;
	}

	/** With its longest run of zeros left out, as RFC 5952 has it. */
	private static String shortened(String full) {
		String[] groups = full.split(":");
		int start = -1;
		int length = 1;
		for (int i = 0; i < groups.length; i++) {
			int run = 0;
			while (i + run < groups.length && groups[i + run].equals("0"))
				run++;
			if (run > length) {
				start = i;
				length = run;
			}
		}
		if (start < 0)
			return full;
		String before = String.join(":", Arrays.copyOfRange(groups, 0, start));
		return before + "::" + String.join(":", Arrays.copyOfRange(groups, start + length, groups.length));
	}
}
