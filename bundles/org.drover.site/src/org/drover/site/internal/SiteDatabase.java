package org.drover.site.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A site's embedded database: one H2 file that one process has open. */
public final class SiteDatabase implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SiteDatabase.class);
	private static final String NAME = "site";
	private static final int CONNECTIONS = 4;

	/** A commit is in the file before it returns, and the site, not a shutdown hook, closes the database. */
	private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

	private final Connection anchor;
	private final HikariDataSource pool;
	private final Jdbc jdbc;

	private SiteDatabase(Path folder, JdbcDataSource source, Connection anchor) {
		this.anchor = anchor;
		this.pool = pool(source);
		this.jdbc = new Jdbc(pool, "the database of the site in " + folder);
	}

	public static SiteDatabase open(Path folder) throws DroverException {
		if (folder.toString().contains(";"))
			throw new DroverException("the folder " + folder + " has a semicolon in its name, which the database does not take: choose another");
		JdbcDataSource source = source(folder);
		Connection anchor = connect(folder, source);
		boolean open = false;
		try {
			SiteSchema.bringUpToDate(folder, source);
			SiteDatabase database = new SiteDatabase(folder, source, anchor);
			open = true;
			return database;
		} finally {
			if (!open)
				close(anchor);
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
		pool.close();
		close(anchor);
	}

	/** The asynchronous file, as with any other an interrupted thread that happens to write closes the database for everybody. */
	private static JdbcDataSource source(Path folder) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:async:" + folder.resolve(NAME) + OPTIONS);
		source.setUser("drover");
		source.setPassword("");
		return source;
	}

	private static Connection connect(Path folder, JdbcDataSource source) throws DroverException {
		try {
			return source.getConnection();
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

	private static HikariDataSource pool(JdbcDataSource source) {
		HikariConfig config = new HikariConfig();
		config.setPoolName(NAME);
		config.setDataSource(source);
		config.setMaximumPoolSize(CONNECTIONS);
		config.setMinimumIdle(1);
		return new HikariDataSource(config);
	}

	private static void close(Connection anchor) {
		try {
			anchor.close();
		} catch (SQLException e) {
			LOG.warn("a site's database did not close in order", e);
		}
	}
}
