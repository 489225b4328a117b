package org.drover.lab.internal.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.lab.RowSnapshot;
import org.drover.model.DroverException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotReaderTest {

	@TempDir
	private Path folder;
	private final JdbcDataSource database = new JdbcDataSource();
	private Connection keepsMemoryAlive;
	private List<String> holdings = List.of("package:P1 1 distribution-point:A");

	@BeforeEach
	void fill() throws SQLException {
		database.setURL("jdbc:h2:mem:" + System.nanoTime());
		keepsMemoryAlive = database.getConnection();
		sql("CREATE TABLE client_state(obj_key VARCHAR, last_heard VARCHAR, last_message VARCHAR, messages INT)");
		sql("CREATE SCHEMA dbo");
		sql("CREATE TABLE dbo.\"Odd \"\"Name\"(a INT, b VARBINARY, c CLOB)");
		sql("INSERT INTO client_state VALUES ('c1', 'monday', 'status', 1)");
		sql("INSERT INTO dbo.\"Odd \"\"Name\" VALUES (1, X'CAFE', 'it''s'), (1, X'CAFE', 'it''s'), (2, NULL, REPEAT('x', 1000))");
	}

	@AfterEach
	void close() throws SQLException {
		keepsMemoryAlive.close();
	}

	@Test
	void whatNothingTouchesIsEqual() throws DroverException {
		RowSnapshot before = snapshot();
		assertEquals(5, before.size());
		assertEquals(0, before.differences(snapshot()));
		assertEquals(List.of(), before.describeDifferences(snapshot(), 10));
	}

	@Test
	void telemetryIsLeftOut() throws DroverException, SQLException {
		RowSnapshot before = snapshot();
		sql("UPDATE client_state SET last_heard = 'tuesday', messages = 9");
		assertEquals(0, before.differences(snapshot()));
	}

	@Test
	void oneOfTwoEqualRowsIsMissed() throws DroverException, SQLException {
		RowSnapshot before = snapshot();
		sql("DELETE FROM dbo.\"Odd \"\"Name\" WHERE a = 1 LIMIT 1");
		assertEquals(List.of("new table Odd \"Name(A, B, C) lacks: '1' | 'cafe' | 'it''s'"), before.describeDifferences(snapshot(), 10));
		assertEquals(1, before.differences(snapshot()));
	}

	@Test
	void changesOfLongValuesShow() throws DroverException, SQLException {
		RowSnapshot before = snapshot();
		sql("UPDATE dbo.\"Odd \"\"Name\" SET c = REPEAT('y', 1000) WHERE a = 2");
		assertEquals(2, before.differences(snapshot()));
	}

	@Test
	void filesAndHoldingsCount() throws DroverException, IOException {
		RowSnapshot before = snapshot();
		Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("f"), "abc");
		holdings = List.of();
		assertEquals(List.of("new files has in addition: " + folder.getFileName() + "/sub/f, 3 bytes",
				"new holdings lacks: package:P1 1 distribution-point:A"), before.describeDifferences(snapshot(), 10));
		assertEquals(1, before.describeDifferences(snapshot(), 1).size());
	}

	@Test
	void telemetryNamesMustExist() throws SQLException {
		sql("ALTER TABLE client_state DROP COLUMN messages");
		DroverException unknown = assertThrows(DroverException.class, this::snapshot);
		assertEquals("the list of telemetry columns names what the new database does not have: new.client_state.messages", unknown.getMessage());
	}

	@Test
	void telemetryListWantsReasons() {
		assertThrows(DroverException.class, () -> TelemetryColumns.parse(List.of("new.client_state.messages")));
		assertThrows(DroverException.class, () -> TelemetryColumns.parse(List.of("client_state.messages because")));
		assertThrows(DroverException.class, () -> TelemetryColumns.parse(List.of("old.client_state.messages because")));
	}

	@Test
	void aTableThatOnlyOneSnapshotHasCountsWithItsRows() {
		RowSnapshot none = new RowSnapshot(new TreeMap<>());
		RowSnapshot one = new RowSnapshot(new TreeMap<>(Map.of("new table T(A)", Map.of("'1'", 3))));
		assertEquals(3, none.differences(one));
		assertEquals(3, one.differences(none));
	}

	private RowSnapshot snapshot() throws DroverException {
		return SnapshotReader.read(List.of(new SnapshotReader.Side("new", database, () -> holdings, List.of(folder, folder.resolve("none")))));
	}

	private void sql(String statement) throws SQLException {
		try (Connection connection = database.getConnection(); Statement update = connection.createStatement()) {
			update.execute(statement);
		}
	}
}
