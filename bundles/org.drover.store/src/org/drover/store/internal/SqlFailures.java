package org.drover.store.internal;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Locale;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;

/** Says in a sentence why H2 did not do as it was told. The statement and its parameters stay in the log's cause. */
public final class SqlFailures {

	private SqlFailures() {
	}

	/** @param where names the database: "the database of the project in DIR" */
	public static DroverException describe(String where, SQLException e) {
		if (isFull(e))
			return new DroverException("no space left on the disk for " + where + ": make room and try again", e);
		if (isClosed(e))
			return new DroverException(where + " has been closed, by an end of the program or after a failure of the disk:"
					+ " see that the disk is not full, and start again", e);
		if (H2Codes.isTooLong(e.getErrorCode()))
			return new DroverException("a text is too long for " + where + ": " + firstLine(e), e);
		if (e instanceof SQLTransientException || H2Codes.isLocked(e.getErrorCode()))
			return new DroverException(where + " was busy for too long: try again", e, Retry.SOON);
		return new DroverException(where + " refused a statement: " + firstLine(e), e);
	}

	/** After the disk has failed, H2 says so once, and then only that it is closed. */
	private static boolean isClosed(SQLException e) {
		return H2Codes.isClosed(e.getErrorCode()) || String.valueOf(e.getMessage()).contains("This store is closed");
	}

	/** Whether anything in the chain of causes says that the disk, or the owner's share of it, is full. */
	public static boolean isFull(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
			if (message.contains("no space left") || message.contains("not enough space") || message.contains("quota exceeded"))
				return true;
		}
		return false;
	}

	/** The database's own words without the statement, which it appends after a semicolon, in brackets the error code. */
	private static String firstLine(SQLException e) {
		String message = String.valueOf(e.getMessage());
		int statement = message.indexOf("; SQL statement");
		return (statement < 0 ? message : message.substring(0, statement)).lines().findFirst().orElse("");
	}
}
