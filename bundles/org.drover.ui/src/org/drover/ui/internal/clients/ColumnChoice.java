package org.drover.ui.internal.clients;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.jface.preference.IPreferenceStore;

/**
 * Which columns a person wants to see, in which order, how wide. Columns are told by their ids; those that the topology of the moment does not
 * have are remembered for one that has them.
 *
 * @param widths in points, of those that are not as wide as they came
 */
record ColumnChoice(List<String> order, Set<String> hidden, Map<String, Integer> widths) {

	private static final String ORDER = "clients.columns.order";
	private static final String HIDDEN = "clients.columns.hidden";
	private static final String WIDTHS = "clients.columns.widths";
	private static final String BETWEEN = "\n";

	static ColumnChoice read(IPreferenceStore kept) {
		Map<String, Integer> widths = new TreeMap<>();
		for (String entry : lines(kept.getString(WIDTHS))) {
			int equal = entry.lastIndexOf('=');
			if (entry.substring(equal + 1).matches("\\d{1,5}"))
				widths.put(entry.substring(0, Math.max(equal, 0)), Integer.valueOf(entry.substring(equal + 1)));
		}
		return new ColumnChoice(lines(kept.getString(ORDER)), new TreeSet<>(lines(kept.getString(HIDDEN))), widths);
	}

	private static List<String> lines(String text) {
		return text.lines().filter(line -> !line.isBlank()).toList();
	}

	void write(IPreferenceStore kept) {
		kept.setValue(ORDER, String.join(BETWEEN, order));
		kept.setValue(HIDDEN, String.join(BETWEEN, hidden));
		kept.setValue(WIDTHS, widths.entrySet().stream().map(entry -> entry.getKey() + '=' + entry.getValue()).collect(Collectors.joining(BETWEEN)));
	}

	/** These columns in the chosen order; those of which nothing is known where they came, after the one that came before them. */
	List<String> arrange(List<String> ids) {
		List<String> arranged = new ArrayList<>(order);
		arranged.retainAll(ids);
		for (int id = 0; id < ids.size(); id++) {
			if (!arranged.contains(ids.get(id)))
				arranged.add(id == 0 ? 0 : arranged.indexOf(ids.get(id - 1)) + 1, ids.get(id));
		}
		return arranged;
	}

	/** What was chosen now, and what was chosen before of columns that are not there now. */
	ColumnChoice after(ColumnChoice before) {
		Set<String> all = new LinkedHashSet<>(order);
		all.addAll(before.order);
		Set<String> unseen = new TreeSet<>(before.hidden);
		unseen.removeAll(order);
		unseen.addAll(hidden);
		Map<String, Integer> sizes = new TreeMap<>(before.widths);
		sizes.keySet().removeAll(order);
		sizes.putAll(widths);
		return new ColumnChoice(List.copyOf(all), unseen, sizes);
	}
}
