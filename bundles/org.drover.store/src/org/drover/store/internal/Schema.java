package org.drover.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The versions of a project's schema: {@code db/migration} on the class path. */
public final class Schema {

	/** The newest version in {@code db/migration}; a test compares. */
	public static final String CURRENT = "2";

	private static final String NEWEST = "SELECT \"version\", \"success\" FROM \"flyway_schema_history\" ORDER BY \"installed_rank\" DESC LIMIT 1";

	private Schema() {
	}

	/** @param create whether the database is new; else one without a schema is not a project's */
	static void bringUpToDate(Path folder, DataSource source, boolean create) throws DroverException {
		if (!create && isCurrent(source))
			return;
		Flyway flyway = configure(source).load();
		try {
			MigrationInfo[] known = flyway.info().all();
			refuseNewer(folder, known);
			if (!create && flyway.info().current() == null)
				throw ProjectDatabase.notOurs(folder, null);
			flyway.migrate();
		} catch (FlywayException e) {
			throw unmade(folder, e);
		}
	}

	private static DroverException unmade(Path folder, FlywayException e) {
		if (SqlFailures.isFull(e))
			return new DroverException("no space left on the disk for " + ProjectDatabase.where(folder) + ": make room and try again", e);
		return ProjectDatabase.notOurs(folder, e);
	}

	/**
	 * Gives a new database the schema of a version.
	 *
	 * @param version a decimal number up to {@link #CURRENT}
	 */
	static void make(Path folder, DataSource source, String version) throws DroverException {
		try {
			configure(source).target(version).load().migrate();
		} catch (FlywayException e) {
			throw unmade(folder, e);
		}
	}

	/** Asks the table that Flyway keeps: it takes longer to start than many a command to answer. */
	private static boolean isCurrent(DataSource source) {
		try (Connection connection = source.getConnection();
				PreparedStatement query = connection.prepareStatement(NEWEST);
				ResultSet newest = query.executeQuery()) {
			return newest.next() && CURRENT.equals(newest.getString(1)) && newest.getBoolean(2);
		} catch (SQLException e) {
			return false; // Flyway says what is wrong
		}
	}

	/** This bundle's class loader finds the scripts, wherever the library itself was loaded from. */
	private static FluentConfiguration configure(DataSource source) {
		return Flyway.configure(Schema.class.getClassLoader()).dataSource(source).locations("classpath:db/migration").loggers("slf4j");
	}

	private static void refuseNewer(Path folder, MigrationInfo[] migrations) throws DroverException {
		MigrationVersion known = newest(migrations, false).orElseThrow(
				() -> new IllegalStateException("no migrations on the class path: is the bundle org.flywaydb.core active?"));
		Optional<MigrationVersion> applied = newest(migrations, true);
		if (applied.isPresent() && applied.get().isNewerThan(known))
			throw new DroverException("the project in " + folder + " was made by a newer Drover (schema " + applied.get() + "; this one knows "
					+ known + "): upgrade Drover");
	}

	private static Optional<MigrationVersion> newest(MigrationInfo[] migrations, boolean applied) {
		return Arrays.stream(migrations)
				.filter(migration -> applied ? migration.getState().isApplied() : migration.getState().isResolved())
				.map(MigrationInfo::getVersion).max(Comparator.naturalOrder());
	}
}
