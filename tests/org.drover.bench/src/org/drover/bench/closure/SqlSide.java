package org.drover.bench.closure;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.drover.bench.Postgres;
import org.drover.bench.Timing;

/** PostgreSQL with one graph and one question at a time, or nothing where it cannot be started. */
final class SqlSide implements AutoCloseable {

	private final Optional<Postgres> postgres;
	private final Connection connection;
	private final RecursiveSql sql;
	private Shape loaded;

	SqlSide(Optional<Postgres> postgres) throws SQLException {
		this.postgres = postgres;
		this.connection = postgres.isPresent() ? postgres.get().connect() : null;
		this.sql = new RecursiveSql(connection);
	}

	boolean isThere() {
		return postgres.isPresent();
	}

	void about(Shape shape, Edges edges, int[] seeds) throws SQLException, IOException {
		if (shape != loaded)
			sql.load(edges);
		loaded = shape;
		sql.ask(seeds);
		sql.closure(); // the first time reads from the disk
	}

	/** @param nodes how many it has to reach */
	double millis(int nodes) throws Exception {
		return Timing.millis(() -> {
			int reached = sql.closure();
			if (reached != nodes)
				throw new IllegalStateException("SQL reaches " + reached + " nodes, not " + nodes);
		});
	}

	@Override
	public void close() throws SQLException, InterruptedException {
		if (connection != null)
			connection.close();
		if (postgres.isPresent())
			postgres.get().close();
	}
}
