package org.drover.ui.internal.clients;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as a spreadsheet takes them: a line for each, its cells set apart by tabs, without titles.
 *
 * @param clients indexes into the list's estate, in their order
 * @param columns to copy, in their order
 */
record CopiedRows(ClientList list, int[] clients, List<ClientColumn> columns) {

	/** What other programs can be expected to take from a clipboard. */
	static final int MOST = 100_000;

	/** Takes a moment where there are many rows; for background threads. */
	String text(Stop stop) {
		List<Cells> cells = columns.stream().map(column -> column.cells().apply(list)).toList();
		StringBuilder text = new StringBuilder();
		for (int client : clients) {
			stop.check();
			text.append(cells.stream().map(cell -> plain(cell.text(client))).collect(Collectors.joining("\t"))).append('\n');
		}
		return text.toString();
	}

	/** No cell may look like two, nor like two lines. */
	private static String plain(String cell) {
		return cell.chars().noneMatch(character -> character == '\t' || character == '\n' || character == '\r') ? cell : cell.replaceAll("[\\t\\r\\n]+", " ");
	}
}
