package org.drover.agent.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.agent.internal.file.SafeFiles;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.agent.protocol.Response;
import org.drover.model.DroverException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was begun and how it ended, by the commands' ids: the intent is on the disk before a command is begun, its response before it is sent. The
 * commands themselves are not kept here, for they may carry secrets. Usable from several threads for different commands.
 */
public final class Journal {

	private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
	private static final Duration KEPT = Duration.ofDays(30);
	private static final String SUFFIX = ".json";

	/**
	 * A command's way so far.
	 *
	 * @param digest   of what was sent, so that another command under the same id is seen
	 * @param response null until it has ended
	 */
	public record Entry(String id, String digest, Instant begun, SortedMap<String, String> notes, Response response) {

		public Entry {
			notes = notes == null ? new TreeMap<>() : new TreeMap<>(notes);
		}

		Entry noting(String name, String value) {
			SortedMap<String, String> more = new TreeMap<>(notes);
			more.put(name, value);
			return new Entry(id, digest, begun, more, response);
		}

		Entry ended(Response how) {
			return new Entry(id, digest, begun, notes, how);
		}
	}

	private final Path folder;
	private final Clock clock;

	public Journal(Path folder, Clock clock) throws IOException {
		this.folder = folder;
		this.clock = clock;
		SafeFiles.folder(folder);
	}

	public Optional<Entry> find(String id) throws IOException, DroverException {
		byte[] json;
		try {
			json = Files.readAllBytes(file(id));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		}
		return Optional.of(ProtocolJson.read(json, Entry.class));
	}

	Entry begin(String id, String digest) throws IOException {
		return save(new Entry(id, digest, clock.instant(), null, null));
	}

	Entry save(Entry entry) throws IOException {
		SafeFiles.write(file(entry.id()), ProtocolJson.write(entry));
		return entry;
	}

	/** Responses to what has ended, the newest first; what is damaged is left out. */
	public List<Response> answers(int most) throws IOException {
		List<Response> answers = new ArrayList<>();
		for (Path file : SafeFiles.in(folder)) {
			if (!file.toString().endsWith(SUFFIX))
				continue; // just being written, and gone the next moment
			try {
				Response response = ProtocolJson.read(Files.readAllBytes(file), Entry.class).response();
				if (response != null)
					answers.add(response);
			} catch (DroverException e) {
				LOG.warn("{} is damaged, and left out: {}", file, e.getMessage());
			}
		}
		answers.sort(Comparator.comparing(Response::at).reversed());
		return answers.subList(0, Math.min(most, answers.size()));
	}

	/** Forgets what ended long ago: such a command, sent again, would be done again. */
	public void prune() throws IOException {
		Instant oldest = clock.instant().minus(KEPT);
		for (Path file : SafeFiles.in(folder))
			if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest))
				Files.deleteIfExists(file);
	}

	/** Ids have no characters that mean something in a path; the suffix keeps "." and ".." from being ones. */
	private Path file(String id) {
		return folder.resolve(id + SUFFIX);
	}
}
