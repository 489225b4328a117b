package org.drover.cli.agents.internal;

import java.io.Console;
import java.util.List;
import java.util.Optional;

import org.drover.cli.Terminal;
import org.drover.fleet.ssh.HostKeyQuestion;

/** Asks a person at the terminal about a host that is met for the first time, unless its key was named beforehand. */
final class HostKeyPrompt implements HostKeyQuestion {

	private final Terminal terminal;
	private final List<String> accepted;
	private final Optional<Console> person;

	/** @param person empty where nobody is there to ask */
	HostKeyPrompt(Terminal terminal, List<String> accepted, Optional<Console> person) {
		this.terminal = terminal;
		this.accepted = accepted;
		this.person = person;
	}

	@Override
	public boolean accept(String host, String kind, String fingerprint) {
		if (accepted.contains(fingerprint))
			return true;
		if (person.isPresent())
			return "yes".equals(person.get().readLine("Is %s the host meant? Its %s key is %s (yes/no): ", host, kind, fingerprint));
		terminal.error(host + " is met for the first time, with the " + kind + " key " + fingerprint
				+ ": compare that with what ssh-keygen -l shows there, then give --accept-host-key " + fingerprint);
		return false;
	}
}
