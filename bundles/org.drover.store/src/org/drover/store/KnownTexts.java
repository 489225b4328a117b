package org.drover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.store.internal.AttributeText;

/** What objects of an estate say, as a digest of each; so that what is told now can be compared with it. */
final class KnownTexts {

	private static final String COLUMNS = "id, name, version, attributes";
	/** So many objects are asked for at once. */
	private static final int LISTED = 500;

	private final EstateRange range;
	private final KnownObjects objects;
	private final long[] digests;

	private KnownTexts(EstateRange range, KnownObjects objects) {
		this.range = range;
		this.objects = objects;
		this.digests = new long[objects.size()];
	}

	/** Of all objects. */
	static KnownTexts all(Jdbc jdbc, EstateRange range, KnownObjects objects) throws DroverException {
		KnownTexts texts = new KnownTexts(range, objects);
		new EstateRows(jdbc, range).all("object", COLUMNS, texts::take);
		return texts;
	}

	/** @param numbers of the objects that will be compared */
	static KnownTexts of(Jdbc jdbc, EstateRange range, KnownObjects objects, Collection<Integer> numbers) throws DroverException {
		KnownTexts texts = new KnownTexts(range, objects);
		List<Long> ids = numbers.stream().map(number -> range.id(objects.place(number))).sorted().toList();
		for (int from = 0; from < ids.size(); from += LISTED) {
			List<Long> some = ids.subList(from, Math.min(from + LISTED, ids.size()));
			jdbc.list("SELECT " + COLUMNS + " FROM object WHERE id IN (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")", row -> {
				texts.take(row);
				return null;
			}, some.toArray());
		}
		return texts;
	}

	/** @param number of an object that was there before */
	boolean differs(int number, ManagedObject object) {
		return digests[number] != digest(object.name(), object.version(), AttributeText.write(object.attributes()));
	}

	/** What has come since the estate was looked at belongs to somebody else, who keeps this update from being committed. */
	private void take(ResultSet row) throws SQLException {
		int place = range.place(row.getLong(1));
		int number = place < objects.places() ? objects.at(place) : digests.length;
		if (number < digests.length)
			digests[number] = digest(row.getString(2), row.getString(3), row.getString(4));
	}

	/** 64 bits: where a million objects change, the chance that one of them is taken for unchanged is one in ten million million. */
	private static long digest(String name, String version, String attributes) {
		return mix(mix(mix(0x9E3779B97F4A7C15L, name), version), attributes);
	}

	private static long mix(long digest, String text) {
		long mixed = digest ^ text.length();
		for (int i = 0; i < text.length(); i++)
			mixed = Long.rotateLeft(mixed ^ text.charAt(i) * 0xBF58476D1CE4E5B9L, 27) * 0x94D049BB133111EBL;
		mixed ^= mixed >>> 29;
		return mixed * 0x9E3779B97F4A7C15L ^ mixed >>> 32;
	}
}
