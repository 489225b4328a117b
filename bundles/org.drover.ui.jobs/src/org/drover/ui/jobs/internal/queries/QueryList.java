package org.drover.ui.jobs.internal.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.drover.inventory.Inventory;
import org.drover.model.DroverException;
import org.drover.plan.Query;
import org.drover.plan.SavedQueries;
import org.drover.plan.SavedQueries.Saved;

/**
 * The queries of a project, each with how much it picks of a topology, and what one picks that is being written.
 *
 * @param text    what was written
 * @param written empty where that is no query
 */
record QueryList(List<Line> lines, String text, Optional<Picks> written) {

	/** @param objects how many it picks; empty where the text, of another Drover, cannot be read */
	record Line(String name, String body, OptionalInt objects) {
	}

	/**
	 * For a background thread.
	 *
	 * @param known what queries pick of this topology, by their texts; what is found out is added
	 * @param text  that is being written
	 */
	static QueryList of(SavedQueries queries, Inventory inventory, Map<String, Picks> known, String text) throws DroverException {
		List<Line> lines = new ArrayList<>();
		for (Saved saved : queries.list()) {
			Optional<Picks> picks = picks(saved.body(), inventory, known);
			lines.add(new Line(saved.name(), saved.body(), picks.isPresent() ? OptionalInt.of(picks.get().objects()) : OptionalInt.empty()));
		}
		return new QueryList(lines, text, picks(text, inventory, known));
	}

	private static Optional<Picks> picks(String text, Inventory inventory, Map<String, Picks> known) {
		try {
			Query query = Query.parse(text);
			return Optional.of(known.computeIfAbsent(text, any -> Picks.of(query, inventory)));
		} catch (DroverException e) {
			return Optional.empty(); // whoever writes it is told why at each letter
		}
	}

	/** Why a text is no query, in words; empty where it is one. */
	static Optional<String> objection(String text) {
		try {
			Query.parse(text);
			return Optional.empty();
		} catch (DroverException e) {
			return Optional.of(e.getMessage());
		}
	}

	/** The query of that name. */
	Optional<Line> line(String name) {
		return lines.stream().filter(line -> line.name().equals(name)).findFirst();
	}

	/** Whether keeping this would change anything. */
	boolean differs(String name, String text) {
		return line(name).filter(line -> line.body().equals(text)).isEmpty();
	}
}
