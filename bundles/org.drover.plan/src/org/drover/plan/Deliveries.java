package org.drover.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.inventory.Inventory;
import org.drover.model.Attributes;
import org.drover.model.ManagedObject;
import org.drover.store.Estate;

/** What arrives on a client with a set of deployments: objects and content. Computed once for each different set. */
final class Deliveries {

	/**
	 * @param objects indexes of the deployments and all they deploy, without obsolete ones
	 * @param content the content among them
	 */
	record Delivery(BitSet objects, List<Content> content) {
	}

	private final Inventory inventory;
	private final Edges edges;
	private final Map<List<Integer>, Delivery> known = new HashMap<>();

	Deliveries(Inventory inventory, Edges edges) {
		this.inventory = inventory;
		this.edges = edges;
	}

	Delivery of(List<Integer> deployments) {
		return known.computeIfAbsent(deployments, this::compute);
	}

	private Delivery compute(List<Integer> deployments) {
		BitSet objects = new BitSet();
		Deque<Integer> open = new ArrayDeque<>(deployments);
		while (!open.isEmpty()) {
			int object = open.pop();
			if (objects.get(object) || inventory.obsolete(object))
				continue;
			objects.set(object);
			edges.each(object, Edges.DELIVERY, open::push);
		}
		return new Delivery(objects, content(objects));
	}

	private List<Content> content(BitSet objects) {
		Estate estate = inventory.estate();
		List<Content> content = new ArrayList<>();
		objects.stream().mapToObj(estate::object).filter(object -> !object.attribute(Attributes.CONTENT_SIZE).isEmpty())
				.map(Deliveries::contentOf).forEach(content::add);
		return content;
	}

	static Content contentOf(ManagedObject object) {
		return new Content(object.ref(), object.version());
	}
}
