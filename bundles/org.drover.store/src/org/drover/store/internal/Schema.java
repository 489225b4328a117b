package org.drover.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The versions of a project's schema. Each database has scripts of its own, of the same versions, in a folder on the class path. */
public final class Schema {

	/** The newest version there are scripts for; a test compares. */
	public static final String CURRENT = "7";

	private static final String NEWEST = "SELECT \"version\", \"success\" FROM \"flyway_schema_history\" ORDER BY \"installed_rank\" DESC LIMIT 1";

	private final DataSource source;
	private final String scripts;
	private final String project;
	private final Function<FlywayException, DroverException> failure;

	/**
	 * @param scripts a folder on the class path
	 * @param project in messages: "the project in DIR"
	 * @param failure says why it could not be done; asked with null about a database without a schema
	 */
	Schema(DataSource source, String scripts, String project, Function<FlywayException, DroverException> failure) {
		this.source = source;
		this.scripts = scripts;
		this.project = project;
		this.failure = failure;
	}

	/** @param create whether the database is new; else one without a schema is not a project's */
	void bringUpToDate(boolean create) throws DroverException {
		if (!create && isCurrent())
			return;
		try {
			Flyway flyway = configure().load();
			refuseNewer(flyway.info().all());
			if (!create && flyway.info().current() == null)
				throw failure.apply(null);
			flyway.migrate();
		} catch (FlywayException e) {
			throw failure.apply(e);
		}
	}

	/**
	 * Gives a new database the schema of a version.
	 *
	 * @param version a decimal number up to {@link #CURRENT}
	 */
	void make(String version) throws DroverException {
		try {
			configure().target(version).load().migrate();
		} catch (FlywayException e) {
			throw failure.apply(e);
		}
	}

	/** Empty where the newest was not applied to the end. */
	static Optional<String> version(Connection connection) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement(NEWEST); ResultSet newest = query.executeQuery()) {
			return newest.next() && newest.getBoolean(2) ? Optional.of(newest.getString(1)) : Optional.empty();
		}
	}

	/** Asks the table that Flyway keeps: it takes longer to start than many a command to answer. */
	private boolean isCurrent() {
		try (Connection connection = source.getConnection()) {
			return version(connection).equals(Optional.of(CURRENT));
		} catch (SQLException e) {
			return false; // Flyway says what is wrong
		}
	}

	/** This bundle's class loader finds the scripts, wherever the library itself was loaded from. */
	private FluentConfiguration configure() {
		return Flyway.configure(Schema.class.getClassLoader()).dataSource(source).locations("classpath:" + scripts).loggers("slf4j");
	}

	private void refuseNewer(MigrationInfo[] migrations) throws DroverException {
		MigrationVersion known = newest(migrations, false).orElseThrow(
				() -> new IllegalStateException("no migrations on the class path: is the bundle org.flywaydb.core active?"));
		Optional<MigrationVersion> applied = newest(migrations, true);
		if (applied.isPresent() && applied.get().isNewerThan(known))
			throw new DroverException(project + " was made by a newer Drover (schema " + applied.get() + "; this one knows " + known
					+ "): upgrade Drover");
	}

	private static Optional<MigrationVersion> newest(MigrationInfo[] migrations, boolean applied) {
		return Arrays.stream(migrations)
				.filter(migration -> applied ? migration.getState().isApplied() : migration.getState().isResolved())
				.map(MigrationInfo::getVersion).max(Comparator.naturalOrder());
	}
}
