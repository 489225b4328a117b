package org.drover.ui.jobs.internal.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.model.PointRules;
import org.drover.ui.look.Words;

/**
 * What a distribution point is and can, as a person has set it and not saved yet.
 *
 * @param point  as it is
 * @param bounds how many boundaries and boundary groups it has
 * @param set    by attribute; empty for none
 */
record PointSettings(ManagedObject point, int bounds, Map<String, String> set) {

	/** What it may be placed on; the first is what a point is that says nothing. */
	static final List<String> PLACEMENTS = List.of(PointRules.SERVER, PointRules.SHARE, PointRules.BRANCH);
	/** What it can or cannot. */
	static final List<String> FLAGS = List.of(Attributes.BITS, Attributes.PROTECTED, Attributes.MOBILE, Attributes.INTERNET, Attributes.STREAMING, Attributes.MULTICAST);
	/** What is written in words or numbers. */
	static final List<String> TEXTS = List.of(Attributes.SHARE, Attributes.CONTENT_LIMIT, Attributes.CAPACITY, Attributes.BITS_WINDOW, Attributes.FQDN);

	private static final String TRUE = "true";

	PointSettings {
		set = Map.copyOf(set);
	}

	/** As it is now. */
	static PointSettings of(ManagedObject point, int bounds) {
		return new PointSettings(point, bounds, Map.of());
	}

	PointSettings with(String attribute, String value) {
		Map<String, String> all = new TreeMap<>(set);
		all.put(attribute, value);
		return new PointSettings(point, bounds, all);
	}

	PointSettings with(String flag, boolean on) {
		return with(flag, on ? TRUE : "");
	}

	String value(String attribute) {
		return set.getOrDefault(attribute, point.attribute(attribute));
	}

	/** What would be changed, by attribute, in a fixed order. A flag that is off and one that is not there are the same. */
	Map<String, String> changes() {
		Map<String, String> changes = new TreeMap<>();
		set.forEach((attribute, value) -> {
			boolean same = FLAGS.contains(attribute) ? point.is(attribute) == value.equals(TRUE)
					: attribute.equals(Attributes.PLACEMENT) ? placement(point).equals(value) : point.attribute(attribute).equals(value);
			if (!same)
				changes.put(attribute, value);
		});
		return changes;
	}

	String placement() {
		return placement(after());
	}

	private static String placement(ManagedObject point) {
		return PointRules.isBranch(point) ? PointRules.BRANCH : PointRules.placement(point);
	}

	boolean is(String flag) {
		return after().is(flag);
	}

	/** What is wrong with it then, in sentences; none where nothing is. */
	List<String> faults() {
		return PointRules.faults(after(), bounds).stream().map(fault -> point.name() + ' ' + fault + '.').toList();
	}

	/** What would be changed, a line each. */
	List<String> words() {
		List<String> words = new ArrayList<>();
		changes().forEach((attribute, value) -> words.add(value.isEmpty() ? Words.say(Messages.PointSettings_no, PointWords.of(attribute), was(attribute))
				: Words.say(Messages.PointSettings_becomes, PointWords.of(attribute), PointWords.value(attribute, value), was(attribute))));
		return words;
	}

	private String was(String attribute) {
		String before = attribute.equals(Attributes.PLACEMENT) ? placement(point) : point.attribute(attribute);
		return before.isEmpty() ? Messages.PointSettings_none : PointWords.value(attribute, before);
	}

	private ManagedObject after() {
		ManagedObject after = point;
		for (Map.Entry<String, String> value : set.entrySet())
			after = after.with(value.getKey(), value.getValue());
		return after;
	}
}
