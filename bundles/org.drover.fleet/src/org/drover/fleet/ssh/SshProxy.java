package org.drover.fleet.ssh;

import java.util.Optional;

/**
 * A server that connects us outwards. Prints without the password.
 *
 * @param user empty where it asks nobody who they are
 */
public record SshProxy(Kind kind, String host, int port, String user, Optional<Secret> password) {

	/** What it speaks. */
	public enum Kind {
		HTTP, SOCKS5
	}

	@Override
	public String toString() {
		return kind + " proxy " + host + ":" + port;
	}
}
