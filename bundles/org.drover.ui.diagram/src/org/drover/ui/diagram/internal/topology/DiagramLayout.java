package org.drover.ui.diagram.internal.topology;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.drover.model.ObjectRef;
import org.drover.model.draft.Placement;
import org.drover.ui.look.Words;

/**
 * Where the elements of a diagram lie. Its text has the version first, then a line {@code kind:key x,y} for each element, with {@code found}
 * behind it where the layout chose the place. Texts of version 1 had lines alone.
 *
 * @param found those among them whose place no person chose
 */
record DiagramLayout(Map<ObjectRef, Placement> places, Set<ObjectRef> found) {

	static final DiagramLayout NONE = new DiagramLayout(Map.of(), Set.of());

	private static final int VERSION = 2;
	private static final String HEAD = "layout ";
	private static final String FOUND = " found";

	/**
	 * What could be read of a text.
	 *
	 * @param fault what could not be, a sentence without a full stop; empty where all was
	 */
	record Reading(DiagramLayout layout, String fault) {
	}

	static Reading read(String text) {
		int version = text.startsWith(HEAD) ? version(text.lines().findFirst().orElseThrow()) : 1;
		if (version > VERSION)
			return new Reading(NONE, Messages.DiagramLayout_newer);
		DiagramLayout layout = new DiagramLayout(new TreeMap<>(), new TreeSet<>());
		long broken = text.lines().skip(version == 1 ? 0 : 1).filter(line -> !layout.put(line)).count();
		return new Reading(layout, broken == 0 ? "" : Words.say(Messages.DiagramLayout_broken, broken));
	}

	/** A head that cannot be read is one of a later time. */
	private static int version(String head) {
		try {
			return Integer.parseInt(head.substring(HEAD.length()).strip());
		} catch (NumberFormatException e) {
			return Integer.MAX_VALUE;
		}
	}

	/** Whether a person chose the place. */
	boolean isPlaced(ObjectRef ref) {
		return places.containsKey(ref) && !found.contains(ref);
	}

	/** With other keys. */
	DiagramLayout with(UnaryOperator<ObjectRef> key) {
		DiagramLayout renamed = new DiagramLayout(new TreeMap<>(), new TreeSet<>());
		places.forEach((ref, placement) -> renamed.places.put(key.apply(ref), placement));
		found.forEach(ref -> renamed.found.add(key.apply(ref)));
		return renamed;
	}

	private boolean put(String line) {
		boolean isFound = line.endsWith(FOUND);
		String plain = isFound ? line.substring(0, line.length() - FOUND.length()) : line;
		int blank = plain.lastIndexOf(' ');
		try {
			ObjectRef ref = ObjectRef.parse(plain.substring(0, Math.max(blank, 0)));
			places.put(ref, Placement.parse(plain.substring(blank + 1)));
			return !isFound || found.add(ref);
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	String text() {
		StringBuilder text = new StringBuilder(HEAD).append(VERSION).append('\n');
		places.forEach((ref, placement) -> text.append(ref).append(' ').append(placement).append(found.contains(ref) ? FOUND : "").append('\n'));
		return text.toString();
	}
}
