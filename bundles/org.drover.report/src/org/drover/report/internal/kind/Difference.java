package org.drover.report.internal.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.store.Estate;

/**
 * How an object is now, beside how it was carried over.
 *
 * @param words what is different, without a full stop
 */
record Difference(Carried object, String words) {

	enum Where {
		/** Where clients that have moved are no longer expected. */
		LEGACY,
		/** Which gives objects versions of its own. */
		NEW
	}

	private static final int LONGEST_VALUE = 60;

	/** Empty where nothing is different. */
	static Optional<Difference> of(Carried carried, Estate estate, Where where) {
		int index = estate.indexOf(carried.object().ref());
		if (index < 0)
			return where == Where.LEGACY && carried.object().kind() == ObjectKind.CLIENT ? Optional.empty() : Optional.of(new Difference(carried, "is no longer there"));
		List<String> changes = changes(carried.object(), estate.object(index), where);
		return changes.isEmpty() ? Optional.empty() : Optional.of(new Difference(carried, String.join("; ", changes)));
	}

	private static List<String> changes(ManagedObject then, ManagedObject now, Where where) {
		List<String> changes = new ArrayList<>();
		compare("name", then.name(), now.name(), changes);
		if (where == Where.LEGACY)
			compare("version", then.version(), now.version(), changes);
		for (Map.Entry<String, String> attribute : then.attributes().entrySet())
			compare(attribute.getKey(), attribute.getValue(), now.attribute(attribute.getKey()), changes);
		String obsolete = now.attribute(Attributes.OBSOLETE);
		if (where == Where.LEGACY && !obsolete.isEmpty() && then.kind() != ObjectKind.CLIENT)
			changes.add("became obsolete: " + obsolete);
		return changes;
	}

	private static void compare(String what, String then, String now, List<String> changes) {
		if (!then.equals(now))
			changes.add(what + " was " + quoted(then) + " and is " + quoted(now));
	}

	private static String quoted(String value) {
		if (value.isEmpty())
			return "not set";
		return "'" + (value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "\u2026") + "'";
	}
}
