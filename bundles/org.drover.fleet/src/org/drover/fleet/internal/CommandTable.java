package org.drover.fleet.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.agent.protocol.CommandMessage;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Response;
import org.drover.fleet.AgentCommand;
import org.drover.fleet.CommandState;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.Sent;
import org.drover.model.DroverException;
import org.drover.secret.SecretVault;
import org.drover.store.Jdbc;

/** What agents were told to do, and what came of it. */
public final class CommandTable {

	private static final String COLUMNS = "SELECT box, id, kind, state, ordered_by, ordered_at, taken_at, ended_at, text FROM agent_command ";
	private static final String OPEN = "('ORDERED', 'TAKEN')";

	private final Jdbc jdbc;
	private final SecretVault vault;

	public CommandTable(Jdbc jdbc, SecretVault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	public void add(MailboxId box, CommandMessage command, String kind, Sent sent, String by) throws DroverException {
		byte[] sealed = seal(secretName(box, command.id()), ProtocolJson.write(command));
		jdbc.insertIfAbsent("INSERT INTO agent_command (box, id, kind, command, state, manager, number, ordered_by, ordered_at, text)"
				+ " VALUES (?, ?, ?, ?, 'ORDERED', ?, ?, ?, CURRENT_TIMESTAMP, '')", box.text(), command.id(), kind, sealed, sent.manager(), sent.number(), by);
	}

	/** The agent has these files. */
	public void taken(MailboxId box, Map<String, Long> floors) throws DroverException {
		for (Map.Entry<String, Long> floor : floors.entrySet())
			jdbc.update("UPDATE agent_command SET state = 'TAKEN', taken_at = CURRENT_TIMESTAMP WHERE box = ? AND manager = ? AND number <= ? AND state = 'ORDERED'",
					box.text(), floor.getKey(), floor.getValue());
	}

	/** @return false where there is no such command that has not ended */
	public boolean ended(MailboxId box, Response response, CommandState state, String text) throws DroverException {
		byte[] sealed = seal(answerName(box, response.command()), ProtocolJson.write(response));
		return jdbc.update("UPDATE agent_command SET state = ?, text = ?, response = ?, ended_at = CURRENT_TIMESTAMP WHERE box = ? AND id = ? AND state IN " + OPEN,
				state.name(), text, sealed, box.text(), response.command()) == 1;
	}

	/** The last ones first. */
	public List<AgentCommand> history(MailboxId box, int most) throws DroverException {
		return jdbc.list(COLUMNS + "WHERE box = ? ORDER BY ordered_at DESC, id LIMIT " + most, CommandTable::read, box.text());
	}

	/** Of one agent, those whose ids begin like this. */
	public List<AgentCommand> beginning(MailboxId box, String with) throws DroverException {
		return jdbc.list(COLUMNS + "WHERE box = ? AND LEFT(id, ?) = ?", CommandTable::read, box.text(), with.length(), with);
	}

	/** To all agents that were given it. */
	public List<AgentCommand> of(String id) throws DroverException {
		return jdbc.list(COLUMNS + "WHERE id = ? ORDER BY box", CommandTable::read, id);
	}

	/** To how many agents a command has not ended. */
	public int open(String id) throws DroverException {
		return jdbc.first("SELECT COUNT(*) FROM agent_command WHERE id = ? AND state IN " + OPEN, row -> row.getInt(1), id).orElse(0);
	}

	public Optional<AgentCommand> find(MailboxId box, String id) throws DroverException {
		return jdbc.first(COLUMNS + "WHERE box = ? AND id = ?", CommandTable::read, box.text(), id);
	}

	/** The last one of a kind that was ordered. */
	public Optional<AgentCommand> last(MailboxId box, String kind) throws DroverException {
		return jdbc.first(COLUMNS + "WHERE box = ? AND kind = ? ORDER BY ordered_at DESC, number DESC LIMIT 1", CommandTable::read, box.text(), kind);
	}

	public Optional<CommandMessage> command(MailboxId box, String id) throws DroverException {
		Optional<byte[]> sealed = jdbc.first("SELECT command FROM agent_command WHERE box = ? AND id = ?", row -> row.getBytes(1), box.text(), id);
		return sealed.isEmpty() ? Optional.empty() : Optional.of(ProtocolJson.read(open(secretName(box, id), sealed.get()), CommandMessage.class));
	}

	/** Empty before it has ended. */
	public Optional<Response> response(MailboxId box, String id) throws DroverException {
		Optional<byte[]> sealed = jdbc.first("SELECT response FROM agent_command WHERE box = ? AND id = ? AND response IS NOT NULL", row -> row.getBytes(1), box.text(), id);
		return sealed.isEmpty() ? Optional.empty() : Optional.of(ProtocolJson.read(open(answerName(box, id), sealed.get()), Response.class));
	}

	private byte[] seal(String name, byte[] json) {
		return vault.seal(name, new String(json, StandardCharsets.UTF_8));
	}

	private byte[] open(String name, byte[] sealed) throws DroverException {
		return vault.open(name, sealed).getBytes(StandardCharsets.UTF_8);
	}

	private static String secretName(MailboxId box, String id) {
		return "command " + id + " to the agent " + box;
	}

	private static String answerName(MailboxId box, String id) {
		return "response to " + id + " of the agent " + box;
	}

	private static AgentCommand read(ResultSet row) throws SQLException {
		return new AgentCommand(new MailboxId(row.getString("box")), row.getString("id"), row.getString("kind"), CommandState.valueOf(row.getString("state")),
				row.getString("ordered_by"), Jdbc.instant(row, "ordered_at").orElseThrow(), Jdbc.instant(row, "taken_at"), Jdbc.instant(row, "ended_at"),
				row.getString("text"));
	}
}
