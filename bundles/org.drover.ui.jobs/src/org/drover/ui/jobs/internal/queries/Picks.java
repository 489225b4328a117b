package org.drover.ui.jobs.internal.queries;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.drover.inventory.Inventory;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.plan.Query;
import org.drover.store.Estate;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Words;

/**
 * What a query picks of what was last gathered of a topology.
 *
 * @param kinds how many objects of each kind
 * @param names of the first of them
 */
record Picks(Map<ObjectKind, Integer> kinds, List<String> names) {

	private static final int NAMED = 5;

	/** Looks at each object once; for a background thread. */
	static Picks of(Query query, Inventory inventory) {
		Estate estate = inventory.estate();
		List<ObjectRef> picked = query.pick(inventory);
		Map<ObjectKind, Integer> kinds = new TreeMap<>();
		picked.forEach(ref -> kinds.merge(ref.kind(), 1, Integer::sum));
		return new Picks(kinds, picked.stream().limit(NAMED).map(ref -> estate.name(estate.indexOf(ref))).toList());
	}

	int objects() {
		return kinds.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** @param topology the name of what it picks of */
	String words(String topology) {
		if (kinds.isEmpty())
			return Words.say(Messages.Picks_nothing, topology);
		String counts = kinds.entrySet().stream().map(kind -> KindWords.count(kind.getValue(), kind.getKey())).collect(Collectors.joining(", "));
		String named = Words.say(objects() > names.size() ? Messages.Picks_more : Messages.Picks_first, counts, String.join(", ", names));
		return Words.say(Messages.Picks_picks, topology, named);
	}
}
