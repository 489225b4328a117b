package org.drover.ui.dashboard.internal.figures;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.ObjectKind;
import org.drover.store.Estate;

/**
 * What is wrong with an estate as it was gathered.
 *
 * @param obsoleteBytes of content that obsolete objects hold
 * @param dangling      dependencies on what is missing
 * @param onObsolete    dependencies of living objects on obsolete ones
 */
public record EstateFigures(int obsoleteClients, int obsoleteObjects, long obsoleteBytes, int dangling, int onObsolete) {

	private static final String SIZE = "[0-9]{1,18}";

	/** Looks at each object and dependency once. */
	public static EstateFigures of(Inventory inventory) {
		Estate estate = inventory.estate();
		long[] sizes = sizes(estate);
		int clients = 0;
		int objects = 0;
		long bytes = 0;
		for (int object = 0; object < estate.size(); object++) {
			if (!inventory.obsolete(object))
				continue;
			clients += estate.kind(object) == ObjectKind.CLIENT ? 1 : 0;
			objects += estate.kind(object) == ObjectKind.CLIENT ? 0 : 1;
			bytes += sizes[estate.attributeSet(object)];
		}
		return new EstateFigures(clients, objects, bytes, estate.dangling().size(), onObsolete(inventory));
	}

	private static int onObsolete(Inventory inventory) {
		Estate estate = inventory.estate();
		int[] from = estate.edgeFrom();
		int[] to = estate.edgeTo();
		int found = 0;
		for (int edge = 0; edge < from.length; edge++)
			found += inventory.obsolete(to[edge]) && !inventory.obsolete(from[edge]) ? 1 : 0;
		return found;
	}

	/** Of content, by set of attributes; what connectors say may be anything. */
	private static long[] sizes(Estate estate) {
		long[] sizes = new long[estate.attributeSets()];
		for (int set = 0; set < sizes.length; set++) {
			String size = estate.attributes(set).getOrDefault(Attributes.CONTENT_SIZE, "");
			sizes[set] = size.matches(SIZE) ? Long.parseLong(size) : 0;
		}
		return sizes;
	}
}
