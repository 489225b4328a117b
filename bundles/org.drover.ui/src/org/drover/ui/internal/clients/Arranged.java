package org.drover.ui.internal.clients;

import java.util.ArrayList;
import java.util.List;

/**
 * Clients of a list as they are to be shown. Immutable; the array is shared and must not be changed.
 *
 * @param clients those that are let through, in their order
 * @param groups  that they fall into, each with some; empty where they are not grouped
 */
record Arranged(ClientList list, int[] clients, List<Group> groups) {

	/**
	 * Clients that have a text in common.
	 *
	 * @param text may be empty
	 * @param from where in the array they begin
	 * @param to   where the next begin
	 */
	record Group(String text, int from, int to) {

		int size() {
			return to - from;
		}
	}

	static Arranged plain(ClientList list, int[] clients) {
		return new Arranged(list, clients, List.of());
	}

	static Arranged grouped(ClientList list, int[] clients, Cells.Few by, Stop stop) {
		Buckets buckets = Buckets.of(by, clients, false, stop);
		List<Group> groups = new ArrayList<>();
		for (int text = 0; text < by.texts().length; text++) {
			Group group = new Group(by.texts()[text], buckets.starts()[text], buckets.starts()[text + 1]);
			if (group.size() > 0)
				groups.add(group);
		}
		return new Arranged(list, buckets.clients(), List.copyOf(groups));
	}
}
