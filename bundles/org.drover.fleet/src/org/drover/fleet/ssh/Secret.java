package org.drover.fleet.ssh;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A password or passphrase that a person gave. Kept no longer than until it is closed, and never printed. Usable from several threads. */
public final class Secret implements AutoCloseable {

	private final char[] text;
	private boolean wiped;

	/** @param text is wiped by this */
	public Secret(char[] text) {
		this.text = text.clone();
		Arrays.fill(text, '\0');
	}

	/** @return in UTF-8; the caller wipes it */
	public synchronized byte[] bytes() {
		if (wiped)
			throw new IllegalStateException("the secret has been wiped");
		ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
		byte[] bytes = new byte[encoded.remaining()];
		encoded.get(bytes);
		Arrays.fill(encoded.array(), (byte) 0);
		return bytes;
	}

	@Override
	public synchronized void close() {
		Arrays.fill(text, '\0');
		wiped = true;
	}

	@Override
	public String toString() {
		return "(secret)";
	}
}
