package org.drover.fleet.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Request;
import org.drover.fleet.AgentRequest;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** What agents ask for, and what came of it. */
public final class RequestTable {

	private static final String COLUMNS = "SELECT box, id, service, state, text, asked_at, answered_at FROM agent_request ";
	private static final int SERVICE = 200;

	/** One that waits for an answer. */
	public record Open(MailboxId box, Request request) {
	}

	private final Jdbc jdbc;

	public RequestTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** Nothing where it was asked before. */
	void add(MailboxId box, Request request, String service) throws DroverException {
		jdbc.insertIfAbsent("INSERT INTO agent_request (box, id, service, body, state, text, asked_at) VALUES (?, ?, ?, ?, 'OPEN', '', CURRENT_TIMESTAMP)", box.text(),
				request.id(), service.substring(0, Math.min(SERVICE, service.length())), new String(ProtocolJson.write(request), StandardCharsets.UTF_8));
	}

	/** The oldest first. */
	public List<Open> open(int most) throws DroverException {
		return jdbc.list("SELECT box, id, body, asked_at FROM agent_request WHERE state = 'OPEN' ORDER BY asked_at, box, id LIMIT " + most, RequestTable::open);
	}

	/** @return false where somebody else was quicker */
	public boolean answered(MailboxId box, String id, AgentRequest.State state, String text) throws DroverException {
		return jdbc.update("UPDATE agent_request SET state = ?, text = ?, answered_at = CURRENT_TIMESTAMP WHERE box = ? AND id = ? AND state = 'OPEN'", state.name(),
				text.replace('\0', '\uFFFD'), box.text(), id) == 1;
	}

	/** Of all agents, the last ones first. */
	public List<AgentRequest> last(int most) throws DroverException {
		return jdbc.list(COLUMNS + "ORDER BY asked_at DESC, box, id LIMIT " + most, RequestTable::read);
	}

	private static Open open(ResultSet row) throws SQLException {
		try {
			return new Open(new MailboxId(row.getString("box")), ProtocolJson.read(row.getString("body").getBytes(StandardCharsets.UTF_8), Request.class));
		} catch (DroverException e) {
			throw new SQLException("a request that was kept can be read again", e);
		}
	}

	private static AgentRequest read(ResultSet row) throws SQLException {
		return new AgentRequest(new MailboxId(row.getString("box")), row.getString("id"), row.getString("service"), AgentRequest.State.valueOf(row.getString("state")),
				row.getString("text"), Jdbc.instant(row, "asked_at").orElseThrow(), Jdbc.instant(row, "answered_at"));
	}
}
