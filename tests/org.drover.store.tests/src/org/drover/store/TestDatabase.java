package org.drover.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;

import org.drover.model.DroverException;
import org.drover.testing.ScratchPostgres;

/** Where the rows of a test's project are. */
enum TestDatabase {

	H2 {
		@Override
		Project create(Path folder) throws DroverException {
			return Project.create(folder);
		}
	},

	POSTGRESQL {
		@Override
		Project create(Path folder) throws DroverException, SQLException {
			return Project.create(folder, "test", newAccess());
		}
	};

	/** A new project; skips the test where the database cannot be started. */
	abstract Project create(Path folder) throws DroverException, SQLException;

	/** To a new, empty database. */
	static DatabaseAccess newAccess() throws SQLException, DroverException {
		assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
		return access(ScratchPostgres.shared().url(ScratchPostgres.shared().createDatabase()));
	}

	/** As the superuser. */
	static DatabaseAccess access(String url) throws DroverException {
		return DatabaseAccess.of(DatabaseAddress.parse(url), ScratchPostgres.USER, ScratchPostgres.PASSWORD, 8);
	}
}
