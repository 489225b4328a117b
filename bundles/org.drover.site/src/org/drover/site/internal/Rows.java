package org.drover.site.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** Writes many rows with few statements. */
final class Rows {

	private static final int ROWS = 100;

	private Rows() {
	}

	/** @param insert up to and without {@code VALUES} */
	static void insert(Jdbc jdbc, String insert, List<Object[]> rows) throws DroverException {
		for (int from = 0; from < rows.size(); from += ROWS)
			insertSome(jdbc, insert, rows.subList(from, Math.min(rows.size(), from + ROWS)));
	}

	private static void insertSome(Jdbc jdbc, String insert, List<Object[]> rows) throws DroverException {
		String row = "(" + String.join(", ", Collections.nCopies(rows.getFirst().length, "?")) + ")";
		List<Object> parameters = new ArrayList<>();
		rows.forEach(values -> Collections.addAll(parameters, values));
		jdbc.update(insert + " VALUES " + String.join(", ", Collections.nCopies(rows.size(), row)), parameters.toArray());
	}
}
