package org.drover.fleet.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.drover.fleet.Agent;
import org.drover.mailbox.AgentKey;
import org.drover.mailbox.Heartbeat;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** The agents; a row is locked by whatever changes what is known of one mailbox. */
public final class AgentTable {

	private static final String COLUMNS = "SELECT agent.box, place, host, copy_of, agent_key, status_floor, found_at, left_at, beat, beat_seconds, beat_at, looked_at,"
			+ " agent_clone.proven_at AS cloned_at FROM agent LEFT JOIN agent_pulse ON agent_pulse.box = agent.box"
			+ " LEFT JOIN agent_clone ON agent_clone.box = agent.box ";

	/** @param statusFloor the number of the newest status */
	public record Row(Agent agent, long statusFloor) {
	}

	private final Jdbc jdbc;

	public AgentTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** By host and name. */
	public List<Agent> list() throws DroverException {
		return jdbc.list(COLUMNS + "ORDER BY host, agent.box", AgentTable::read);
	}

	public List<Row> at(String place) throws DroverException {
		return jdbc.list(COLUMNS + "WHERE place = ?", row -> new Row(read(row), row.getLong("status_floor")), place);
	}

	public Optional<Agent> find(MailboxId box) throws DroverException {
		return jdbc.first(COLUMNS + "WHERE agent.box = ?", AgentTable::read, box.text());
	}

	/** @return false where it is known already */
	public boolean add(MailboxId box, String place, String host) throws DroverException {
		return jdbc.insertIfAbsent("INSERT INTO agent (box, place, host, message_floor, status_floor, found_at) VALUES (?, ?, ?, 0, 0, CURRENT_TIMESTAMP)", box.text(),
				place, host);
	}

	public void host(MailboxId box, String host) throws DroverException {
		jdbc.update("UPDATE agent SET host = ? WHERE box = ?", host, box.text());
	}

	/** Until the transaction ends nobody else changes what is known of this mailbox. */
	public void lock(MailboxId box) throws DroverException {
		if (jdbc.list("SELECT box FROM agent WHERE box = ? FOR UPDATE", row -> row.getString(1), box.text()).isEmpty())
			throw new DroverException("the project knows no agent " + box.brief() + " (any more)");
	}

	public Optional<AgentKey> key(MailboxId box) throws DroverException {
		return jdbc.first("SELECT agent_key FROM agent WHERE box = ? AND agent_key IS NOT NULL", row -> new AgentKey(row.getString(1)), box.text());
	}

	public void key(MailboxId box, AgentKey key) throws DroverException {
		jdbc.update("UPDATE agent SET agent_key = ? WHERE box = ?", key.text(), box.text());
	}

	public Optional<byte[]> enrolment(MailboxId box) throws DroverException {
		return jdbc.first("SELECT enrolment FROM agent WHERE box = ? AND enrolment IS NOT NULL", row -> row.getBytes(1), box.text());
	}

	public void enrolment(MailboxId box, byte[] state) throws DroverException {
		jdbc.update("UPDATE agent SET enrolment = ? WHERE box = ?", state, box.text());
	}

	/** 0 for one that is not known. */
	public long messageFloor(MailboxId box) throws DroverException {
		return jdbc.first("SELECT message_floor FROM agent WHERE box = ?", row -> row.getLong(1), box.text()).orElse(0L);
	}

	public void messageFloor(MailboxId box, long number) throws DroverException {
		jdbc.update("UPDATE agent SET message_floor = ? WHERE box = ?", number, box.text());
	}

	/** 0 for one that is not known. */
	public long statusFloor(MailboxId box) throws DroverException {
		return jdbc.first("SELECT status_floor FROM agent WHERE box = ?", row -> row.getLong(1), box.text()).orElse(0L);
	}

	public void statusFloor(MailboxId box, long number) throws DroverException {
		jdbc.update("UPDATE agent SET status_floor = ? WHERE box = ?", number, box.text());
	}

	public Optional<String> status(MailboxId box) throws DroverException {
		return jdbc.first("SELECT status FROM agent WHERE box = ? AND status IS NOT NULL", row -> row.getString(1), box.text());
	}

	/** @param host empty where it does not say */
	public void status(MailboxId box, String json, String host, String copyOf) throws DroverException {
		jdbc.update("UPDATE agent SET status = ?, status_at = CURRENT_TIMESTAMP, copy_of = ? WHERE box = ?", json, copyOf.isEmpty() ? null : copyOf, box.text());
		if (!host.isEmpty())
			jdbc.update("UPDATE agent SET host = ? WHERE box = ? AND host = ''", host, box.text());
	}

	public void left(MailboxId box) throws DroverException {
		jdbc.update("UPDATE agent SET left_at = CURRENT_TIMESTAMP WHERE box = ? AND left_at IS NULL", box.text());
	}

	/** One that had left is heard again. */
	public void back(MailboxId box) throws DroverException {
		jdbc.update("UPDATE agent SET left_at = NULL WHERE box = ?", box.text());
	}

	public void remove(MailboxId box) throws DroverException {
		jdbc.update("DELETE FROM agent WHERE box = ?", box.text());
	}

	private static Agent read(ResultSet row) throws SQLException {
		String key = row.getString("agent_key");
		String copyOf = row.getString("copy_of");
		return new Agent(new MailboxId(row.getString("box")), row.getString("place"), row.getString("host"), copyOf == null ? "" : copyOf,
				Optional.ofNullable(key).map(AgentKey::new), heartbeat(row), Jdbc.instant(row, "looked_at"), Jdbc.instant(row, "found_at").orElseThrow(),
				Jdbc.instant(row, "cloned_at"), Jdbc.instant(row, "left_at"));
	}

	private static Optional<Heartbeat> heartbeat(ResultSet row) throws SQLException {
		long number = row.getLong("beat");
		if (row.wasNull())
			return Optional.empty();
		return Optional.of(new Heartbeat(number, Duration.ofSeconds(row.getLong("beat_seconds")), Jdbc.instant(row, "beat_at").orElseThrow()));
	}
}
