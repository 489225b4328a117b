package org.drover.connector.configmgr.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Streams rows out of a site database. Each reading has a connection of its own, so any number of threads may read. */
final class SiteDatabase {

	/** Takes one row. */
	@FunctionalInterface
	interface Row {
		void take(ResultSet row) throws SQLException, DroverException;
	}

	/** Reads with one connection. */
	@FunctionalInterface
	interface Reading<T> {
		T read(Session session) throws DroverException;
	}

	private static final int FETCH = 2_000;
	/** So many resources are asked for at once. */
	private static final int LISTED = 500;
	private static final int ROWS_PER_UNIT = 1_000;

	private final DataSource source;
	private final SqlFaults faults;

	/** @param where names the database in messages */
	SiteDatabase(DataSource source, String where) {
		this.source = source;
		this.faults = new SqlFaults(where);
	}

	<T> T read(IProgressMonitor monitor, Reading<T> reading) throws DroverException {
		try (Connection connection = source.getConnection()) {
			// without a transaction PostgreSQL would send all rows at once
			connection.setAutoCommit(false);
			T result = reading.read(new Session(connection, monitor));
			connection.rollback();
			return result;
		} catch (SQLException e) {
			throw faults.connecting(e);
		}
	}

	/** One connection while it reads. */
	final class Session {

		private final Connection connection;
		private final IProgressMonitor monitor;
		private long rows;

		private Session(Connection connection, IProgressMonitor monitor) {
			this.connection = connection;
			this.monitor = monitor;
		}

		/** Reads a view from its first to its last row. */
		void each(View view, Row row, Object... parameters) throws DroverException {
			each(view, view.sql(), row, parameters);
		}

		/** Reads those rows of a view that are about some resources. */
		void each(View view, Row row, List<Integer> resources) throws DroverException {
			for (int from = 0; from < resources.size(); from += LISTED) {
				List<Integer> some = resources.subList(from, Math.min(from + LISTED, resources.size()));
				each(view, view.sql(some.size()), row, some.toArray());
			}
		}

		private void each(View view, String sql, Row row, Object... parameters) throws DroverException {
			try (PreparedStatement statement = connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
				statement.setFetchSize(FETCH);
				for (int i = 0; i < parameters.length; i++)
					statement.setObject(i + 1, parameters[i]);
				try (ResultSet result = statement.executeQuery()) {
					while (result.next()) {
						row.take(result);
						count();
					}
				}
			} catch (SQLException e) {
				throw faults.reading(view, e);
			}
		}

		/** Whether the view can be read at all. */
		void probe(View view) throws DroverException {
			try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(view.probe())) {
				result.next();
			} catch (SQLException e) {
				throw faults.reading(view, e);
			}
		}

		/** Names of the views that this account sees, in lower case. */
		Set<String> views() throws DroverException {
			Set<String> views = new HashSet<>();
			try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(View.PRESENT_VIEWS)) {
				while (result.next())
					views.add(result.getString(1).toLowerCase(Locale.ROOT));
				return views;
			} catch (SQLException e) {
				throw faults.connecting(e);
			}
		}

		private void count() {
			if (++rows % ROWS_PER_UNIT == 0)
				monitor.worked(1);
			if (monitor.isCanceled())
				throw new OperationCanceledException();
		}
	}

	/** Never null. */
	static String text(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return text == null ? "" : text.strip();
	}

	/** Flags are bits, numbers or booleans, by product. */
	static boolean flag(ResultSet row, String column) throws SQLException {
		String text = text(row, column).toLowerCase(Locale.ROOT);
		return text.equals("1") || text.equals("true") || text.equals("t");
	}

	static String flagText(ResultSet row, String column) throws SQLException {
		return flag(row, column) ? "true" : "";
	}

	/** Times of the site database are UTC without saying so; ISO-8601, empty where null. */
	static String instant(ResultSet row, String column) throws SQLException {
		LocalDateTime time = row.getObject(column, LocalDateTime.class);
		return time == null ? "" : time.toInstant(ZoneOffset.UTC).toString();
	}
}
