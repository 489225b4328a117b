package org.drover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** The objects of an estate by number, and after them the references that are new. Numbers are in the order of the places in the store. */
final class KnownObjects {

	static final int ABSENT = -1;

	private static final int LEAST = 1 << 10;

	private final RefIndex refs;
	private int[] places;
	private int[] numbers;
	private int size;
	private int end;

	KnownObjects(Jdbc jdbc, EstateRange range) throws DroverException {
		EstateRows rows = new EstateRows(jdbc, range);
		int most = Math.max(LEAST, rows.last("object", range.first(), range.last() + 1).map(range::place).orElse(0) + 1);
		refs = new RefIndex(most);
		places = new int[most];
		numbers = new int[most];
		rows.all("object", "id, kind, obj_key", row -> add(range.place(row.getLong(1)), row));
		size = refs.size();
	}

	private void add(int place, ResultSet row) throws SQLException {
		int number = refs.add(ObjectKind.ofCode(row.getInt(2)), row.getString(3));
		makeRoom(number);
		settle(number, place);
	}

	/** How many objects the estate had. */
	int size() {
		return size;
	}

	/** How many references there are by now. */
	int refs() {
		return refs.size();
	}

	/** A reference's number, a new one where it has none. */
	int number(ObjectRef ref) throws DroverException {
		int before = refs.size();
		int number = refs.add(ref.kind(), ref.key());
		if (number == before) {
			if (number >= Edge.MOST)
				throw new DroverException("a topology may have up to " + Edge.MOST + " objects: this one has more");
			makeRoom(number);
			places[number] = ABSENT;
		}
		return number;
	}

	/** @return -1 where it has no number */
	int find(ObjectRef ref) {
		return refs.indexOf(ref.kind(), ref.key());
	}

	/** The number of the object in a place. */
	int at(int place) {
		return numbers[place];
	}

	/** @return -1 where the store has no such object */
	int place(int number) {
		return places[number];
	}

	/** Gives a new object a place, past those of all others. */
	int settle(int number) {
		settle(number, end);
		return places[number];
	}

	/** How many places there are, with the holes between them. */
	int places() {
		return end;
	}

	boolean known(int number) {
		return number < size;
	}

	ObjectRef ref(int number) {
		return refs.ref(number);
	}

	ObjectKind kind(int number) {
		return refs.kind(number);
	}

	private void settle(int number, int place) {
		places[number] = place;
		if (place >= numbers.length)
			numbers = Arrays.copyOf(numbers, Math.max(place + 1, numbers.length * 2));
		numbers[place] = number;
		end = Math.max(end, place + 1);
	}

	private void makeRoom(int number) {
		if (number < places.length)
			return;
		places = Arrays.copyOf(places, number * 2);
	}
}
