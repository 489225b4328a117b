package org.drover.fleet.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.agent.protocol.AgentMessage;
import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.Alert;
import org.drover.agent.protocol.Alert.Severity;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Request;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.fleet.CommandState;
import org.drover.fleet.FleetEvent;
import org.drover.fleet.Notice;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.secret.SecretVault;
import org.drover.store.Jdbc;

/**
 * Puts what an agent says where it belongs, in the transaction that takes it. Nothing it says can keep the rest from being taken: what cannot be understood
 * is kept as a notice.
 */
final class Inbox {

	private static final String UNREADABLE = "UNREADABLE";

	private final Jdbc tx;
	private final SecretVault vault;
	private final MailboxId box;
	private final Instant now;
	private final List<FleetEvent> events = new ArrayList<>();

	/** @param now by the database's clock */
	Inbox(Jdbc tx, SecretVault vault, MailboxId box, Instant now) {
		this.tx = tx;
		this.vault = vault;
		this.box = box;
		this.now = now;
	}

	/** To be told once the transaction is through. */
	List<FleetEvent> events() {
		return events;
	}

	void message(long number, List<byte[]> bodies) throws DroverException {
		for (int part = 0; part < bodies.size(); part++) {
			Optional<AgentMessage> message = read(bodies.get(part), AgentMessage.class);
			if (message.isEmpty())
				notice(unreadable("a message of the agent is none that this version knows: upgrade the manager", bodies.get(part)), number, part);
			else
				message(message.get(), number, part);
		}
	}

	void status(byte[] body) throws DroverException {
		Optional<AgentStatus> status = read(body, AgentStatus.class).filter(read -> read.format() <= AgentStatus.FORMAT);
		if (status.isEmpty())
			return; // of a newer agent; the one before it stays, and says how old it is
		new AgentTable(tx).status(box, text(new String(ProtocolJson.write(status.get()), StandardCharsets.UTF_8)), text(status.get().host()),
				text(status.get().copyOf()));
		events.add(new FleetEvent.StatusChanged(box));
	}

	private void message(AgentMessage message, long number, int part) throws DroverException {
		switch (message) {
		case Response response -> response(response, number, part);
		case Alert alert -> notice(new Notice(box, Notice.Kind.ALERT, severity(alert), text(alert.code()), text(alert.text()), json(alert),
				Optional.ofNullable(alert.at()), now), number, part);
		case Request request -> notice(new Notice(box, Notice.Kind.REQUEST, Severity.INFO, text(request.service()), "", json(request),
				Optional.ofNullable(request.at()), now), number, part);
		}
	}

	private void response(Response response, long number, int part) throws DroverException {
		String command = text(response.command());
		if (response.outcome() == null || new CommandTable(tx, vault).find(box, command).isEmpty()) {
			notice(unreadable("the agent answers a command that the project does not know", json(response).getBytes(StandardCharsets.UTF_8)), number, part);
			return;
		}
		CommandState state = CommandState.valueOf(response.outcome().name());
		if (!new CommandTable(tx, vault).ended(box, response, state, text(response.text())))
			return; // answered once more
		if (response.result() instanceof Result.Uninstalling && state == CommandState.DONE)
			new AgentTable(tx).left(box);
		events.add(new FleetEvent.Answered(box, command, state));
	}

	private void notice(Notice notice, long number, int part) throws DroverException {
		new NoticeTable(tx).add(notice, number, part);
		events.add(new FleetEvent.Noticed(notice));
	}

	private Notice unreadable(String why, byte[] body) {
		return new Notice(box, Notice.Kind.ALERT, Severity.WARNING, UNREADABLE, why, text(new String(body, StandardCharsets.UTF_8)), Optional.empty(), now);
	}

	private static Severity severity(Alert alert) {
		return alert.severity() == null ? Severity.WARNING : alert.severity();
	}

	private static <T> Optional<T> read(byte[] body, Class<T> kind) {
		try {
			return Optional.of(ProtocolJson.read(body, kind));
		} catch (DroverException e) {
			return Optional.empty(); // the caller keeps it as it is
		}
	}

	private static String json(Object record) {
		return new String(ProtocolJson.write(record), StandardCharsets.UTF_8);
	}

	/** No database keeps a zero character, and what an agent does not say is nothing. */
	private static String text(String said) {
		return said == null ? "" : said.replace('\0', '\uFFFD');
	}
}
