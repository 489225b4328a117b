package org.drover.connector.configmgr.internal;

import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.drover.model.DroverException;

/**
 * Says in a sentence why the site database could not be read. The drivers of H2 and PostgreSQL say it with different states, that of SQL Server with
 * the server's own numbers, which no other driver here uses.
 */
final class SqlFaults {

	private static final Set<String> NO_TABLE = Set.of("42S02", "42S03", "42S04", "42P01");
	private static final Set<String> NO_COLUMN = Set.of("42S22", "42703");
	private static final Set<String> NO_PERMISSION = Set.of("90096", "42501");
	private static final Set<String> NO_DATABASE = Set.of("90013", "90146", "90149", "3D000");
	/** Failed, from a domain that is not trusted, locked, expired. */
	private static final Set<Integer> SQL_SERVER_LOGIN = Set.of(18456, 18452, 18486, 18488);
	private static final Set<Integer> SQL_SERVER_NO_PERMISSION = Set.of(229, 230);
	private static final int SQL_SERVER_NO_TABLE = 208;
	private static final int SQL_SERVER_NO_COLUMN = 207;
	private static final Set<Integer> SQL_SERVER_NO_DATABASE = Set.of(4060, 916);
	private static final Pattern NAMED = Pattern.compile("[Cc]olumn (?:name )?[\"']?([\\w.]+)[\"']?");

	private static final Pattern QUOTED = Pattern.compile("[\"']([\\w.]+)[\"']");

	private final String where;

	SqlFaults(String where) {
		this.where = where;
	}

	DroverException connecting(SQLException e) {
		String state = state(e);
		if (state.startsWith("28") || SQL_SERVER_LOGIN.contains(e.getErrorCode()))
			return GatheringStatus.UNAUTHORISED.failure(where + " refuses this account or its password: check both", e);
		if (SQL_SERVER_NO_DATABASE.contains(e.getErrorCode()))
			return GatheringStatus.SQL_ERROR.failure("there is no database of this name at " + where + ", or this account may not open it: check both", e);
		if (NO_DATABASE.contains(state))
			return GatheringStatus.SQL_ERROR.failure("there is no database of this name at " + where + ": check the address", e);
		if (causedBy(e, CertificateException.class))
			return GatheringStatus.UNAUTHORISED.failure(where + " shows a certificate that is not trusted here, or is another server's: import its authority"
					+ " or name it in the address, as docs/configmgr.md describes", e);
		if (secrecy(e))
			return GatheringStatus.NETWORK_TIMEOUT.failure(where + " does not answer with encryption as the address asks for it: check that the address is"
					+ " the database's and that it is set up to encrypt", e);
		if (state.startsWith("08") || state.equals("90067"))
			return GatheringStatus.NETWORK_TIMEOUT.failure(where + " cannot be reached: check that it runs and that no firewall is in between", e);
		return GatheringStatus.SQL_ERROR.failure(where + " failed: the log says how", e);
	}

	/** Which of the two it was has no state and no number; the driver's sentences name SSL in all their languages. */
	private static boolean secrecy(SQLException e) {
		boolean named = causedBy(e, SSLException.class) || String.valueOf(e.getMessage()).contains("SSL");
		return named && !causedBy(e, SocketTimeoutException.class);
	}

	private static boolean causedBy(Throwable e, Class<? extends Exception> type) {
		for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause))
				return true;
		}
		return false;
	}

	DroverException reading(View view, SQLException e) {
		String state = state(e);
		if (NO_TABLE.contains(state) || e.getErrorCode() == SQL_SERVER_NO_TABLE)
			return view == View.SITES
					? GatheringStatus.SQL_ERROR.failure(where + " has no view v_Site, so it is not a Configuration Manager site database: check the address", e)
					: GatheringStatus.SQL_ERROR.failure(where + " has no view " + missing(view, e) + ": check that it is a complete site database", e);
		if (NO_COLUMN.contains(state) || e.getErrorCode() == SQL_SERVER_NO_COLUMN)
			return GatheringStatus.SQL_ERROR.failure("the view " + view.view() + " of " + where + " has no column" + column(e)
					+ ": its version is not one that can be read", e);
		if (NO_PERMISSION.contains(state) || SQL_SERVER_NO_PERMISSION.contains(e.getErrorCode()))
			return GatheringStatus.NO_PERMISSION.failure("this account may not read the view " + view.view() + " of " + where + ": grant it SELECT", e);
		if (state.startsWith("08") || state.equals("90067"))
			return connecting(e);
		return GatheringStatus.SQL_ERROR.failure("reading the view " + view.view() + " of " + where + " failed: the log says how", e);
	}

	/** A statement may look into a second view: the driver says which of them is not there. */
	private static String missing(View view, SQLException e) {
		Matcher quoted = QUOTED.matcher(String.valueOf(e.getMessage()));
		String told = quoted.find() ? quoted.group(1) : view.view();
		return Stream.of(View.values()).map(View::view).filter(told::equalsIgnoreCase).findFirst().orElse(view.view());
	}

	private static String column(SQLException e) {
		Matcher named = NAMED.matcher(String.valueOf(e.getMessage()));
		return named.find() ? " " + named.group(1) : " that gathering reads";
	}

	private static String state(SQLException e) {
		return Optional.ofNullable(e.getSQLState()).orElse("");
	}
}
