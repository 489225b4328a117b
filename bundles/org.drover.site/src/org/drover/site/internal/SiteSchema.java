package org.drover.site.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The versions of a site's schema: {@code org/drover/site/migration} on the class path. */
final class SiteSchema {

	private SiteSchema() {
	}

	static void bringUpToDate(Path folder, DataSource source) throws DroverException {
		try {
			Flyway flyway = flyway(source);
			refuseNewer(folder, flyway.info().all());
			flyway.migrate();
		} catch (FlywayException e) {
			throw new DroverException("the database in " + folder + " is not one that a Drover site made, or is damaged: choose another folder, "
					+ "or put it back from a copy", e);
		}
	}

	private static Flyway flyway(DataSource source) {
		return Flyway.configure(SiteSchema.class.getClassLoader()).dataSource(source).locations("classpath:org/drover/site/migration")
				.loggers("slf4j").load();
	}

	private static void refuseNewer(Path folder, MigrationInfo[] migrations) throws DroverException {
		MigrationVersion known = newest(migrations, false).orElseThrow(
				() -> new IllegalStateException("no migrations on the class path: is the bundle org.flywaydb.core active?"));
		Optional<MigrationVersion> applied = newest(migrations, true);
		if (applied.isPresent() && applied.get().isNewerThan(known))
			throw new DroverException("the site in " + folder + " was made by a newer Drover (schema " + applied.get() + "; this one knows "
					+ known + "): upgrade Drover");
	}

	private static Optional<MigrationVersion> newest(MigrationInfo[] migrations, boolean applied) {
		return Arrays.stream(migrations).filter(migration -> applied ? migration.getState().isApplied() : migration.getState().isResolved())
				.map(MigrationInfo::getVersion).max(Comparator.naturalOrder());
	}
}
