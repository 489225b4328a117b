package org.drover.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.drover.store.DatabaseInfo;
import org.drover.store.EmbeddedSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;

import com.zaxxer.hikari.HikariDataSource;

/** A project's embedded database: one H2 file, used by this process alone. */
public final class EmbeddedDatabase implements ProjectDatabase {

	private static final String NAME = "drover";
	private static final String SCRIPTS = "db/migration";
	private static final int CONNECTIONS = 24;

	/**
	 * WRITE_DELAY=0: a commit is in the file before it returns, so that no kill of the process can take back what a caller relies on.
	 * LOCK_TIMEOUT: milliseconds that a statement waits for a row that another one changes, as long as on a server; the usual two seconds are less than a
	 * commit takes on a disk that is busy with content, and the job that waited would fail.
	 * MAX_COMPACT_TIME: every commit so adds some 20 KB to the file; closing it may take this many milliseconds to make it small again.
	 * DB_CLOSE_ON_EXIT=FALSE: the project closes it, no shutdown hook does so under a running job. No trace file beside the database.
	 */
	private static final String OPTIONS = ";WRITE_DELAY=0;LOCK_TIMEOUT=20000;MAX_COMPACT_TIME=3000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

	/** With a plain file, an interrupt of a thread that happens to read or write closes the database for everybody. */
	private static final String FILE_SYSTEM = "retry:nio:";

	private final Path folder;
	private final EmbeddedSource source;
	private final HikariDataSource pool;

	private EmbeddedDatabase(Path folder, EmbeddedSource source, HikariDataSource pool) {
		this.folder = folder;
		this.source = source;
		this.pool = pool;
	}

	public static Path file(Path folder) {
		return folder.resolve(NAME + ".mv.db");
	}

	/** What follows a semicolon in the address of a database are options. */
	public static void requireUsable(Path folder) throws DroverException {
		if (folder.toAbsolutePath().toString().contains(";"))
			throw new DroverException("a project cannot be in " + folder + ": choose a folder without a semicolon in its path");
	}

	/** @param create whether the project is just being made; else its database must be there */
	public static EmbeddedDatabase open(Path folder, boolean create) throws DroverException {
		if (!create && !Files.isRegularFile(file(folder)))
			throw new DroverException("the database " + file(folder) + " is missing: put it back from a copy");
		return open(folder, source(folder, create), schema -> schema.bringUpToDate(create));
	}

	/** A new database with the schema of an earlier version, for rows of that time; the next one to open it brings it up to date. */
	public static EmbeddedDatabase create(Path folder, String version) throws DroverException {
		return open(folder, source(folder, true), schema -> schema.make(version));
	}

	/** Sees to it that the database has a schema. */
	private interface Migration {
		void apply(Schema schema) throws DroverException;
	}

	private static EmbeddedDatabase open(Path folder, JdbcDataSource file, Migration migration) throws DroverException {
		EmbeddedSource source = connect(folder, file);
		boolean open = false;
		try {
			migration.apply(new Schema(source, SCRIPTS, "the project in " + folder, e -> describe(folder, e)));
			EmbeddedDatabase database = new EmbeddedDatabase(folder, source, source.pool(NAME, CONNECTIONS));
			open = true;
			return database;
		} finally {
			if (!open)
				close(folder, source);
		}
	}

	@Override
	public DataSource dataSource() {
		return pool;
	}

	@Override
	public Dialect dialect() {
		return Dialect.EMBEDDED_H2;
	}

	@Override
	public String where() {
		return where(folder);
	}

	@Override
	public DatabaseInfo info() throws DroverException {
		Path file = file(folder);
		try (Connection connection = pool.getConnection()) {
			DatabaseMetaData product = connection.getMetaData();
			return new DatabaseInfo(product.getDatabaseProductName() + " " + product.getDatabaseProductVersion(), file.toString(), "",
					Schema.version(connection).orElse(""), Files.size(file));
		} catch (SQLException e) {
			throw SqlFailures.describe(where(), e);
		} catch (IOException e) {
			throw new DroverException("cannot see how large " + file + " is: check that its folder may be read", e);
		}
	}

	@Override
	public void close() throws DroverException {
		try {
			source.close(pool);
		} catch (SQLException e) {
			throw SqlFailures.describe(where(), e);
		}
	}

	private static String where(Path folder) {
		return "the database of the project in " + folder;
	}

	private static JdbcDataSource source(Path folder, boolean create) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:" + FILE_SYSTEM + folder.toAbsolutePath().resolve(NAME) + OPTIONS + (create ? "" : ";IFEXISTS=TRUE"));
		source.setUser(NAME);
		source.setPassword("");
		return source;
	}

	private static EmbeddedSource connect(Path folder, JdbcDataSource file) throws DroverException {
		try {
			return EmbeddedSource.open(file);
		} catch (SQLException e) {
			if (SqlFailures.isFull(e))
				throw SqlFailures.describe(where(folder), e);
			throw notOurs(folder, e);
		}
	}

	/** What kept the schema from being made. */
	private static DroverException describe(Path folder, FlywayException e) {
		if (SqlFailures.isFull(e))
			return new DroverException("no space left on the disk for " + where(folder) + ": make room and try again", e);
		return notOurs(folder, e);
	}

	private static DroverException notOurs(Path folder, Exception e) {
		return new DroverException(file(folder) + " is damaged or not a database that Drover made: put it back from a copy", e);
	}

	private static void close(Path folder, EmbeddedSource source) throws DroverException {
		try {
			source.close();
		} catch (SQLException e) {
			throw SqlFailures.describe(where(folder), e);
		}
	}
}
