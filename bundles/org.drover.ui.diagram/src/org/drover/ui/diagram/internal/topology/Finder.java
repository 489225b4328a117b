package org.drover.ui.diagram.internal.topology;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.drover.model.draft.Elements;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;

/** Finds elements by name: those whose names begin with what was typed come first, else in the order of the diagram. */
final class Finder {

	private Finder() {
	}

	/** @param typed letters of either case; every word of it is in a name that is found */
	static List<Element> find(EstateDraft draft, String typed) {
		String wanted = typed.strip().toLowerCase(Locale.ROOT);
		if (wanted.isEmpty())
			return List.of();
		List<String> words = List.of(wanted.split("\\s+"));
		List<Element> found = Elements.all(draft).stream().filter(element -> words.stream().allMatch(name(element)::contains)).toList();
		return Stream.concat(found.stream().filter(element -> name(element).startsWith(wanted)),
				found.stream().filter(element -> !name(element).startsWith(wanted))).toList();
	}

	private static String name(Element element) {
		return element.getName().toLowerCase(Locale.ROOT);
	}
}
