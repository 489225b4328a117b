package org.drover.report.internal.kind;

import java.util.ArrayList;
import java.util.List;

import org.drover.migration.Drift;
import org.drover.migration.Drift.Drifted;
import org.drover.migration.FieldDrift;
import org.drover.model.Attributes;

/**
 * How an object is now in one topology, beside how it was carried over.
 *
 * @param words what is different, without a full stop
 */
record Difference(Drifted object, String words) {

	enum Where {
		LEGACY,
		/** Which gives objects versions of its own. */
		NEW
	}

	private static final int LONGEST_VALUE = 60;

	/** Those of one topology. */
	static List<Difference> in(Where where, Drift drift) {
		List<Difference> differences = new ArrayList<>();
		for (Drifted object : drift.objects()) {
			List<String> words = object.fields().stream().filter(field -> isChanged(where, field)).map(field -> words(where, field)).toList();
			if (!words.isEmpty())
				differences.add(new Difference(object, String.join("; ", words)));
		}
		return differences;
	}

	private static boolean isChanged(Where where, FieldDrift field) {
		return where == Where.LEGACY ? field.isChangedInSource() : field.isChangedInTarget() && !field.field().equals("version");
	}

	private static String words(Where where, FieldDrift field) {
		String then = where == Where.LEGACY ? field.migrated() : field.written();
		String now = where == Where.LEGACY ? field.source() : field.target();
		if (field.field().equals(Drift.EXISTENCE))
			return "is no longer there";
		if (field.field().equals(Attributes.OBSOLETE))
			return "became obsolete: " + now;
		return field.field() + " was " + quoted(then) + " and is " + quoted(now);
	}

	private static String quoted(String value) {
		if (value.isEmpty())
			return "not set";
		return "'" + (value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "\u2026") + "'";
	}
}
