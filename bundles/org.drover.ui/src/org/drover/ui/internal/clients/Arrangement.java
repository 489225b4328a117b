package org.drover.ui.internal.clients;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.drover.store.Estate;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Which clients of a list are shown, in which order.
 *
 * @param words  that name or identifier must contain; empty for all
 * @param column to sort by; null for the order of the list
 */
record Arrangement(String words, ClientColumn column, boolean descending) {

	private record Keyed(int client, String key) {
	}

	private static final int FEW = 1000;

	static final Arrangement AS_GATHERED = new Arrangement("", null, false);

	Arrangement withWords(String other) {
		return new Arrangement(other, column, descending);
	}

	Arrangement sortedBy(ClientColumn other, boolean down) {
		return new Arrangement(words, other, down);
	}

	boolean isPlain() {
		return words.isEmpty() && column == null;
	}

	/** Ends soon after it is cancelled, however long the list. */
	int[] arrange(ClientList list, IProgressMonitor monitor) {
		int[] shown = words.isEmpty() ? list.clients() : filtered(list, monitor);
		return column == null ? shown : sorted(list, shown, monitor);
	}

	private int[] filtered(ClientList list, IProgressMonitor monitor) {
		String sought = words.toLowerCase(Locale.ROOT);
		Estate estate = list.estate();
		return Arrays.stream(list.clients()).peek(client -> check(client, monitor)).filter(client -> contains(estate, client, sought)).toArray();
	}

	private static boolean contains(Estate estate, int client, String sought) {
		return estate.name(client).toLowerCase(Locale.ROOT).contains(sought) || estate.key(client).toLowerCase(Locale.ROOT).contains(sought);
	}

	private int[] sorted(ClientList list, int[] shown, IProgressMonitor monitor) {
		Map<String, String> known = new HashMap<>();
		Keyed[] keyed = new Keyed[shown.length];
		for (int row = 0; row < shown.length; row++) {
			check(row, monitor);
			keyed[row] = new Keyed(shown[row], shared(column.cell(list, shown[row]).toLowerCase(Locale.ROOT), known));
		}
		Comparator<Keyed> order = (one, other) -> one.key.compareTo(other.key);
		Arrays.parallelSort(keyed, descending ? order.reversed() : order);
		return Arrays.stream(keyed).mapToInt(Keyed::client).toArray();
	}

	/** Few values, as sites have, are kept once; many, as names are, each as it is. */
	private static String shared(String key, Map<String, String> known) {
		return known.size() < FEW ? known.computeIfAbsent(key, text -> text) : known.getOrDefault(key, key);
	}

	private static void check(int row, IProgressMonitor monitor) {
		if ((row & 0xfff) == 0 && monitor.isCanceled())
			throw new OperationCanceledException();
	}
}
