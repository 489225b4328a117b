package org.drover.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseInfo;

import com.zaxxer.hikari.HikariDataSource;

/** A project's rows in a PostgreSQL database, which any number of processes may have open. */
public final class PostgresDatabase implements ProjectDatabase {

	private final DatabaseAccess access;
	private final HikariDataSource pool;

	private PostgresDatabase(DatabaseAccess access) {
		this.access = access;
		this.pool = PostgresSource.pool(access);
	}

	/**
	 * Whether a project of this id may be made there; changes nothing.
	 *
	 * @param id of a making that was interrupted, if there was one
	 */
	public static void requireFree(Path folder, DatabaseAccess access, Optional<String> id) throws DroverException {
		new PostgresTenancy(folder, access).requireFree(id);
	}

	/** Makes the tables of a new project. */
	public static PostgresDatabase create(Path folder, DatabaseAccess access, String id) throws DroverException {
		new PostgresTenancy(folder, access).begin(id);
		return new PostgresDatabase(access);
	}

	/** @param id of the project whose rows must be there */
	public static PostgresDatabase open(Path folder, DatabaseAccess access, String id) throws DroverException {
		new PostgresTenancy(folder, access).require(id);
		return new PostgresDatabase(access);
	}

	@Override
	public DataSource dataSource() {
		return pool;
	}

	@Override
	public Dialect dialect() {
		return Dialect.POSTGRESQL;
	}

	@Override
	public String where() {
		return where(access);
	}

	static String where(DatabaseAccess access) {
		return "the database " + access.address().database() + " on " + access.address().host() + ":" + access.address().port();
	}

	@Override
	public DatabaseInfo info() throws DroverException {
		try (Connection connection = pool.getConnection();
				PreparedStatement statement = connection.prepareStatement("SELECT pg_database_size(current_database())");
				ResultSet size = statement.executeQuery()) {
			size.next();
			DatabaseMetaData product = connection.getMetaData();
			return new DatabaseInfo(product.getDatabaseProductName() + " " + product.getDatabaseProductVersion(), access.address().toString(),
					access.user(), Schema.version(connection).orElse(""), size.getLong(1));
		} catch (SQLException e) {
			throw PostgresFailures.describe(where(), e);
		}
	}

	@Override
	public void close() {
		pool.close();
	}
}
