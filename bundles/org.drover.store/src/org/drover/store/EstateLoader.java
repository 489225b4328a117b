package org.drover.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Reads an estate page by page: a result of millions of rows would be spilled to disk by the database first. */
final class EstateLoader {

	private static final int PAGE = 20_000;

	/** Takes a row whose place is already known. */
	@FunctionalInterface
	private interface RowSink {
		void take(int place, ResultSet row) throws SQLException;
	}

	private final Jdbc jdbc;
	private final EstateRange range;

	/** @param jdbc of a transaction that sees one moment */
	EstateLoader(Jdbc jdbc, EstateRange range) {
		this.jdbc = jdbc;
		this.range = range;
	}

	Estate load(Instant gatheredAt) throws DroverException {
		int size = count("SELECT COUNT(*) FROM object WHERE id BETWEEN ? AND ?");
		RefIndex refs = new RefIndex(size);
		ObjectTexts texts = new ObjectTexts(size);
		readObjects(size, refs, texts);
		return new Estate(refs, texts, readEdges(), readDangling(refs), gatheredAt);
	}

	private void readObjects(int size, RefIndex refs, ObjectTexts texts) throws DroverException {
		pages(size, "SELECT id, kind, obj_key, name, version, attributes FROM object WHERE id >= ? AND id < ? ORDER BY id", (place, row) -> {
			String key = row.getString(3);
			refs.add(ObjectKind.ofCode(row.getInt(2)), key);
			texts.add(key, row.getString(4), row.getString(5), row.getString(6));
		});
	}

	private EdgeArrays readEdges() throws DroverException {
		EdgeArrays edges = new EdgeArrays(count("SELECT COUNT(*) FROM dependency WHERE id BETWEEN ? AND ?"));
		pages(edges.count(), "SELECT id, from_id, to_id, kind FROM dependency WHERE id >= ? AND id < ? ORDER BY id",
				(place, row) -> edges.set(place, row.getInt(2), row.getInt(3), row.getInt(4)));
		return edges;
	}

	private List<Dependency> readDangling(RefIndex refs) throws DroverException {
		return jdbc.list("SELECT from_id, to_kind, to_key, kind FROM dangling WHERE id BETWEEN ? AND ? ORDER BY id",
				row -> new Dependency(refs.ref(row.getInt(1)), new ObjectRef(ObjectKind.ofCode(row.getInt(2)), row.getString(3)),
						DependencyKind.ofCode(row.getInt(4))),
				range.first(), range.last());
	}

	private int count(String sql) throws DroverException {
		return jdbc.first(sql, row -> row.getInt(1), range.first(), range.last()).orElseThrow();
	}

	private void pages(int rows, String sql, RowSink sink) throws DroverException {
		jdbc.with(connection -> {
			try (PreparedStatement statement = connection.prepareStatement(sql)) {
				for (int place = 0; place < rows; place += PAGE)
					page(statement, place, sink);
			}
			return null;
		});
	}

	private void page(PreparedStatement statement, int place, RowSink sink) throws SQLException {
		statement.setLong(1, range.id(place));
		statement.setLong(2, range.id(place) + PAGE);
		try (ResultSet rows = statement.executeQuery()) {
			while (rows.next())
				sink.take(range.place(rows.getLong(1)), rows);
		}
	}
}
