package org.drover.connector.configmgr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.drover.connector.configmgr.ViewCopy;
import org.drover.testing.Needed;
import org.drover.testing.ScratchPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each statement brings the same rows from PostgreSQL as where SQL Server's dialect is understood; skipped where PostgreSQL cannot be started. */
class PostgresStatementsTest {

	@RegisterExtension
	static final Needed POSTGRES = new Needed(ScratchPostgres::obstacle);

	@TempDir
	static Path folder;
	private static ScratchPostgres postgres;
	private static DataSource h2;

	@BeforeAll
	static void copyTheViews() throws Exception {
		h2 = SiteCopy.make(folder);
		SiteCopy.execute(h2, "INSERT INTO v_R_User VALUES (2063597569, 'CONTOSO\\anna')");
		SiteCopy.execute(h2, "INSERT INTO v_UsersPrimaryMachines SELECT MIN(ResourceID), 2063597569 FROM v_R_System");
		SiteCopy.execute(h2, "INSERT INTO v_FullCollectionMembership VALUES ('SMS00002', 2063597569)");
		postgres = ScratchPostgres.launch();
		ViewCopy.copy(h2, postgres.dataSource());
	}

	@AfterAll
	static void stop() throws Exception {
		if (postgres != null)
			postgres.close();
	}

	@ParameterizedTest
	@EnumSource(View.class)
	void bringsTheSameRows(View view) throws Exception {
		Object[] parameters = SiteCopy.parameters(view, h2);
		assertEquals(SiteCopy.rows(h2, view, parameters), SiteCopy.rows(postgres.dataSource(), view, parameters));
	}

	@ParameterizedTest
	@EnumSource(value = View.class, mode = EnumSource.Mode.EXCLUDE, names = { "PACKAGE_SOURCE", "CHANGED_SYSTEMS", "CHANGED_NAMES", "CHANGED_SERVICES", "CHANGED_COPIES" })
	void bringsTheSameRowsWhereColumnsAreMissing(View view) throws Exception {
		assertEquals(SiteCopy.scantRows(h2, view), SiteCopy.scantRows(postgres.dataSource(), view));
	}
}
