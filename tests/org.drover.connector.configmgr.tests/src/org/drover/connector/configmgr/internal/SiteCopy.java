package org.drover.connector.configmgr.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.drover.connector.configmgr.ViewCopy;
import org.drover.lab.EstateSize;
import org.drover.lab.LegacySite;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The laboratory's views as tables in a database of one's own, where names can be taken away, and with rows where the laboratory has none; H2
 * understands SQL Server's dialect there.
 */
final class SiteCopy {

	private SiteCopy() {
	}

	static DataSource make(Path folder) throws DroverException, SQLException {
		DataSource copy = empty(folder.resolve("copy"));
		try (LegacySite site = LegacySite.start(folder.resolve("lab"), EstateSize.SMALL)) {
			ViewCopy.copy(site.dataSource(), copy);
		}
		execute(copy, "INSERT INTO v_CollectionRuleDirect VALUES ('CAS00014', 16777217), ('CAS00014', 16777218)");
		execute(copy, "INSERT INTO v_ServiceWindow(CollectionID, Description) VALUES ('CAS00014', 'Sundays from 2:00 to 6:00'), ('CAS00014', NULL)");
		execute(copy, "INSERT INTO v_CollectionVariable VALUES ('CAS00014', 'JoinPassword', ' cleartext-join ', 0), ('CAS00014', 'LocalAdmin', '3081AA', 1),"
				+ " ('CAS00015', 'Site', 'north', 0)");
		return copy;
	}

	static DataSource empty(Path file) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:file:" + file.toAbsolutePath() + ";MODE=MSSQLServer;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
		return source;
	}

	static SiteDatabase database(DataSource source) {
		return new SiteDatabase(source, "the site database at copy");
	}

	/** With which a statement brings rows. */
	static Object[] parameters(View view, DataSource source) throws DroverException {
		return switch (view) {
		case PACKAGE_SOURCE -> new Object[] { rows(source, View.PACKAGES).getFirst().getFirst() };
		case CHANGED_SYSTEMS, CHANGED_NAMES, CHANGED_SERVICES, CHANGED_COPIES -> new Object[] { 0L };
		default -> new Object[0];
		};
	}

	/** All rows of a view, each as the texts of its columns, sorted. */
	static List<List<String>> rows(DataSource source, View view, Object... parameters) throws DroverException {
		List<List<String>> rows = new ArrayList<>();
		database(source).read(new NullProgressMonitor(), session -> {
			session.each(view, row -> rows.add(texts(row, view)), parameters);
			return null;
		});
		rows.sort((one, other) -> one.toString().compareTo(other.toString()));
		return rows;
	}

	/** Without the columns that may be missing. */
	static List<List<String>> scantRows(DataSource source, View view) throws SQLException {
		List<List<String>> rows = new ArrayList<>();
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(view.sql(lowerCase(view.needed())))) {
			while (result.next())
				rows.add(texts(result, view));
		}
		rows.sort((one, other) -> one.toString().compareTo(other.toString()));
		return rows;
	}

	private static Set<String> lowerCase(List<String> names) {
		return Set.copyOf(names.stream().map(String::toLowerCase).toList());
	}

	private static List<String> texts(ResultSet row, View view) throws SQLException {
		List<String> texts = new ArrayList<>();
		for (String column : view.columns())
			texts.add(column.matches(".*(Time|Date|Modified|Request)") ? SiteDatabase.instant(row, column) : SiteDatabase.text(row, column));
		return Collections.unmodifiableList(texts);
	}

	static void execute(DataSource source, String sql) throws SQLException {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
}
