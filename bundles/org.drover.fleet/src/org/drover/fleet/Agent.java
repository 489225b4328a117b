package org.drover.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.drover.mailbox.AgentKey;
import org.drover.mailbox.Heartbeat;
import org.drover.mailbox.MailboxId;

/**
 * An agent as the project knows it.
 *
 * @param host      as it was installed, or as it calls itself; empty where neither is known
 * @param copyOf    whose copy it says it is; empty for none
 * @param key       empty until somebody has accepted it
 * @param heartbeat the last one
 * @param lookedAt  when its mailbox was last looked for, by the clock of the place
 * @param clonedAt  when it was found out that more than one server has its identity
 * @param leftAt    when it was uninstalled, or removed over SSH
 */
public record Agent(MailboxId box, String place, String host, String copyOf, Optional<AgentKey> key, Optional<Heartbeat> heartbeat,
		Optional<Instant> lookedAt, Instant foundAt, Optional<Instant> clonedAt, Optional<Instant> leftAt) {

	/** @param intervals that may pass without a heartbeat: commonly {@link org.drover.mailbox.Glance#MISSED} */
	public AgentHealth health(int intervals) {
		if (leftAt.isPresent())
			return AgentHealth.GONE;
		if (clonedAt.isPresent())
			return AgentHealth.CLONED;
		if (heartbeat.isEmpty())
			return AgentHealth.SILENT;
		return heartbeat.get().online(lookedAt.orElseThrow(), intervals) ? AgentHealth.ONLINE : AgentHealth.OFFLINE;
	}

	/** Of its last heartbeat, when it was last looked for. */
	public Optional<Duration> age() {
		return heartbeat.map(beat -> beat.age(lookedAt.orElseThrow()));
	}

	/** For a person to read. */
	public String label() {
		return host.isEmpty() ? box.brief() : host + " (" + box.brief() + ")";
	}
}
