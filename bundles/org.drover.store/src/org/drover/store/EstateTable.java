package org.drover.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;

/**
 * Estates by topology: written whole, read whole. Millions of rows in one transaction would take several times as long as in parts; so a
 * new estate is written beside the old one, and one small transaction then says which counts.
 */
public final class EstateTable {

	private static final int PART = 20_000;
	private static final List<String> TABLES = List.of("object", "dependency", "dangling");

	private record Gathering(long estate, Instant at) {
	}

	private final Jdbc jdbc;
	private final Clock clock;

	public EstateTable(Jdbc jdbc) {
		this(jdbc, Clock.systemUTC());
	}

	/** @param clock says when an estate was gathered */
	public EstateTable(Jdbc jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Begins to replace a topology's estate; until the writer commits, and if it does not, the old one stays. The caller closes the
	 * writer. Two at a time for one topology disturb each other: the first one's commit then fails.
	 */
	public EstateWriter replace(long topologyId) throws DroverException {
		deleteAllBut(topologyId, current(topologyId));
		long estate = jdbc.insert("INSERT INTO estate (topology) VALUES (?)", topologyId);
		try {
			return new EstateWriter(this, jdbc, topologyId, estate);
		} catch (SQLException e) {
			throw jdbc.failure(e);
		}
	}

	/** Reads a topology's estate into memory; empty where it was never gathered. */
	public Optional<Estate> load(long topologyId) throws DroverException {
		return jdbc.snapshot(tx -> {
			Optional<Gathering> gathering = tx.first(
					"SELECT id, gathered_at FROM estate WHERE id = (SELECT estate FROM topology WHERE id = ?)",
					row -> new Gathering(row.getLong(1), Jdbc.instant(row, "gathered_at").orElseThrow()), topologyId);
			if (gathering.isEmpty())
				return Optional.empty();
			return Optional.of(new EstateLoader(tx, EstateRange.of(gathering.get().estate())).load(gathering.get().at()));
		});
	}

	/** @throws DroverException also where the topology was never gathered */
	public Estate load(Topology topology) throws DroverException {
		return load(topology.id()).orElseThrow(
				() -> new DroverException("the topology " + topology.name() + " has not been gathered yet: gather it first"));
	}

	/** Makes a written estate the topology's. */
	void makeCurrent(long topologyId, long estate) throws DroverException {
		jdbc.transaction(tx -> {
			if (tx.update("UPDATE estate SET gathered_at = ? WHERE id = ?", clock.instant(), estate) == 0)
				throw new DroverException("the topology was gathered by somebody else at the same time: gather it again");
			return tx.update("UPDATE topology SET estate = ? WHERE id = ?", estate, topologyId);
		});
		deleteAllBut(topologyId, estate);
	}

	/** Forgets an estate that does not count. */
	void drop(long estate) throws DroverException {
		EstateRange range = EstateRange.of(estate);
		for (String table : TABLES)
			deleteRows(table, range);
		jdbc.update("DELETE FROM estate WHERE id = ?", estate);
	}

	void delete(long topologyId) throws DroverException {
		jdbc.update("UPDATE topology SET estate = NULL WHERE id = ?", topologyId);
		deleteAllBut(topologyId, 0);
	}

	/** @return 0 where the topology was never gathered */
	private long current(long topologyId) throws DroverException {
		return jdbc.first("SELECT COALESCE(estate, 0) FROM topology WHERE id = ?", row -> row.getLong(1), topologyId)
				.orElseThrow(() -> new DroverException("the topology has been removed from the project: add it again"));
	}

	private void deleteAllBut(long topologyId, long estate) throws DroverException {
		for (long other : jdbc.list("SELECT id FROM estate WHERE topology = ? AND id <> ?", row -> row.getLong(1), topologyId, estate))
			drop(other);
	}

	private void deleteRows(String table, EstateRange range) throws DroverException {
		long last = jdbc.first("SELECT COALESCE(MAX(id), 0) FROM " + table + " WHERE id BETWEEN ? AND ?", row -> row.getLong(1),
				range.first(), range.last()).orElseThrow();
		for (long first = range.first(); first <= last; first += PART)
			jdbc.update("DELETE FROM " + table + " WHERE id BETWEEN ? AND ?", first, first + PART - 1);
	}
}
