package org.drover.connector.exchange.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.drover.connector.ContentDescription.ContentFile;

/** The bytes of a file, which fail at their end where they are not those that were promised. */
final class HashedStream extends FilterInputStream {

	private final DigestInputStream digested;
	private final ContentFile promised;
	private final String part;
	private long read;
	/** Null before the end. */
	private String hash;

	HashedStream(InputStream in, ContentFile promised, String part) {
		this(digested(in), promised, part);
	}

	private HashedStream(DigestInputStream in, ContentFile promised, String part) {
		super(in);
		this.digested = in;
		this.promised = promised;
		this.part = part;
	}

	private static DigestInputStream digested(InputStream in) {
		try {
			return new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
	}

	@Override
	public int read(byte[] into, int offset, int length) throws IOException {
		int count = super.read(into, offset, length);
		if (count >= 0)
			read += count;
		else
			compare();
		return count;
	}

	/** Skips by reading. */
	@Override
	public long skip(long bytes) throws IOException {
		return Math.max(read(new byte[(int) Math.min(bytes, 1 << 13)]), 0);
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void compare() throws IOException {
		if (hash == null)
			hash = HexFormat.of().formatHex(digested.getMessageDigest().digest());
		if (read != promised.size() || !hash.equals(promised.sha256()))
			throw new IOException(part + " does not have the bytes that are promised for " + StrictXml.shortened(promised.path()));
	}
}
