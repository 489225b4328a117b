package org.drover.fleet.ssh.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning of what is written. */
final class Output extends OutputStream {

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
	private final int most;
	private boolean cut;

	/** @param most bytes */
	Output(int most) {
		this.most = most;
	}

	@Override
	public synchronized void write(int oneByte) {
		write(new byte[] { (byte) oneByte }, 0, 1);
	}

	@Override
	public synchronized void write(byte[] bytes, int offset, int length) {
		int room = Math.min(length, most - kept.size());
		kept.write(bytes, offset, room);
		cut |= room < length;
	}

	synchronized String text() {
		return kept.toString(StandardCharsets.UTF_8);
	}

	synchronized boolean cut() {
		return cut;
	}
}
