package org.drover.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.EstateUpdate.Base;

/**
 * Estates by topology: written whole or brought up to date, read whole. Millions of rows in one transaction would take several times as long as in parts; so a
 * new estate is written beside the old one, and one small transaction then says which counts. Whoever says so, or forgets an estate, locks
 * the topology's row for it, so that several managers agree; rows of a forgotten estate are swept up afterwards, by whoever comes by. Where little
 * differs from what was gathered before, that little is written into the old estate, in one transaction of its own.
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
		long estate = jdbc.transaction(tx -> {
			long current = lock(tx, topologyId)
					.orElseThrow(() -> new DroverException("the topology has been removed from the project: add it again"));
			forgetAllBut(tx, topologyId, current);
			return tx.insert("INSERT INTO estate (topology) VALUES (?)", topologyId);
		});
		sweep();
		try {
			return new EstateWriter(this, jdbc, topologyId, estate);
		} catch (SQLException e) {
			throw jdbc.failure(e);
		}
	}

	/** Reads a topology's estate into memory; empty where it was never gathered. */
	public Optional<Estate> load(long topologyId) throws DroverException {
		return jdbc.snapshot(tx -> {
			Optional<Gathering> gathering = current(tx, topologyId);
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

	/**
	 * Begins to bring a topology's estate up to date; empty where it was never gathered. Two at a time for one topology disturb each other: the
	 * commit of whoever is last then fails.
	 */
	public Optional<EstateUpdate> update(long topologyId) throws DroverException {
		return jdbc.snapshot(tx -> {
			Optional<Gathering> gathering = current(tx, topologyId);
			if (gathering.isEmpty())
				return Optional.empty();
			long estate = gathering.get().estate();
			Instant at = gathering.get().at();
			return Optional.of(new EstateUpdate(this, jdbc, tx, topologyId, new Base(estate, at, EstateMemo.read(tx, topologyId, estate, at))));
		});
	}

	/** Until the transaction ends nobody else changes the estate; and nobody has changed it since then. */
	void requireCurrent(Jdbc tx, long topologyId, Base base) throws DroverException {
		lock(tx, topologyId);
		if (!current(tx, topologyId).equals(Optional.of(new Gathering(base.estate(), base.at()))))
			throw byTwo();
	}

	/** The estate is as of now. */
	void touch(Jdbc tx, long topologyId, long estate, EstateExtent extent, Optional<GatheredMark> mark) throws DroverException {
		Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // what the database keeps
		if (tx.update("UPDATE estate SET gathered_at = ? WHERE id = ?", now, estate) == 0)
			throw byTwo();
		new EstateMemo(estate, now, extent, mark).write(tx, topologyId);
	}

	/** All dependencies of an estate, those included that dangle. */
	static long dependencies(Jdbc jdbc, EstateRange range) throws DroverException {
		return jdbc.first("SELECT (SELECT COUNT(*) FROM dependency WHERE id BETWEEN ? AND ?) + (SELECT COUNT(*) FROM dangling WHERE id BETWEEN ? AND ?)",
				row -> row.getLong(1), range.first(), range.last(), range.first(), range.last()).orElseThrow();
	}

	private static Optional<Gathering> current(Jdbc tx, long topologyId) throws DroverException {
		return tx.first("SELECT id, gathered_at FROM estate WHERE id = (SELECT estate FROM topology WHERE id = ?)",
				row -> new Gathering(row.getLong(1), Jdbc.instant(row, "gathered_at").orElseThrow()), topologyId);
	}

	private static DroverException byTwo() {
		return new DroverException("the topology was gathered by somebody else at the same time: gather it again");
	}

	/** Makes a written estate the topology's. @param with what is to happen in the same transaction */
	void makeCurrent(long topologyId, long estate, EstateExtent extent, Optional<GatheredMark> mark, Jdbc.Work<?> with) throws DroverException {
		jdbc.transaction(tx -> {
			lock(tx, topologyId);
			touch(tx, topologyId, estate, extent, mark);
			tx.update("UPDATE topology SET estate = ? WHERE id = ?", estate, topologyId);
			with.run(tx);
			return forgetAllBut(tx, topologyId, estate);
		});
		sweep();
	}

	/** Forgets an estate, unless it counts after all: of a commit whose answer was lost, nobody knows. */
	void discard(long topologyId, long estate) throws DroverException {
		jdbc.transaction(tx -> lock(tx, topologyId).equals(Optional.of(estate)) ? 0 : tx.update("DELETE FROM estate WHERE id = ?", estate));
		sweep();
	}

	/** Forgets a topology and what was gathered of it. */
	void deleteWithTopology(long topologyId) throws DroverException {
		jdbc.transaction(tx -> {
			lock(tx, topologyId);
			forgetAllBut(tx, topologyId, 0);
			EstateMemo.remove(tx, topologyId);
			return tx.update("DELETE FROM topology WHERE id = ?", topologyId);
		});
		sweep();
	}

	/** @return the estate that counts, 0 where the topology was never gathered; empty where the topology has been removed */
	private static Optional<Long> lock(Jdbc tx, long topologyId) throws DroverException {
		return tx.first("SELECT COALESCE(estate, 0) FROM topology WHERE id = ? FOR UPDATE", row -> row.getLong(1), topologyId);
	}

	/** Whoever is writing one of the others can no longer commit it. */
	private static int forgetAllBut(Jdbc tx, long topologyId, long estate) throws DroverException {
		return tx.update("DELETE FROM estate WHERE topology = ? AND id <> ?", topologyId, estate);
	}

	/** Deletes the rows of forgotten estates. Looks at one row of each estate, not at all of them. */
	private void sweep() throws DroverException {
		for (String table : TABLES) {
			Optional<Long> row = firstRow(table, 0);
			while (row.isPresent()) {
				EstateRange range = EstateRange.around(row.get());
				if (jdbc.first("SELECT id FROM estate WHERE id = ?", known -> known.getLong(1), range.estate()).isEmpty())
					deleteRows(table, range);
				row = firstRow(table, range.last() + 1);
			}
		}
	}

	private Optional<Long> firstRow(String table, long from) throws DroverException {
		return jdbc.first("SELECT id FROM " + table + " WHERE id >= ? ORDER BY id LIMIT 1", row -> row.getLong(1), from);
	}

	/** Rows may be far apart. */
	private void deleteRows(String table, EstateRange range) throws DroverException {
		Optional<Long> first = firstRow(table, range.first());
		while (first.isPresent() && first.get() <= range.last()) {
			jdbc.update("DELETE FROM " + table + " WHERE id BETWEEN ? AND ?", first.get(), Math.min(first.get() + PART - 1, range.last()));
			first = firstRow(table, first.get());
		}
	}
}
