package org.drover.ui.internal.clients;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
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

	private static final int STEP = 1000;

	/** For a background thread. */
	Path write(Path file, IProgressMonitor monitor) throws DroverException {
		Path part = file.resolveSibling("." + file.getFileName() + ".part");
		try {
			try (BufferedWriter out = Files.newBufferedWriter(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
				write(out, SubMonitor.convert(monitor, "Write " + file.getFileName(), shown.length / STEP + 1));
			} catch (IOException | RuntimeException e) {
				Files.deleteIfExists(part);
				throw e;
			}
			return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new DroverException("cannot write " + file + ": choose another folder, or free space on its disk (" + e.getMessage() + ")", e);
		}
	}

	private void write(Appendable out, SubMonitor progress) throws IOException {
		out.append(line(columns, ClientColumn::title));
		List<Cells> cells = columns.stream().map(column -> column.cells().apply(list)).toList();
		for (int row = 0; row < shown.length; row++) {
			if (row % STEP == 0)
				progress.split(1);
			int client = shown[row];
			out.append(line(cells, cell -> cell.text(client)));
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
