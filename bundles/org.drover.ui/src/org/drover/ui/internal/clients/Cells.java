package org.drover.ui.internal.clients;

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
			return TextOrder.sorted(clients, this::text, descending, stop);
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
