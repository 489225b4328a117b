package org.drover.site.internal;

import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.drover.store.EmbeddedSource;
import org.drover.store.Jdbc;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.zaxxer.hikari.HikariDataSource;

/** A site's embedded database: one H2 file that one process has open. */
public final class SiteDatabase implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SiteDatabase.class);
	private static final String NAME = "site";
	private static final int CONNECTIONS = 4;

	/** A commit is in the file before it returns, a row that another changes is waited for so many milliseconds, and the site, no shutdown hook, closes it. */
	private static final String OPTIONS = ";WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

	private final EmbeddedSource source;
	private final HikariDataSource pool;
	private final Jdbc jdbc;

	private SiteDatabase(Path folder, EmbeddedSource source) {
		this.source = source;
		this.pool = source.pool(NAME, CONNECTIONS);
		this.jdbc = new Jdbc(pool, "the database of the site in " + folder);
	}

	public static SiteDatabase open(Path folder) throws DroverException {
		if (folder.toString().contains(";"))
			throw new DroverException("the folder " + folder + " has a semicolon in its name, which the database does not take: choose another");
		EmbeddedSource source = connect(folder);
		boolean open = false;
		try {
			SiteSchema.bringUpToDate(folder, source);
			SiteDatabase database = new SiteDatabase(folder, source);
			open = true;
			return database;
		} finally {
			if (!open)
				close(source);
		}
	}

	public DataSource dataSource() {
		return pool;
	}

	public Jdbc jdbc() {
		return jdbc;
	}

	@Override
	public void close() {
		try {
			source.close(pool);
		} catch (SQLException e) {
			LOG.warn("a site's database did not close in order", e);
		}
	}

	/** The asynchronous file, as with any other an interrupted thread that happens to write closes the database for everybody. */
	private static JdbcDataSource source(Path folder) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:async:" + folder.resolve(NAME) + OPTIONS);
		source.setUser("drover");
		source.setPassword("");
		return source;
	}

	private static EmbeddedSource connect(Path folder) throws DroverException {
		try {
			return EmbeddedSource.open(source(folder));
		} catch (SQLException e) {
			if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1)
				throw inUse(folder, e);
			throw new DroverException("the database of the site in " + folder + " does not open: it is damaged, not a site's, or may not be "
					+ "written to; put it back from a copy", e);
		}
	}

	static DroverException inUse(Path folder, Exception e) {
		return new DroverException("the site in " + folder + " is running already: stop that process first, or choose another folder", e);
	}

	private static void close(EmbeddedSource source) {
		try {
			source.close();
		} catch (SQLException e) {
			LOG.warn("a site's database did not close in order", e);
		}
	}
}
