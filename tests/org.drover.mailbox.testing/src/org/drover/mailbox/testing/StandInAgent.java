package org.drover.mailbox.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.Assignment;
import org.drover.agent.protocol.Command;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Response.Outcome;
import org.drover.agent.protocol.Result;
import org.drover.agent.protocol.Survey;
import org.drover.mailbox.AgentMailbox;
import org.drover.mailbox.FleetKey;
import org.drover.mailbox.Incoming;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxTransport;
import org.drover.model.DroverException;

/** An agent that does nothing but say so, at a real mailbox. */
public final class StandInAgent implements AutoCloseable {

	public static final Duration INTERVAL = Duration.ofSeconds(60);

	public final AgentMailbox mailbox;
	public final List<CommandMessage> done = new ArrayList<>();
	private final String host;
	private Assignment assignment = Assignment.NONE;

	public StandInAgent(Path state, MailboxTransport place, Optional<FleetKey> fleet, String host) throws IOException, DroverException {
		this.host = host;
		this.mailbox = AgentMailbox.open(state, place, fleet);
		place.create(mailbox.id());
	}

	public MailboxId id() {
		return mailbox.id();
	}

	public void beat() throws IOException, DroverException {
		mailbox.beat(INTERVAL);
	}

	public void status() throws IOException, DroverException {
		mailbox.status(ProtocolJson.write(new AgentStatus(AgentStatus.FORMAT, id().text(), "", "1", host, AgentStatus.Role.MANAGED, AgentStatus.State.READY,
				Instant.now(), Instant.now(), 60, assignment, Set.of("PING"), List.of(), List.of(), Survey.NONE)));
	}

	public void say(Object message) throws IOException, DroverException {
		mailbox.send(ProtocolJson.write(message));
		mailbox.flush();
	}

	/** Does what it was told to. */
	public void round() throws IOException, DroverException {
		for (Incoming incoming : mailbox.receive()) {
			CommandMessage message = ProtocolJson.read(incoming.json(), CommandMessage.class);
			done.add(message);
			mailbox.finish(incoming, ProtocolJson.write(answer(message)));
		}
		mailbox.flush();
	}

	@Override
	public void close() throws IOException {
		mailbox.close();
	}

	private Response answer(CommandMessage message) {
		return switch (message.command()) {
		case Command.Ping ping -> new Response(message.id(), Instant.now(), Outcome.DONE, "", new Result.Pong("1", Instant.now()));
		case Command.Assign assign -> {
			Assignment before = assignment;
			assignment = assign.to();
			yield new Response(message.id(), Instant.now(), Outcome.DONE, "", new Result.Assigned(before, assignment, ""));
		}
		case Command.Uninstall leave -> new Response(message.id(), Instant.now(), Outcome.DONE, "", new Result.Uninstalling(List.of()));
		default -> new Response(message.id(), Instant.now(), Outcome.REFUSED, "a stand-in does no such thing", null);
		};
	}
}
