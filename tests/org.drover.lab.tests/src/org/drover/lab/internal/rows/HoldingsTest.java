package org.drover.lab.internal.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.drover.model.DroverException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldingsTest {

	private final JdbcDataSource database = new JdbcDataSource();
	private Connection connection;

	@BeforeEach
	void open() throws SQLException {
		database.setURL("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=0");
		connection = database.getConnection();
	}

	@AfterEach
	void close() throws SQLException {
		connection.close();
	}

	@Test
	void legacySideIsReadFromItsView() throws SQLException, DroverException {
		sql("CREATE TABLE v_ContentDistributionVersions(PkgID VARCHAR, NALPath VARCHAR, SourceVersion INT, State INT)");
		sql("INSERT INTO v_ContentDistributionVersions VALUES ('CAS00001', '\\\\dp\\', 3, 0)");
		assertEquals(List.of("CAS00001 3 \\\\dp\\ in state 0"), LegacyHoldings.read(database));
	}

	@Test
	void newSideIsReadFromItsObjects() throws SQLException, DroverException {
		sql("CREATE TABLE object(kind INT, obj_key VARCHAR, attributes VARCHAR)");
		sql("INSERT INTO object VALUES (7, 'dp', '{\"holds\":\"package:P1=1,package:P2=4\"}'), (7, 'empty', '{}'), (12, 'P1', '{}')");
		assertEquals(List.of("package:P1 1 dp", "package:P2 4 dp"), SiteHoldings.read(database));
	}

	@Test
	void aMissingTableIsToldInASentence() {
		assertThrows(DroverException.class, () -> SiteHoldings.read(database));
		assertThrows(DroverException.class, () -> LegacyHoldings.read(database));
	}

	private void sql(String statement) throws SQLException {
		try (Statement update = connection.createStatement()) {
			update.execute(statement);
		}
	}
}
