package org.drover.report.internal.schedule;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.drover.report.internal.AtomicFile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What a set holds, in a file of the set: by it a set is known to be a schedule's, and what has been put into it or changed since to be somebody else's.
 *
 * @param project its id
 * @param files   path in the set, with slashes, to the SHA-256 it was written with
 */
record SetList(String project, String schedule, String time, Map<String, String> files) {

	static final String NAME = ".drover-set";

	private static final JsonMapper JSON = JsonMapper.builder().build();
	private static final long MOST_BYTES = 1 << 20;
	/** A report's file, or one in the folder of its kind. */
	private static final Pattern OURS = Pattern.compile("(?:[a-z]+/)?[a-z0-9-]+\\.[a-z]+");

	static SetList of(String project, String schedule, Instant time, Path set, List<Path> written) throws IOException {
		Map<String, String> files = new TreeMap<>();
		for (Path file : written)
			files.put(set.relativize(file).toString().replace('\\', '/'), hash(file));
		return new SetList(project, schedule, time.toString(), files);
	}

	/** Empty where it is no set, or one that this version does not understand. */
	static Optional<SetList> read(Path set) throws IOException {
		Path file = set.resolve(NAME);
		if (!Files.isDirectory(set, LinkOption.NOFOLLOW_LINKS) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES)
			return Optional.empty();
		try {
			SetList read = JSON.readValue(Files.readString(file), SetList.class);
			return read.files() == null || read.time() == null ? Optional.empty() : Optional.of(read);
		} catch (JsonProcessingException | CharacterCodingException e) {
			return Optional.empty();
		}
	}

	void write(Path set) throws IOException {
		byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
		AtomicFile.write(set.resolve(NAME), out -> out.write(text));
	}

	/** Empty where it is none. */
	Optional<Instant> moment() {
		try {
			return Optional.of(Instant.parse(time));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	boolean isOf(String otherProject, String otherSchedule) {
		return otherProject.equals(project) && otherSchedule.equals(schedule);
	}

	/** Those that are in the set as they were written. */
	List<Path> unchanged(Path set) throws IOException {
		List<Path> found = new ArrayList<>();
		for (Map.Entry<String, String> file : files.entrySet()) {
			Path path = set.resolve(file.getKey());
			if (OURS.matcher(file.getKey()).matches() && Files.isDirectory(path.getParent(), LinkOption.NOFOLLOW_LINKS)
					&& Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && hash(path).equals(file.getValue()))
				found.add(path);
		}
		return found;
	}

	private static String hash(Path file) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
				DigestInputStream hashed = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
			hashed.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
