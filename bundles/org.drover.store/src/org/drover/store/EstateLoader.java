package org.drover.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Reads an estate. Where objects are gone since it was written whole, there are holes between the places of the others: those move up. */
final class EstateLoader {

	private final Jdbc jdbc;
	private final EstateRange range;
	private final EstateRows rows;
	/** For each place its object's number. */
	private int[] numbers;

	/** @param jdbc of a transaction that sees one moment */
	EstateLoader(Jdbc jdbc, EstateRange range) {
		this.jdbc = jdbc;
		this.range = range;
		this.rows = new EstateRows(jdbc, range);
	}

	Estate load(Instant gatheredAt) throws DroverException {
		int size = count("object");
		numbers = new int[size];
		RefIndex refs = new RefIndex(size);
		ObjectTexts texts = new ObjectTexts(size);
		readObjects(refs, texts);
		return new Estate(refs, texts, readEdges(), readDangling(refs), gatheredAt);
	}

	private void readObjects(RefIndex refs, ObjectTexts texts) throws DroverException {
		rows.all("object", "id, kind, obj_key, name, version, attributes", row -> {
			String key = row.getString(3);
			number(range.place(row.getLong(1)), refs.add(ObjectKind.ofCode(row.getInt(2)), key));
			texts.add(key, row.getString(4), row.getString(5), row.getString(6));
		});
	}

	private void number(int place, int number) {
		if (place >= numbers.length)
			numbers = Arrays.copyOf(numbers, Math.max(place + 1, numbers.length + (numbers.length >> 1)));
		numbers[place] = number;
	}

	private EdgeArrays readEdges() throws DroverException {
		EdgeArrays edges = new EdgeArrays(count("dependency"));
		int[] read = new int[1];
		rows.all("dependency", "id, from_id, to_id, kind", row -> edges.set(read[0]++, numbers[row.getInt(2)], numbers[row.getInt(3)], row.getInt(4)));
		edges.sort();
		return edges;
	}

	private List<Dependency> readDangling(RefIndex refs) throws DroverException {
		return jdbc.list("SELECT from_id, to_kind, to_key, kind FROM dangling WHERE id BETWEEN ? AND ? ORDER BY id",
				row -> new Dependency(refs.ref(numbers[row.getInt(1)]), new ObjectRef(ObjectKind.ofCode(row.getInt(2)), row.getString(3)),
						DependencyKind.ofCode(row.getInt(4))),
				range.first(), range.last());
	}

	private int count(String table) throws DroverException {
		return jdbc.first("SELECT COUNT(*) FROM " + table + " WHERE id BETWEEN ? AND ?", row -> row.getInt(1), range.first(), range.last()).orElseThrow();
	}
}
