package org.drover.fleet;

import java.util.Optional;

import org.drover.fleet.ssh.SshHost;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.MailboxId;

/**
 * What came of a host.
 *
 * @param text    for a person: why it was not done, or what is installed and whether it runs
 * @param version that is installed now; empty for none, or where that is not known
 * @param box     the agent's, where it told
 * @param key     the agent's, where it told
 */
public record HostReport(SshHost host, Outcome outcome, String text, String version, boolean runs, Optional<MailboxId> box, Optional<AgentKey> key) {

	/** How it ended. */
	public enum Outcome {
		DONE,
		/** The host does not have what it needs; nothing was brought to it. */
		REFUSED,
		/** Everything that was done has been taken back. */
		FAILED,
		/** Likewise. */
		CANCELLED,
		/** It was not done, and the text says what may still be on the host. */
		REMAINS
	}

	/** Of a host where it was not done. */
	public static HostReport not(SshHost host, Outcome outcome, String text) {
		return new HostReport(host, outcome, text, "", false, Optional.empty(), Optional.empty());
	}
}
