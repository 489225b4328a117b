package org.drover.store.internal.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what passes. Closing it leaves the stream below open. */
final class Hashing extends FilterOutputStream {

	private final MessageDigest digest = digest();
	private long bytes;

	Hashing(OutputStream out) {
		super(out);
	}

	/** Of what nobody wants to keep. */
	Hashing() {
		this(OutputStream.nullOutputStream());
	}

	@Override
	public void write(int value) throws IOException {
		out.write(value);
		digest.update((byte) value);
		bytes++;
	}

	@Override
	public void write(byte[] buffer, int start, int length) throws IOException {
		out.write(buffer, start, length);
		digest.update(buffer, start, length);
		bytes += length;
	}

	@Override
	public void close() throws IOException {
		flush();
	}

	long bytes() {
		return bytes;
	}

	/** Lower-case hexadecimal; to be asked once, at the end. */
	String sha256() {
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
