package org.drover.fleet.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.drover.agent.protocol.Alert.Severity;
import org.drover.fleet.Notice;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** What agents say unasked. */
public final class NoticeTable {

	private static final String COLUMNS = "SELECT box, kind, severity, code, text, body, said_at, stored_at FROM agent_notice ";
	private static final int CODE = 200;

	private final Jdbc jdbc;

	public NoticeTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	public void add(Notice notice, long message, int part) throws DroverException {
		jdbc.update("INSERT INTO agent_notice (box, message, part, kind, severity, code, text, body, said_at, stored_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				notice.box().text(), message, part, notice.kind().name(), notice.severity().name(), cut(notice.code()), notice.text(), notice.body(),
				notice.saidAt(), notice.storedAt());
	}

	/** Of all agents, the last ones first. */
	public List<Notice> last(int most) throws DroverException {
		return jdbc.list(COLUMNS + "ORDER BY stored_at DESC, box, message DESC, part LIMIT " + most, NoticeTable::read);
	}

	/** The last ones first. */
	public List<Notice> of(MailboxId box, int most) throws DroverException {
		return jdbc.list(COLUMNS + "WHERE box = ? ORDER BY message DESC, part LIMIT " + most, NoticeTable::read, box.text());
	}

	/** Of all agents, those of one code. */
	List<Notice> of(String code) throws DroverException {
		return jdbc.list(COLUMNS + "WHERE code = ? ORDER BY stored_at, box, message, part", NoticeTable::read, code);
	}

	private static String cut(String code) {
		return code.length() <= CODE ? code : code.substring(0, CODE);
	}

	private static Notice read(ResultSet row) throws SQLException {
		return new Notice(new MailboxId(row.getString("box")), Notice.Kind.valueOf(row.getString("kind")), Severity.valueOf(row.getString("severity")),
				row.getString("code"), row.getString("text"), row.getString("body"), Jdbc.instant(row, "said_at"), Jdbc.instant(row, "stored_at").orElseThrow());
	}
}
