package org.drover.fleet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;

import org.drover.model.DroverException;
import org.drover.store.DatabaseAccess;
import org.drover.store.DatabaseAddress;
import org.drover.store.Project;
import org.drover.testing.ScratchPostgres;

/** Where the rows of a test's project are. */
enum FleetDatabase {

	H2 {
		@Override
		Project create(Path folder) throws DroverException {
			return Project.create(folder);
		}
	},

	POSTGRESQL {
		@Override
		Project create(Path folder) throws DroverException, SQLException {
			assumeTrue(ScratchPostgres.obstacle().isEmpty(), ScratchPostgres.obstacle());
			String url = ScratchPostgres.shared().url(ScratchPostgres.shared().createDatabase());
			return Project.create(folder, "test", DatabaseAccess.of(DatabaseAddress.parse(url), ScratchPostgres.USER, ScratchPostgres.PASSWORD, 16));
		}
	};

	/** A new project; skips the test where the database cannot be started. */
	abstract Project create(Path folder) throws DroverException, SQLException;
}
