package org.drover.store.internal;

import java.sql.SQLException;
import java.util.Optional;

import org.drover.model.DroverException;

/** What differs between the databases that rows can be in. */
public enum Dialect {

	/** H2, however somebody has opened it. */
	H2(Optional.empty(), ""),

	/** H2 in a project's folder. A commit alone leaves it to the operating system when the disk gets it. */
	EMBEDDED_H2(Optional.of("CHECKPOINT SYNC"), ""),

	/** A statement that fails would end the transaction, so an insert must not fail for a row that is there. */
	POSTGRESQL(Optional.empty(), " ON CONFLICT DO NOTHING");

	private static final String DUPLICATE = "23505";

	private final Optional<String> sync;
	private final String unlessThere;

	Dialect(Optional<String> sync, String unlessThere) {
		this.sync = sync;
		this.unlessThere = unlessThere;
	}

	/** The statement that makes what was committed outlive a power cut, for a database that does not do so on its own. */
	public Optional<String> sync() {
		return sync;
	}

	/** What an insert ends with that passes over a row whose key is there; see {@link #isThere}. */
	public String unlessThere() {
		return unlessThere;
	}

	/** Whether an insert failed because a row with its key is there. */
	public boolean isThere(SQLException e) {
		return DUPLICATE.equals(e.getSQLState());
	}

	/** Whether a text can be kept as it is. */
	public boolean keeps(String text) {
		return this != POSTGRESQL || text.indexOf('\0') < 0;
	}

	public DroverException describe(String where, SQLException e) {
		return this == POSTGRESQL ? PostgresFailures.describe(where, e) : SqlFailures.describe(where, e);
	}
}
