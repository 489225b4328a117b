package org.drover.store.internal;

import javax.sql.DataSource;

import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.postgresql.ds.PGSimpleDataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Makes data sources out of an address that has been checked. */
final class PostgresSource {

	/** By which the server knows sessions of this program. */
	static final String NAME = "drover";
	private static final int CONNECT_SECONDS = 10;
	/** A server that has gone without a word would else hold a thread for two hours. */
	private static final int SOCKET_SECONDS = 120;
	/** Waiting for a connection of the pool may take a try to connect, and this much longer. */
	private static final long PATIENCE_MILLIS = 5_000;
	/** Shorter than what firewalls take for dead. */
	private static final long KEEP_ALIVE_MILLIS = 120_000;

	/** Whoever waits longer for a row lock is told that the database is busy. */
	private static final String SETTINGS = "SET lock_timeout = '20s'; " + Dialect.HURRIED;

	private PostgresSource() {
	}

	/** @param access whose statements are answered within the address's time */
	static DataSource plain(DatabaseAccess access) {
		return source(access, seconds(access, DatabaseAddress.SOCKET_TIMEOUT, SOCKET_SECONDS));
	}

	/** For changes of the schema, which may take as long as they take. */
	static DataSource patient(DatabaseAccess access) {
		return source(access, 0);
	}

	static HikariDataSource pool(DatabaseAccess access) {
		HikariConfig config = new HikariConfig();
		config.setPoolName(NAME);
		config.setDataSource(plain(access));
		config.setMaximumPoolSize(access.connections());
		config.setMinimumIdle(1);
		config.setTransactionIsolation("TRANSACTION_READ_COMMITTED"); // whatever is the server's own default
		config.setConnectionInitSql(SETTINGS);
		config.setConnectionTimeout(seconds(access, DatabaseAddress.CONNECT_TIMEOUT, CONNECT_SECONDS) * 1000L + PATIENCE_MILLIS);
		config.setKeepaliveTime(KEEP_ALIVE_MILLIS);
		config.setInitializationFailTimeout(-1); // who asks for a connection is told
		return new HikariDataSource(config);
	}

	private static DataSource source(DatabaseAccess access, int socketSeconds) {
		DatabaseAddress address = access.address();
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setServerNames(new String[] { address.host() });
		source.setPortNumbers(new int[] { address.port() });
		source.setDatabaseName(address.database());
		source.setUser(access.user());
		if (!access.password().isEmpty())
			source.setPassword(access.password());
		source.setApplicationName(NAME);
		source.setConnectTimeout(seconds(access, DatabaseAddress.CONNECT_TIMEOUT, CONNECT_SECONDS));
		source.setSocketTimeout(socketSeconds);
		source.setTcpKeepAlive(true);
		source.setReWriteBatchedInserts(true);
		setOptions(source, address);
		return source;
	}

	private static void setOptions(PGSimpleDataSource source, DatabaseAddress address) {
		source.setSslMode(address.option(DatabaseAddress.SSL_MODE, address.loopback() ? "prefer" : "verify-full"));
		if (address.options().containsKey(DatabaseAddress.SSL_ROOT))
			source.setSslRootCert(address.options().get(DatabaseAddress.SSL_ROOT));
		if (address.options().containsKey(DatabaseAddress.SCHEMA))
			source.setCurrentSchema(address.options().get(DatabaseAddress.SCHEMA));
	}

	private static int seconds(DatabaseAccess access, String option, int otherwise) {
		return Integer.parseInt(access.address().option(option, Integer.toString(otherwise)));
	}
}
