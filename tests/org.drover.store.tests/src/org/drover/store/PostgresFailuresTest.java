package org.drover.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import javax.net.ssl.SSLHandshakeException;

import org.drover.model.DroverException;
import org.drover.model.DroverException.Retry;
import org.drover.store.internal.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL may answer, in words. */
class PostgresFailuresTest {

	private static final String WHERE = "the database d on h:5432";

	@ParameterizedTest
	@CsvSource({ "53100, no space left on the disk, NEVER", "08001, cannot be reached, LATER", "08006, cannot be reached, LATER",
			"08003, cannot be reached, LATER", "57P01, cannot be reached, LATER", "57P02, cannot be reached, LATER", "57P03, cannot be reached, LATER",
			"53300, has no connection left, LATER", "40001, was busy for too long, SOON", "40P01, was busy for too long, SOON",
			"55P03, was busy for too long, SOON", "28P01, refuses this user or password, NEVER", "28000, refuses this user or password, NEVER",
			"3D000, does not exist, NEVER", "42501, does not let its user do this, NEVER", "25006, can only be read, NEVER",
			"22001, a text is too long, NEVER", "22021, cannot keep a text with a NUL, NEVER", "23505, refused a statement, NEVER" })
	void everyStateHasItsSentence(String state, String words, Retry retry) {
		DroverException failure = describe(new SQLException("ERROR: it failed\n  Detail: row", state));
		assertTrue(failure.getMessage().contains(words), failure.getMessage());
		assertTrue(failure.getMessage().contains(WHERE), failure.getMessage());
		assertFalse(failure.getMessage().contains("Detail"), failure.getMessage());
		assertEquals(retry, failure.retry());
	}

	@Test
	void aPoolThatCannotConnectSaysWhy() {
		SQLException pool = new SQLTransientConnectionException("drover - Connection is not available", null, new SQLException("refused", "08001"));
		assertTrue(describe(pool).getMessage().contains("cannot be reached"));
		assertTrue(describe(new SQLTransientConnectionException("drover - Connection is not available")).getMessage().contains("busy"));
	}

	@Test
	void whatThePoolSaysOnItsOwnIsKnown() {
		assertEquals(Retry.LATER, describe(new SQLException("Connection is closed")).retry());
		assertTrue(describe(new SQLException("HikariDataSource HikariDataSource (drover) has been closed.")).getMessage().contains("end of the program"));
	}

	@Test
	void aServerThatDoesNotProveItselfIsNoBrokenLine() {
		SQLException tls = new SQLException("error", "08006", new SSLHandshakeException("PKIX path building failed"));
		assertTrue(describe(tls).getMessage().contains("sslrootcert"));
		assertEquals(Retry.NEVER, describe(tls).retry());
		SQLException name = new SQLException("The hostname h could not be verified by hostnameverifier PgjdbcHostnameVerifier.", "08006");
		assertTrue(describe(name).getMessage().contains("the name in its certificate"));
	}

	private static DroverException describe(SQLException e) {
		return Dialect.POSTGRESQL.describe(WHERE, e);
	}
}
