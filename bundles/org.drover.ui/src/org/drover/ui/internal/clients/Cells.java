package org.drover.ui.internal.clients;

import java.util.Arrays;

/** What one column says of each client. Immutable; for any thread. */
interface Cells {

	String text(int client);

	/**
	 * Puts clients into the order of what the column says, in any case; equal ones stay as they are.
	 *
	 * @param clients not changed
	 */
	int[] sorted(int[] clients, boolean descending, Stop stop);

	/** A column where nearly each client has a text of its own. */
	interface Many extends Cells {

		@Override
		default int[] sorted(int[] clients, boolean descending, Stop stop) {
			Integer[] order = Arrays.stream(clients).boxed().toArray(Integer[]::new);
			int way = descending ? -1 : 1;
			Arrays.sort(order, (one, other) -> {
				stop.check();
				return way * String.CASE_INSENSITIVE_ORDER.compare(text(one), text(other));
			});
			return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
		}
	}

	/** A column of few texts: they are numbered in their order, and all is done with the numbers. */
	interface Few extends Cells {

		/** In their order, each once. */
		String[] texts();

		/** Index of the client's text. */
		int number(int client);

		@Override
		default String text(int client) {
			return texts()[number(client)];
		}

		@Override
		default int[] sorted(int[] clients, boolean descending, Stop stop) {
			return Buckets.of(this, clients, descending, stop).clients();
		}
	}
}
