package org.drover.bench.closure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** The same question in SQL, over a table of edges with an index that answers alone. */
final class RecursiveSql {

	private static final String CLOSURE = """
			WITH RECURSIVE reached(node) AS (
			  SELECT node FROM seed
			  UNION
			  SELECT edge.needed FROM reached JOIN edge ON edge.needs = reached.node)
			SELECT count(*) FROM reached""";

	private final Connection connection;

	RecursiveSql(Connection connection) {
		this.connection = connection;
	}

	void load(Edges edges) throws SQLException, IOException {
		execute("DROP TABLE IF EXISTS edge", "CREATE UNLOGGED TABLE edge (needs int NOT NULL, needed int NOT NULL)",
				"CREATE TEMP TABLE IF NOT EXISTS seed (node int PRIMARY KEY)");
		try (OutputStream copy = copy("edge (needs, needed)")) {
			for (int edge = 0; edge < edges.count(); edge++)
				copy.write((edges.from()[edge] + "\t" + edges.to()[edge] + "\n").getBytes(StandardCharsets.US_ASCII));
		}
		execute("CREATE INDEX ON edge (needs, needed)", "VACUUM ANALYZE edge");
	}

	void ask(int[] seeds) throws SQLException, IOException {
		execute("TRUNCATE seed");
		try (OutputStream copy = copy("seed")) {
			for (int seed : seeds)
				copy.write((seed + "\n").getBytes(StandardCharsets.US_ASCII));
		}
		execute("ANALYZE seed");
	}

	/** How many nodes are reached. */
	int closure() throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet reached = statement.executeQuery(CLOSURE)) {
			reached.next();
			return reached.getInt(1);
		}
	}

	private OutputStream copy(String table) throws SQLException {
		return new BufferedOutputStream(new PGCopyOutputStream(connection.unwrap(PGConnection.class), "COPY " + table + " FROM STDIN"), 1 << 16);
	}

	private void execute(String... commands) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String command : commands)
				statement.execute(command);
		}
	}
}
