package org.drover.fleet.ssh;

import java.time.Duration;

/**
 * What is run on a host. Prints without its input.
 *
 * @param text     for the shell; no secrets, anybody on the host can read it in the list of processes
 * @param input    what it reads
 * @param asRoot   by the host's {@link Sudo}
 * @param attended its input stays open until it has ended: where it is closed, we are gone
 * @param limit    after which it is ended
 * @param most     bytes of its output, and as many of its errors, that are kept; the rest is passed over
 */
public record SshCommand(String text, byte[] input, boolean asRoot, boolean attended, Duration limit, int most) {

	private static final Duration LIMIT = Duration.ofMinutes(1);
	private static final int MOST = 1 << 20;

	public static SshCommand of(String text) {
		return new SshCommand(text, new byte[0], false, false, LIMIT, MOST);
	}

	public SshCommand input(byte[] bytes) {
		return new SshCommand(text, bytes, asRoot, attended, limit, most);
	}

	public SshCommand root() {
		return new SshCommand(text, input, true, attended, limit, most);
	}

	public SshCommand watched() {
		return new SshCommand(text, input, asRoot, true, limit, most);
	}

	public SshCommand limit(Duration longest) {
		return new SshCommand(text, input, asRoot, attended, longest, most);
	}

	public SshCommand most(int bytes) {
		return new SshCommand(text, input, asRoot, attended, limit, bytes);
	}

	@Override
	public String toString() {
		return text;
	}
}
