package org.drover.mailbox.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Byte arrays; numbers are big-endian. */
final class Bytes {

	private Bytes() {
	}

	static byte[] join(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts)
			joined.writeBytes(part);
		return joined.toByteArray();
	}

	static byte[] of(long number) {
		return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
	}

	static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	static byte[] hex(String digits) {
		return HexFormat.of().parseHex(digits);
	}

	static byte[] take(ByteBuffer from, int length) {
		byte[] taken = new byte[length];
		from.get(taken);
		return taken;
	}
}
