package org.drover.lab.internal.rows;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.drover.lab.RowSnapshot;
import org.drover.model.DroverException;

/** Takes snapshots of several topologies. */
public final class SnapshotReader {

	/** What a topology holds where: one {@code content version distribution-point} line each. */
	@FunctionalInterface
	public interface HoldingsReader {

		Collection<String> read() throws DroverException;
	}

	/**
	 * One topology.
	 *
	 * @param name     legacy or new, as the list of telemetry columns calls it
	 * @param contents the folders its content is in, perhaps missing ones
	 */
	public record Side(String name, DataSource database, HoldingsReader holdings, List<Path> contents) {
	}

	private SnapshotReader() {
	}

	/** Reads all of each side; what happens meanwhile may be seen in part. */
	public static RowSnapshot read(List<Side> sides) throws DroverException {
		TelemetryColumns telemetry = TelemetryColumns.load();
		Map<String, Map<String, Integer>> parts = new TreeMap<>();
		for (Side side : sides) {
			parts.putAll(new TableReader(side.name(), telemetry).read(side.database()));
			parts.put(side.name() + " holdings", counted(side.holdings().read()));
			parts.put(side.name() + " files", files(side));
		}
		return new RowSnapshot(new TreeMap<>(parts));
	}

	private static Map<String, Integer> counted(Collection<String> lines) {
		Map<String, Integer> counts = new TreeMap<>();
		lines.forEach(line -> counts.merge(line, 1, Integer::sum));
		return counts;
	}

	private static Map<String, Integer> files(Side side) throws DroverException {
		Map<String, Integer> files = new TreeMap<>();
		for (Path folder : side.contents()) {
			if (Files.isDirectory(folder))
				addFiles(folder, files);
		}
		return files;
	}

	private static void addFiles(Path folder, Map<String, Integer> files) throws DroverException {
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					String relative = folder.relativize(file).toString().replace('\\', '/');
					files.merge(folder.getFileName() + "/" + relative + ", " + attributes.size() + " bytes", 1, Integer::sum);
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			throw new DroverException("the content files below " + folder + " cannot be listed: " + e.getMessage(), e);
		}
	}
}
