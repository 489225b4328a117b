package org.drover.connector.configmgr.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.drover.connector.RowCounter;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Streams rows out of a site database. Each reading has a connection of its own, so any number of threads may read. */
final class SiteDatabase {

	/** Takes one row. */
	@FunctionalInterface
	interface Row {
		void take(ResultSet row) throws SQLException, DroverException;
	}

	/** Reads all rows of a view, or some. */
	@FunctionalInterface
	interface Rows {
		void each(View view, Row row) throws DroverException;
	}

	/** Reads with one connection. */
	@FunctionalInterface
	interface Reading<T> {
		T read(Session session) throws DroverException;
	}

	private static final int FETCH = 2_000;
	/** So many resources are asked for at once. */
	private static final int LISTED = 500;
	/** To look at all rows of a view costs no more than to ask for so many of them. */
	private static final int MANY = 1_000;

	private final DataSource source;
	private final String where;
	private final SqlFaults faults;

	/** @param where names the database in messages */
	SiteDatabase(DataSource source, String where) {
		this.source = source;
		this.where = where;
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
		private final RowCounter rows;
		private final Set<String> warnings = new LinkedHashSet<>();
		private Map<String, Set<String>> catalogue;

		private Session(Connection connection, IProgressMonitor monitor) {
			this.connection = connection;
			this.rows = new RowCounter(monitor);
		}

		/** Reads a view from its first to its last row. Where it may be absent and is, or what it cannot be read without, there is none. */
		void each(View view, Row row, Object... parameters) throws DroverException {
			if (has(view))
				each(view, view.certain() ? view.sql() : view.sql(present(view)), row, parameters);
		}

		/** Reads those rows of a view that are about some resources. */
		void each(View view, Row row, List<Integer> resources) throws DroverException {
			each(view, row, view.resource(), resources);
		}

		/** Reads those rows of a view that have one of these values in a column. */
		void each(View view, Row row, String column, List<?> values) throws DroverException {
			for (int from = 0; has(view) && from < values.size(); from += LISTED) {
				List<?> some = values.subList(from, Math.min(from + LISTED, values.size()));
				each(view, view.sql(present(view), column, some.size()), row, some.toArray());
			}
		}

		/** The same for views that have not many more rows than there may be values. */
		void each(View view, Row row, String column, Set<String> values) throws DroverException {
			if (values.size() <= MANY)
				each(view, row, column, List.copyOf(values));
			else
				each(view, one -> {
					if (values.contains(text(one, column)))
						row.take(one);
				});
		}

		private void each(View view, String sql, Row row, Object... parameters) throws DroverException {
			try (PreparedStatement statement = connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
				statement.setFetchSize(FETCH);
				for (int i = 0; i < parameters.length; i++)
					statement.setObject(i + 1, parameters[i]);
				try (ResultSet result = statement.executeQuery()) {
					while (result.next()) {
						row.take(result);
						rows.next();
					}
				}
			} catch (SQLException e) {
				throw faults.reading(view, e);
			}
		}

		/** @return whether the view is there; if so, it can be read */
		boolean probe(View view) throws DroverException {
			if (!has(view))
				return false;
			try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(view.probe(present(view)))) {
				result.next();
				return true;
			} catch (SQLException e) {
				throw faults.reading(view, e);
			}
		}

		/** What was not read because it is not there, in a sentence each. */
		Set<String> warnings() {
			return warnings;
		}

		/** False where the view need not be there and is not, or not with the columns that it takes; other views fail when they are read. */
		boolean has(View view) throws DroverException {
			if (view.certain())
				return true;
			Set<String> columns = catalogue().get(view.key());
			if (columns == null) {
				if (!view.documented())
					warn(view, where + " has no view " + view.view() + ", or this account may not see it");
				return view.documented();
			}
			if (!view.neededBut(columns).isEmpty()) {
				warn(view, "the view " + view.view() + " of " + where + " has no " + columns(view.neededBut(columns)));
				return false;
			}
			if (!view.emptyBut(columns).isEmpty())
				warnings.add("the view " + view.view() + " of " + where + " has no " + columns(view.emptyBut(columns)) + ": what is in there is left empty");
			return true;
		}

		private void warn(View view, String sentence) {
			if (!view.tells().isEmpty())
				warnings.add(sentence + ", and so not gathered: " + view.tells());
		}

		private static String columns(List<String> names) {
			return (names.size() == 1 ? "column " : "columns ") + String.join(", ", names);
		}

		/** Where the account sees no such view, all columns that it should have: reading it then fails by its name. */
		private Set<String> present(View view) throws DroverException {
			Set<String> columns = catalogue().get(view.key());
			return columns != null ? columns : view.columns().stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
		}

		/** Columns by view, in lower case. */
		private Map<String, Set<String>> catalogue() throws DroverException {
			if (catalogue != null)
				return catalogue;
			Map<String, Set<String>> found = new HashMap<>();
			try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(View.catalogue())) {
				while (result.next())
					found.computeIfAbsent(result.getString(1).toLowerCase(Locale.ROOT), any -> new HashSet<>()).add(result.getString(2).toLowerCase(Locale.ROOT));
			} catch (SQLException e) {
				throw faults.connecting(e);
			}
			catalogue = found;
			return catalogue;
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
