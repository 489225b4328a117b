package org.drover.site.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

import org.drover.model.Attributes;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.model.PointRules;

/** How much of what a site publishes one of its distribution points holds. */
final class PointRoom {

	private PointRoom() {
	}

	/**
	 * All of it, unless the distribution point takes only so much: then what it has stays, and others come in the order of their names as far as they fit.
	 *
	 * @param sizes in bytes
	 */
	static Holdings fill(ManagedObject point, Holdings published, ToLongFunction<ObjectRef> sizes) {
		long room = PointRules.contentLimit(point);
		if (room == Long.MAX_VALUE)
			return published;
		Holdings before = Holdings.parse(point.attribute(Attributes.HOLDS));
		List<ObjectRef> order = new ArrayList<>(before.versions().keySet());
		published.versions().keySet().stream().filter(content -> !before.versions().containsKey(content)).forEach(order::add);
		Map<ObjectRef, String> held = new TreeMap<>();
		for (ObjectRef content : order) {
			long size = sizes.applyAsLong(content);
			if (published.versions().containsKey(content) && size <= room) {
				held.put(content, published.versions().get(content));
				room -= size;
			}
		}
		return Holdings.of(held);
	}
}
