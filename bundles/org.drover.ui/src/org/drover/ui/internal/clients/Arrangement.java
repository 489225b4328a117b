package org.drover.ui.internal.clients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.drover.store.Estate;

/**
 * Which clients of a list are shown, in which order. Columns are told by their ids, and those that a list does not have are passed over.
 *
 * @param words      each of which must be somewhere in name, identifier, version or an attribute; empty for all
 * @param only       texts that are let through, by column
 * @param sortedBy   empty for the order of the list
 * @param descending by the column that is sorted by
 * @param groupedBy  empty for no groups
 */
record Arrangement(String words, Map<String, Set<String>> only, String sortedBy, boolean descending, String groupedBy) {

	static final Arrangement AS_GATHERED = new Arrangement("", Map.of(), "", false, "");

	Arrangement {
		only = Map.copyOf(only);
	}

	Arrangement withWords(String other) {
		return new Arrangement(other, only, sortedBy, descending, groupedBy);
	}

	/** @param texts to let through; empty for all */
	Arrangement withOnly(String column, Set<String> texts) {
		Map<String, Set<String>> other = new TreeMap<>(only);
		if (texts.isEmpty())
			other.remove(column);
		else
			other.put(column, Set.copyOf(texts));
		return new Arrangement(words, other, sortedBy, descending, groupedBy);
	}

	Arrangement withAll() {
		return new Arrangement("", Map.of(), sortedBy, descending, groupedBy);
	}

	Arrangement withOrder(String column, boolean down) {
		return new Arrangement(words, only, column, down, groupedBy);
	}

	Arrangement withGroups(String column) {
		return new Arrangement(words, only, sortedBy, descending, column);
	}

	boolean isPlain() {
		return words.isEmpty() && only.isEmpty() && sortedBy.isEmpty() && groupedBy.isEmpty();
	}

	/** For a background thread; ends soon after it is told to stop, however long the list. */
	Arranged arrange(ClientList list, Stop stop) {
		int[] shown = filtered(list, stop);
		int[] sorted = list.cells(sortedBy).map(cells -> cells.sorted(shown, descending, stop)).orElse(shown);
		Optional<Cells.Few> groups = list.few(groupedBy);
		return groups.isEmpty() ? Arranged.plain(list, sorted) : Arranged.grouped(list, sorted, groups.get(), stop);
	}

	private int[] filtered(ClientList list, Stop stop) {
		List<IntPredicate> tests = tests(list);
		if (tests.isEmpty())
			return list.clients();
		IntPredicate all = tests.stream().reduce(client -> true, IntPredicate::and);
		return Arrays.stream(list.clients()).peek(client -> stop.check()).filter(all).toArray();
	}

	/** The cheap ones first. */
	private List<IntPredicate> tests(ClientList list) {
		List<IntPredicate> tests = new ArrayList<>();
		only.forEach((column, texts) -> list.few(column).ifPresent(cells -> tests.add(among(cells, texts))));
		for (String word : words.isBlank() ? new String[0] : words.strip().split("\\s+"))
			tests.add(contains(list, word));
		return tests;
	}

	private static IntPredicate among(Cells.Few cells, Set<String> texts) {
		BitSet numbers = new BitSet();
		IntStream.range(0, cells.texts().length).filter(number -> texts.contains(cells.texts()[number])).forEach(numbers::set);
		return client -> numbers.get(cells.number(client));
	}

	private static IntPredicate contains(ClientList list, String word) {
		Estate estate = list.estate();
		BitSet sets = list.facts().setsWith(word);
		return client -> sets.get(estate.attributeSet(client)) || Contains.anyCase(estate.name(client), word)
				|| Contains.anyCase(estate.key(client), word) || Contains.anyCase(estate.version(client), word);
	}
}
