package org.drover.fleet.ssh;

import java.nio.file.Path;
import java.util.Optional;

/** How we prove to a host who we are. Prints without secrets. */
public sealed interface SshLogin {

	/**
	 * A private key in a file, in any form that ssh-keygen writes.
	 *
	 * @param passphrase empty where the key is not encrypted
	 */
	record Key(Path file, Optional<Secret> passphrase) implements SshLogin {
	}

	/**
	 * Whatever keys an ssh-agent has, be it on this machine or forwarded to it. The agent itself is not forwarded to the host.
	 *
	 * @param socket where it listens
	 */
	record Agent(Path socket) implements SshLogin {
	}

	/** Also for hosts that ask for it as a question with one answer. */
	record Password(Secret password) implements SshLogin {
	}
}
