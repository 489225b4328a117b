package org.drover.ui.diagram.internal.topology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.drover.model.draft.Placement;
import org.drover.model.draft.estate.Element;

/**
 * Tells places that the layout found from those that a person chose: whatever was done and undone since, an element that lies where the layout
 * once put it lies where the layout found room.
 */
final class FoundPlaces {

	private final Map<Element, Set<Placement>> found = new HashMap<>();

	/** The layout has put the element there, or is about to. */
	void add(Element element, Placement placement) {
		found.computeIfAbsent(element, any -> new HashSet<>()).add(placement);
	}

	boolean isFound(Element element) {
		return element.getPlacement() == null || found.getOrDefault(element, Set.of()).contains(element.getPlacement());
	}
}
