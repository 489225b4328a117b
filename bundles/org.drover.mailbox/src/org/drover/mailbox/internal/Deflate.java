package org.drover.mailbox.internal;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

import org.drover.mailbox.MailboxEvent.Kind;

/** The format of RFC 1951, without the heads and sums that zlib and gzip put around it. */
final class Deflate {

	private static final int CHUNK = 16 << 10;

	private Deflate() {
	}

	static byte[] pack(byte[] plain) {
		Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
		try {
			deflater.setInput(plain);
			deflater.finish();
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			byte[] chunk = new byte[CHUNK];
			while (!deflater.finished())
				packed.write(chunk, 0, deflater.deflate(chunk));
			return packed.toByteArray();
		} finally {
			deflater.end();
		}
	}

	/** @param limit of what comes out, in bytes; no more than that and a chunk is ever held */
	static byte[] unpack(byte[] packed, int from, int limit) throws Refusal {
		Inflater inflater = new Inflater(true);
		try {
			inflater.setInput(packed, from, packed.length - from);
			ByteArrayOutputStream plain = new ByteArrayOutputStream();
			byte[] chunk = new byte[CHUNK];
			while (!inflater.finished()) {
				int length = inflater.inflate(chunk);
				if (length == 0 && !inflater.finished() || plain.size() + length > limit)
					throw malformed();
				plain.write(chunk, 0, length);
			}
			if (inflater.getRemaining() > 0)
				throw malformed();
			return plain.toByteArray();
		} catch (DataFormatException e) {
			throw malformed();
		} finally {
			inflater.end();
		}
	}

	private static Refusal malformed() {
		return new Refusal(Kind.MALFORMED, "it does not unpack to a message, or to a longer one than there may be");
	}
}
