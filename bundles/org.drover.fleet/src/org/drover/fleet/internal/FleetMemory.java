package org.drover.fleet.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

import org.drover.fleet.FleetEvent;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.CommandFile;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxMemory;
import org.drover.mailbox.Sent;
import org.drover.model.DroverException;
import org.drover.secret.SecretVault;
import org.drover.store.Jdbc;

/** What managers remember of mailboxes, in the project's database. Each step locks the row of the agent first, so that those of one mailbox come one by one. */
public final class FleetMemory implements MailboxMemory {

	private final Jdbc jdbc;
	private final SecretVault vault;
	private final Consumer<FleetEvent> told;

	/** @param told what is new, once it is committed */
	public FleetMemory(Jdbc jdbc, SecretVault vault, Consumer<FleetEvent> told) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.told = told;
	}

	@Override
	public Optional<AgentKey> agent(MailboxId box) throws DroverException {
		return new AgentTable(jdbc).key(box);
	}

	@Override
	public boolean accept(MailboxId box, AgentKey agent) throws DroverException {
		return locked(box, tx -> {
			AgentTable agents = new AgentTable(tx);
			Optional<AgentKey> known = agents.key(box);
			if (known.isEmpty())
				agents.key(box, agent);
			return known.isEmpty() || known.get().equals(agent);
		});
	}

	@Override
	public Optional<byte[]> enrolment(MailboxId box) throws DroverException {
		return new AgentTable(jdbc).enrolment(box);
	}

	@Override
	public boolean enrolment(MailboxId box, Optional<byte[]> expected, byte[] next) throws DroverException {
		return locked(box, tx -> {
			AgentTable agents = new AgentTable(tx);
			if (!Arrays.equals(agents.enrolment(box).orElse(null), expected.orElse(null)))
				return false;
			agents.enrolment(box, next);
			return true;
		});
	}

	@Override
	public Sent append(MailboxId box, String manager, String key, LongFunction<byte[]> file) throws DroverException {
		return locked(box, tx -> {
			OutboxTable outbox = new OutboxTable(tx);
			Optional<Sent> before = outbox.sent(box, key);
			if (before.isPresent())
				return before.get();
			long number = outbox.last(box, manager) + 1;
			outbox.append(box, key, new CommandFile(manager, number, file.apply(number)));
			return new Sent(manager, number);
		});
	}

	@Override
	public List<CommandFile> outbox(MailboxId box) throws DroverException {
		return new OutboxTable(jdbc).waiting(box);
	}

	@Override
	public long floor(MailboxId box) throws DroverException {
		return new AgentTable(jdbc).messageFloor(box);
	}

	@Override
	public boolean take(MailboxId box, long number, List<byte[]> bodies, Map<String, Long> acknowledged) throws DroverException {
		List<FleetEvent> events = new ArrayList<>();
		boolean taken = locked(box, tx -> {
			AgentTable agents = new AgentTable(tx);
			if (agents.messageFloor(box) != number - 1)
				return false;
			agents.messageFloor(box, number);
			acknowledge(tx, box, acknowledged, events);
			Inbox inbox = new Inbox(tx, vault, box, now(tx), acknowledged);
			inbox.message(number, bodies);
			events.addAll(inbox.events());
			return true;
		});
		events.forEach(told);
		return taken;
	}

	@Override
	public long status(MailboxId box) throws DroverException {
		return new AgentTable(jdbc).statusFloor(box);
	}

	@Override
	public boolean status(MailboxId box, long number, byte[] body, Map<String, Long> acknowledged) throws DroverException {
		List<FleetEvent> events = new ArrayList<>();
		boolean kept = locked(box, tx -> {
			AgentTable agents = new AgentTable(tx);
			if (agents.statusFloor(box) >= number)
				return false;
			agents.statusFloor(box, number);
			acknowledge(tx, box, acknowledged, events);
			Inbox inbox = new Inbox(tx, vault, box, now(tx), acknowledged);
			inbox.status(body);
			events.addAll(inbox.events());
			return true;
		});
		events.forEach(told);
		return kept;
	}

	private void acknowledge(Jdbc tx, MailboxId box, Map<String, Long> floors, List<FleetEvent> events) throws DroverException {
		if (new OutboxTable(tx).acknowledge(box, floors) > 0) {
			new CommandTable(tx, vault).taken(box, floors);
			new CloneTable(tx).taken(box);
			events.add(new FleetEvent.Taken(box));
		}
	}

	private <T> T locked(MailboxId box, Jdbc.Work<T> step) throws DroverException {
		return jdbc.transaction(tx -> {
			new AgentTable(tx).lock(box);
			return step.run(tx);
		});
	}

	private static Instant now(Jdbc tx) throws DroverException {
		return tx.first("SELECT CURRENT_TIMESTAMP AS now", row -> Jdbc.instant(row, "now").orElseThrow()).orElseThrow();
	}
}
