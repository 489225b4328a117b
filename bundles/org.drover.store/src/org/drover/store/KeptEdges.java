package org.drover.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;

import org.drover.model.DroverException;

/**
 * Finds the dependencies that start at some objects of an estate. There is no index over where dependencies start, but those that were written with the whole
 * estate lie in that order, so they are searched for; those that came later are few and all looked at.
 */
final class KeptEdges {

	/** Rows that are read at once rather than asked for one by one. */
	private static final int WINDOW = 256;
	/** With one object of so many, reading everything is no slower. */
	private static final int SPARSE = 16;
	private static final String ROWS = "SELECT id, from_id, to_id, kind FROM dependency WHERE id >= ? AND id < ? ORDER BY id";

	private final Jdbc jdbc;
	private final EstateRange range;
	private final BitSet places;
	private final EstateRows.Sink sink;
	private int last;

	/** @param places where the objects are whose dependencies are wanted */
	KeptEdges(Jdbc jdbc, EstateRange range, BitSet places, EstateRows.Sink sink) {
		this.jdbc = jdbc;
		this.range = range;
		this.places = places;
		this.sink = sink;
	}

	/** @param objects how many there are in all */
	void read(int objects) throws DroverException {
		if (places.isEmpty())
			return;
		EstateRows rows = new EstateRows(jdbc, range);
		if ((long) places.cardinality() * SPARSE > objects)
			rows.part("dependency", "id, from_id, to_id, kind", range.first(), range.late(), this::take);
		else
			jdbc.with(connection -> {
				try (PreparedStatement first = connection.prepareStatement(ROWS + " LIMIT 1"); PreparedStatement window = connection.prepareStatement(ROWS)) {
					search(first, window);
				}
				return null;
			});
		rows.part("dependency", "id, from_id, to_id, kind", range.late(), range.last() + 1, this::take);
	}

	private void take(ResultSet row) throws SQLException {
		last = row.getInt(2);
		if (places.get(last))
			sink.take(row);
	}

	private void search(PreparedStatement first, PreparedStatement window) throws SQLException {
		long at = range.first();
		int place = places.nextSetBit(0);
		while (place >= 0 && at < range.late()) {
			at = seek(first, place, at);
			last = -1;
			read(window, at, Math.min(at + WINDOW, range.late()));
			if (last < 0 && !after(first, at))
				return;
			at += WINDOW;
			if (last >= 0)
				place = places.nextSetBit(last); // its dependencies may go on
		}
	}

	/** @return a number that the first row of this place, or of one after it, does not come before; near to it */
	private long seek(PreparedStatement first, int place, long from) throws SQLException {
		long low = from;
		long step = WINDOW;
		while (low + step < range.late() && before(first, low + step, place)) {
			low += step;
			step *= 2;
		}
		long high = Math.min(low + step, range.late());
		while (high - low > WINDOW) {
			long middle = low + (high - low) / 2;
			if (before(first, middle, place))
				low = middle;
			else
				high = middle;
		}
		return low;
	}

	/** Whether there is a row from this number on, and the first one is of a place before this one. */
	private boolean before(PreparedStatement first, long id, int place) throws SQLException {
		first.setLong(1, id);
		first.setLong(2, range.late());
		try (ResultSet row = first.executeQuery()) {
			return row.next() && row.getInt(2) < place;
		}
	}

	private boolean after(PreparedStatement first, long id) throws SQLException {
		return before(first, id, Integer.MAX_VALUE);
	}

	private void read(PreparedStatement window, long from, long end) throws SQLException {
		window.setLong(1, from);
		window.setLong(2, end);
		try (ResultSet rows = window.executeQuery()) {
			while (rows.next())
				take(rows);
		}
	}
}
