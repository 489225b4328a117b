package org.drover.report.internal.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.drover.report.Format;
import org.drover.report.ReportKind;
import org.drover.report.ReportModel;
import org.drover.report.internal.ReportFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sets of one schedule: each in a folder that is named by its time, there whole or not at all. It is written under another name, beside the others, and
 * what is left of such a one when its writer has ended goes with the next.
 */
public final class ReportSets {

	private static final Logger LOG = LoggerFactory.getLogger(ReportSets.class);

	/** {@code 2026-11-22T06-00-00+0100}: any file system takes it, and names follow each other as times do. */
	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ssXX", Locale.ROOT);
	private static final String PART = ".part";

	private final String project;
	private final String schedule;
	private final Path folder;
	private final ZoneId zone;
	/** What is written for this schedule is called by it, until it is whole. */
	private final String aside;

	/** @param project its id */
	public ReportSets(String project, String schedule, Path folder, ZoneId zone) {
		this.project = project;
		this.schedule = schedule;
		this.folder = folder;
		this.zone = zone;
		this.aside = "." + UUID.nameUUIDFromBytes((project + "\n" + schedule).getBytes(StandardCharsets.UTF_8)) + "-";
	}

	/** The set of a time, where it is there. */
	public Optional<Path> find(Instant time) throws IOException {
		Path set = folder.resolve(name(time));
		return isOurs(set) ? Optional.of(set) : Optional.empty();
	}

	/**
	 * Writes the set of a time, unless somebody has meanwhile.
	 *
	 * @return its folder
	 * @throws FileAlreadyExistsException where something else has its name
	 */
	public Path write(Instant time, Map<ReportKind, ReportModel> reports, Set<Format> formats) throws IOException {
		Files.createDirectories(folder);
		clearLeftovers();
		Path set = folder.resolve(name(time));
		Path part = Files.createDirectory(folder.resolve(aside + UUID.randomUUID() + PART));
		try {
			List<Path> written = new ArrayList<>();
			for (Map.Entry<ReportKind, ReportModel> report : reports.entrySet())
				written.addAll(ReportFiles.write(report.getValue(), reports.size() == 1 ? part : part.resolve(report.getKey().label()), formats));
			SetList.of(project, schedule, time.truncatedTo(ChronoUnit.SECONDS), part, written).write(part);
			publish(part, set);
			return set;
		} catch (IOException e) {
			if (isOurs(set))
				return set; // whoever took this for left over has written it
			throw e;
		} finally {
			clear(part);
		}
	}

	/**
	 * Deletes all sets but the newest: of each the files that are as they were written, and folders that are empty then. What somebody has put there or changed
	 * stays, and so does a set that somebody has given another name.
	 */
	public void keep(int newest) throws IOException {
		TreeMap<Instant, Path> sets = new TreeMap<>(Comparator.reverseOrder());
		for (Path set : list()) {
			if (isOurs(set))
				sets.put(moment(set).orElseThrow(), set);
		}
		for (Path set : sets.values().stream().skip(newest).toList())
			delete(set);
	}

	private String name(Instant time) {
		return NAME.format(time.atZone(zone));
	}

	private static Optional<Instant> moment(Path set) {
		try {
			return Optional.of(OffsetDateTime.parse(set.getFileName().toString(), NAME).toInstant());
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	private boolean isOurs(Path set) throws IOException {
		Optional<Instant> time = moment(set);
		return time.isPresent() && SetList.read(set).filter(list -> list.isOf(project, schedule) && list.moment().equals(time)).isPresent();
	}

	/** A name that is taken is not taken again: not even by a writer that was thought dead, and comes late. */
	private void publish(Path part, Path set) throws IOException {
		if (Files.exists(set, LinkOption.NOFOLLOW_LINKS)) {
			requireOurs(set);
			return;
		}
		try {
			Files.move(part, set, StandardCopyOption.ATOMIC_MOVE);
		} catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
			requireOurs(set);
		}
	}

	private void requireOurs(Path set) throws IOException {
		if (!isOurs(set))
			throw new FileAlreadyExistsException(set.toString(), null, set.getFileName() + " is there already and is not of this schedule");
	}

	private List<Path> list() throws IOException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)).toList();
		}
	}

	private void clearLeftovers() throws IOException {
		for (Path left : list()) {
			String name = left.getFileName().toString();
			if (name.startsWith(aside) && name.endsWith(PART))
				clear(left);
		}
	}

	/**
	 * Deletes all of one that was never whole; it follows no links. Under another name first: its writer, who may only have been slow, does not publish what is
	 * left of it.
	 */
	private void clear(Path part) throws IOException {
		try {
			Path gone = Files.move(part, folder.resolve(aside + UUID.randomUUID() + PART), StandardCopyOption.ATOMIC_MOVE);
			Files.walkFileTree(gone, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.deleteIfExists(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path within, IOException failure) throws IOException {
					if (failure != null)
						throw failure;
					Files.deleteIfExists(within);
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (NoSuchFileException e) {
			LOG.debug("{} is published, or cleared by another one", part, e);
		}
	}

	/** The list goes last: whoever ends in the midst of this is followed by one who still knows what was ours. */
	private static void delete(Path set) throws IOException {
		Optional<SetList> list = SetList.read(set);
		if (list.isEmpty())
			return;
		List<Path> ours = list.get().unchanged(set);
		for (Path file : ours)
			Files.deleteIfExists(file);
		for (Path within : ours.stream().map(Path::getParent).filter(parent -> !parent.equals(set)).distinct().toList())
			deleteIfEmpty(within);
		Files.deleteIfExists(set.resolve(SetList.NAME));
		deleteIfEmpty(set);
	}

	private static void deleteIfEmpty(Path within) throws IOException {
		try (Stream<Path> entries = Files.list(within)) {
			if (entries.findAny().isPresent())
				return;
		}
		Files.deleteIfExists(within);
	}
}
