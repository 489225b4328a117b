package org.drover.ui.internal.clients;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.ui.look.Words;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Clients as comma-separated text (RFC 4180), in UTF-8, with a line of titles. The file is there when all of it is: it is written beside its place
 * first, and what is left of a writing that was cancelled or went wrong is taken away.
 *
 * @param shown   indexes into the list's estate, in the order to write
 * @param columns to write, in their order
 */
record CsvExport(ClientList list, int[] shown, List<ClientColumn> columns) {

	/** For a background thread. */
	Path write(Path file, IProgressMonitor monitor) throws DroverException {
		Path part = file.resolveSibling("." + file.getFileName() + ".part");
		try {
			try {
				writeAll(part, SubMonitor.convert(monitor, Words.say(Messages.CsvExport_write, file.getFileName()), shown.length));
				return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(part);
			}
		} catch (IOException e) {
			throw new DroverException(Words.say(Messages.CsvExport_notWritten, file), e);
		}
	}

	private void writeAll(Path part, IProgressMonitor progress) throws IOException {
		Stop stop = new Stop(progress);
		List<Cells> cells = columns.stream().map(column -> column.cells().apply(list)).toList();
		try (BufferedWriter out = Files.newBufferedWriter(part)) {
			out.write(line(columns, ClientColumn::title));
			for (int row = 0; row < shown.length; row++) {
				stop.check();
				progress.worked(1);
				int client = shown[row];
				out.write(line(cells, cell -> cell.text(client)));
			}
		}
	}

	private static <T> String line(List<T> cells, Function<T, String> text) {
		return cells.stream().map(cell -> quoted(text.apply(cell))).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String quoted(String cell) {
		boolean plain = cell.chars().noneMatch(character -> character == ',' || character == '"' || character == '\n' || character == '\r');
		return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
	}
}
