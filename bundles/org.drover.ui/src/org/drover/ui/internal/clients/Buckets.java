package org.drover.ui.internal.clients;

/**
 * Clients by the text of a column, in linear time.
 *
 * @param clients in the order of the texts; those of one text in the order they came
 * @param starts  where each text's clients begin, in that order, and at last how many clients there are
 */
record Buckets(int[] clients, int[] starts) {

	static Buckets of(Cells.Few cells, int[] clients, boolean descending, Stop stop) {
		int last = cells.texts().length - 1;
		int[] starts = new int[last + 2];
		for (int client : clients)
			starts[place(cells.number(client), last, descending) + 1]++;
		for (int bucket = 0; bucket <= last; bucket++)
			starts[bucket + 1] += starts[bucket];
		int[] next = starts.clone();
		int[] sorted = new int[clients.length];
		for (int client : clients) {
			stop.check();
			sorted[next[place(cells.number(client), last, descending)]++] = client;
		}
		return new Buckets(sorted, starts);
	}

	private static int place(int number, int last, boolean descending) {
		return descending ? last - number : number;
	}
}
