package org.drover.bench.limits;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

import org.drover.bench.gather.PlainCopy;
import org.drover.bench.lab.KeptRows;
import org.drover.bench.lab.LegacySource;
import org.drover.bench.result.Printed;
import org.drover.bench.result.Sample;
import org.drover.connector.ConnectorAddress;
import org.drover.store.Project;

/** What copying costs without Drover, in a process of its own: the same queries, every value fetched; and the rows that Drover made of them, from its project. */
final class PlainProcess {

	static final String COPY = "copy";

	private PlainProcess() {
	}

	/** @param arguments the address of the legacy site, a file with a query a line, the project's folder, and a new folder */
	public static void main(String[] arguments) throws Exception {
		List<String> queries = Files.readAllLines(Path.of(arguments[1]));
		try (Connection source = LegacySource.reader(ConnectorAddress.parse(arguments[0])); Project project = Project.open(Path.of(arguments[2]), "bench")) {
			long[] rows = new long[1];
			Effort effort = Effort.of(() -> {
				rows[0] = PlainCopy.read(source, queries);
				KeptRows.copy(project.dataSource(), KeptRows.ESTATE, Path.of(arguments[3]));
			});
			System.out.println(Printed.line(COPY, Sample.of(effort.seconds(), effort.processor(), effort.mebibytes(), rows[0])));
		}
	}
}
