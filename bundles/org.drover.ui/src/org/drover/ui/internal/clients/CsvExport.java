package org.drover.ui.internal.clients;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Clients as comma-separated text (RFC 4180), in UTF-8, with a line of titles.
 *
 * @param shown indexes into the list's estate, in the order to write
 */
record CsvExport(ClientList list, int[] shown, List<ClientColumn> columns) {

	private static final int STEP = 1000;

	/** For a background thread. */
	Path write(Path file, IProgressMonitor monitor) throws DroverException {
		SubMonitor progress = SubMonitor.convert(monitor, "Write " + file.getFileName(), shown.length / STEP + 1);
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			out.write(line(ClientColumn::title));
			for (int row = 0; row < shown.length; row++) {
				if (row % STEP == 0)
					progress.split(1);
				out.write(line(shown[row]));
			}
			return file;
		} catch (IOException e) {
			throw new DroverException("cannot write " + file + ": choose another folder, or free space on its disk", e);
		}
	}

	/** Rows as they are copied: cells by tabs, without titles. */
	static String tabs(ClientList list, int[] shown, List<ClientColumn> columns) {
		StringBuilder text = new StringBuilder();
		for (int client : shown) {
			text.append(columns.stream().map(column -> column.cell(list, client)).collect(Collectors.joining("\t"))).append('\n');
		}
		return text.toString();
	}

	private String line(int client) {
		return line(column -> column.cell(list, client));
	}

	private String line(Function<ClientColumn, String> cell) {
		return columns.stream().map(column -> quoted(cell.apply(column))).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String quoted(String cell) {
		boolean plain = cell.chars().noneMatch(character -> character == ',' || character == '"' || character == '\n' || character == '\r');
		return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
	}
}
