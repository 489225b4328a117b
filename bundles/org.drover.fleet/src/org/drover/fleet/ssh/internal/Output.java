package org.drover.fleet.ssh.internal;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning of what is written, and the first line apart from it. */
final class Output extends OutputStream {

	private static final int HEADING = 1000;

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
	private final StringBuilder heading = new StringBuilder();
	private final int most;
	private boolean inHeading;
	private boolean cut;

	/**
	 * @param most  bytes
	 * @param heads whether there is a first line of another kind than the rest
	 */
	Output(int most, boolean heads) {
		this.most = most;
		this.inHeading = heads;
	}

	@Override
	public synchronized void write(int oneByte) {
		write(new byte[] { (byte) oneByte }, 0, 1);
	}

	@Override
	public synchronized void write(byte[] bytes, int offset, int length) {
		int from = offset;
		while (inHeading && from < offset + length) {
			char next = (char) bytes[from++];
			inHeading = next != '\n';
			if (inHeading && heading.length() < HEADING)
				heading.append(next);
		}
		int rest = offset + length - from;
		int room = Math.min(rest, most - kept.size());
		kept.write(bytes, from, room);
		cut |= room < rest;
	}

	/** The first line, where it is one of its own. */
	synchronized String heading() {
		return heading.toString();
	}

	synchronized String text() {
		return kept.toString(StandardCharsets.UTF_8);
	}

	synchronized boolean cut() {
		return cut;
	}
}
