package org.drover.fleet.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.drover.agent.protocol.AgentMessage;
import org.drover.agent.protocol.AgentStatus;
import org.drover.agent.protocol.Alert;
import org.drover.agent.protocol.Alert.Severity;
import org.drover.agent.protocol.CapacitySample;
import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.Presence;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Request;
import org.drover.agent.protocol.Response;
import org.drover.agent.protocol.Result;
import org.drover.fleet.CommandState;
import org.drover.fleet.FleetEvent;
import org.drover.fleet.Licences;
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
	private static final String CLONED = "IDENTITY_CLONED";
	private static final String COPIED = "IDENTITY_COPIED";
	private static final String TWICE = "COMMAND_TWICE";
	/** Names what of an alert is a command's answer. */
	private static final String ANSWERED = "answered.";

	private final Jdbc tx;
	private final SecretVault vault;
	private final MailboxId box;
	private final Instant now;
	private final Map<String, Long> floors;
	private final List<FleetEvent> events = new ArrayList<>();

	/**
	 * @param now    by the database's clock
	 * @param floors up to which number the one who speaks has taken commands, by manager
	 */
	Inbox(Jdbc tx, SecretVault vault, MailboxId box, Instant now, Map<String, Long> floors) {
		this.tx = tx;
		this.vault = vault;
		this.box = box;
		this.now = now;
		this.floors = floors;
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
		case CapacitySample sample -> capacity(sample, number, part);
		case Presence presence -> presence(presence, number, part);
		case Alert alert -> alert(alert, number, part);
		case Request request -> request(request, number, part);
		}
	}

	private void alert(Alert alert, long number, int part) throws DroverException {
		notice(new Notice(box, Notice.Kind.ALERT, severity(alert), text(alert.code()), text(alert.text()), json(alert),
				Optional.ofNullable(alert.at()), now), number, part);
		if (COPIED.equals(alert.code()) && MailboxId.names(alert.details().getOrDefault("copyOf", "")))
			copied(new MailboxId(alert.details().get("copyOf")), alert, number, part);
	}

	/** What two with one identity both answered, and not with one answer, was done by both. */
	private void copied(MailboxId original, Alert alert, long number, int part) throws DroverException {
		if (new AgentTable(tx).find(original).isEmpty())
			return;
		new AgentTable(tx).lock(original); // of two copies that tell at once, the second must see what the first one told
		List<Alert> others = otherCopies(original);
		List<String> twice = new ArrayList<>();
		for (Map.Entry<String, String> detail : alert.details().entrySet()) {
			String command = detail.getKey().startsWith(ANSWERED) ? detail.getKey().substring(ANSWERED.length()) : "";
			Optional<Response> kept = new CommandTable(tx, vault).response(original, command);
			Stream<String> known = kept.isPresent() ? Stream.of(kept.get().at().toString())
					: others.stream().map(other -> other.details().get(detail.getKey())).filter(Objects::nonNull);
			if (!command.isEmpty() && known.anyMatch(at -> !at.equals(detail.getValue())))
				twice.add(command);
		}
		if (!twice.isEmpty())
			found(TWICE, "done by this copy of " + original.brief() + " and by another server that had its identity: " + String.join(", ", twice), number, part);
	}

	/** What they told: a manager that has not got an answer of the identity they had still knows two of it then. */
	private List<Alert> otherCopies(MailboxId original) throws DroverException {
		return new NoticeTable(tx).of(COPIED).stream().filter(notice -> !notice.box().equals(box))
				.flatMap(notice -> read(notice.body().getBytes(StandardCharsets.UTF_8), AgentMessage.class).stream())
				.filter(Alert.class::isInstance).map(Alert.class::cast).filter(alert -> original.text().equals(alert.details().get("copyOf"))).toList();
	}

	private void request(Request request, long number, int part) throws DroverException {
		if (CommandMessage.isId(request.id()))
			new RequestTable(tx).add(box, request, text(request.service()));
		notice(new Notice(box, Notice.Kind.REQUEST, Severity.INFO, text(request.service()), "", json(request),
				Optional.ofNullable(request.at()), now), number, part);
	}

	private void capacity(CapacitySample sample, long number, int part) throws DroverException {
		try {
			if (sample.format() > CapacitySample.FORMAT)
				throw new IllegalArgumentException("a newer format");
			new CapacityTable(tx, Licences.HOLD).add(box, sample, number, part);
		} catch (IllegalArgumentException e) {
			notice(unreadable("a sample of capacity makes no sense to this version: " + e.getMessage(), json(sample).getBytes(StandardCharsets.UTF_8)), number, part);
		}
	}

	private void presence(Presence presence, long number, int part) throws DroverException {
		ChainTable chains = new ChainTable(tx);
		CloneTable clones = new CloneTable(tx);
		String order = "separate-" + UUID.randomUUID();
		if (clones.heard(box, order, floors))
			new AgentTable(tx).back(box);
		if (chains.hear(box, presence) && clones.prove(box, order))
			found(CLONED, "more than one server has this identity" + (chains.runs(box) > 1 ? "" : ", and they were copied while they ran")
					+ ": what this agent is told may be done by any of them. Each is told to make one of its own", number, part);
	}

	private void response(Response response, long number, int part) throws DroverException {
		String command = text(response.command());
		if (response.outcome() == null || new CommandTable(tx, vault).find(box, command).isEmpty()) {
			notice(unreadable("the agent answers a command that the project does not know", json(response).getBytes(StandardCharsets.UTF_8)), number, part);
			return;
		}
		CommandState state = CommandState.valueOf(response.outcome().name());
		boolean first = new CommandTable(tx, vault).ended(box, response, state, text(response.text()));
		if (response.result() instanceof Result.Separating) {
			new AgentTable(tx).left(box); // whether or not another one has left by the same command
			new CloneTable(tx).taken(box);
		}
		if (!first) {
			again(command, response, number, part);
			return;
		}
		if (response.result() instanceof Result.Uninstalling && state == CommandState.DONE)
			new AgentTable(tx).left(box);
		events.add(new FleetEvent.Answered(box, command, state));
	}

	/** The same answer sent again is as it was the first time; another one is of another server, or of a command that was done again. */
	private void again(String command, Response response, long number, int part) throws DroverException {
		boolean harmless = response.result() instanceof Result.Pong || response.result() instanceof Result.Cancelling
				|| response.result() instanceof Result.Separating;
		Optional<Response> kept = new CommandTable(tx, vault).response(box, command);
		if (!harmless && kept.isPresent() && !json(kept.get()).equals(json(response)))
			found(TWICE, "command " + command + " was answered twice, " + kept.get().outcome() + " at " + kept.get().at() + " and " + response.outcome() + " at "
					+ response.at() + ": it may have been done twice", number, part);
	}

	/** What the manager finds out by what an agent says, behind what that said. */
	private void found(String code, String text, long number, int part) throws DroverException {
		notice(new Notice(box, Notice.Kind.ALERT, Severity.ERROR, code, text, "{}", Optional.empty(), now), number, -1 - part);
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
