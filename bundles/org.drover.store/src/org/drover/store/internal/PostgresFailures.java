package org.drover.store.internal;

import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;

/** Says in a sentence why PostgreSQL did not do as it was told, by the five characters of its SQLSTATE. */
final class PostgresFailures {

	private static final String UNREACHABLE = "%s cannot be reached: see that PostgreSQL runs there and that nothing on the way blocks it";

	/** @param sentence about %s, the database */
	private record Fault(Pattern state, String sentence, Retry retry) {

		Fault(String state, String sentence, Retry retry) {
			this(Pattern.compile(state), sentence, retry);
		}
	}

	/** The first that fits. */
	private static final List<Fault> FAULTS = List.of(
			new Fault("53100", "no space left on the disk of %s: make room and try again", Retry.NEVER),
			new Fault("53300", "%s has no connection left: end what is not needed, or let the server have more (max_connections)", Retry.LATER),
			new Fault("40001|40P01|55P03|57014|53200", "%s was busy for too long: try again", Retry.SOON),
			new Fault("28...|08004", "%s refuses this user or password: check both, and that the server's pg_hba.conf admits this machine", Retry.NEVER),
			new Fault("3D000", "%s does not exist: make it, or correct its address", Retry.NEVER),
			new Fault("3F000", "%s has no such schema: make it, or correct currentSchema in its address", Retry.NEVER),
			new Fault("42501", "%s does not let its user do this: grant what docs/operations.md lists", Retry.NEVER),
			new Fault("25006", "%s can only be read: name the primary server in its address, not a standby", Retry.NEVER),
			new Fault("22021|22P05", "%s cannot keep a text with a NUL or another character that its encoding lacks: remove it where the text comes from",
					Retry.NEVER),
			new Fault("08...|57P0.|25P03|58...", UNREACHABLE, Retry.LATER));

	private static final String TLS = "%s does not prove by TLS who it is: address it by the name in its certificate, and name its authority's"
			+ " certificate with sslrootcert, as docs/operations.md describes";
	/** The driver has no state of its own for this; in whatever language it speaks, it says this. */
	private static final Pattern TLS_WORDS = Pattern.compile("SSL|HostnameVerifier");
	private static final String TOO_LONG = "22001";
	private static final String CONNECTION_GONE = "08003";

	private PostgresFailures() {
	}

	static DroverException describe(String where, SQLException e) {
		String state = state(e);
		if (state.equals(TOO_LONG))
			return new DroverException("a text is too long for " + where + ": " + firstLine(e), e);
		if (state.startsWith("08") && isTls(e))
			return new DroverException(TLS.formatted(where), e);
		Optional<Fault> fault = FAULTS.stream().filter(known -> known.state().matcher(state).matches()).findFirst();
		if (fault.isPresent())
			return new DroverException(fault.get().sentence().formatted(where), e, fault.get().retry());
		if (String.valueOf(e.getMessage()).endsWith("has been closed."))
			return new DroverException(where + " has been closed, by an end of the program: start again", e);
		if (e instanceof SQLTransientException)
			return new DroverException(where + " was busy for too long: try again", e, Retry.SOON);
		return new DroverException(where + " refused a statement: " + firstLine(e), e);
	}

	/** The pool passes on the state of what kept it from connecting, or has it as the cause; of a connection it gave up it has none. */
	private static String state(SQLException failure) {
		if (failure.getSQLState() == null && "Connection is closed".equals(failure.getMessage()))
			return CONNECTION_GONE;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getSQLState() != null)
				return sql.getSQLState();
		}
		return "";
	}

	private static boolean isTls(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SSLException || cause instanceof CertificateException || TLS_WORDS.matcher(String.valueOf(cause.getMessage())).find())
				return true;
		}
		return false;
	}

	/** The lines below may quote a row. */
	private static String firstLine(SQLException e) {
		return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
	}
}
