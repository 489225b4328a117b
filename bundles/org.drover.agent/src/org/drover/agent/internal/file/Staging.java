package org.drover.agent.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.agent.internal.command.Refusal;
import org.drover.agent.protocol.ProtocolJson;
import org.drover.model.DroverException;

/** Content that has come in parts, by its digest. */
public final class Staging {

	private static final Duration KEPT = Duration.ofDays(7);

	/** Which bytes are there: from the first of each stretch to the one after its last. */
	record Ranges(SortedMap<Long, Long> ends) {

		Ranges {
			ends = ends == null ? new TreeMap<>() : new TreeMap<>(ends);
		}

		/** With one more stretch; those that touch become one. */
		Ranges with(long from, long to) {
			SortedMap<Long, Long> joined = new TreeMap<>();
			long first = from;
			long end = to;
			for (var each : ends.entrySet())
				if (each.getValue() < first || each.getKey() > end)
					joined.put(each.getKey(), each.getValue());
				else {
					first = Math.min(first, each.getKey());
					end = Math.max(end, each.getValue());
				}
			joined.put(first, end);
			return new Ranges(joined);
		}

		long bytes() {
			return ends.entrySet().stream().mapToLong(each -> each.getValue() - each.getKey()).sum();
		}
	}

	private final Path folder;
	private final long budget;
	private final Clock clock;

	/** @param budget in bytes, for all content together */
	public Staging(Path folder, long budget, Clock clock) {
		this.folder = folder;
		this.budget = budget;
		this.clock = clock;
	}

	/** The file of a content that is whole and right. */
	public Optional<Path> find(String sha256) {
		Path file = folder.resolve(sha256);
		return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
	}

	/**
	 * Adds a part.
	 *
	 * @return how many bytes are still missing
	 * @throws DroverException where it does not fit, or the whole turns out to be something else; all of it is dropped then
	 */
	public long add(String sha256, long size, long offset, byte[] part) throws IOException, DroverException {
		if (!Digest.is(sha256) || offset < 0 || size < 0 || offset + part.length > size)
			throw new Refusal("a part of content must have its digest and lie within its size");
		if (find(sha256).isPresent())
			return 0;
		SafeFiles.folder(folder);
		Path begun = folder.resolve(sha256 + ".part");
		Path map = folder.resolve(sha256 + ".json");
		if (!Files.exists(begun) && used() + size > budget)
			throw new Refusal("there is no room for " + size + " more bytes: " + budget + " may be staged in all");
		Ranges ranges = Files.exists(map) && Files.exists(begun) ? ProtocolJson.read(Files.readAllBytes(map), Ranges.class) : new Ranges(null);
		write(begun, offset, part);
		ranges = ranges.with(offset, offset + part.length);
		SafeFiles.write(map, ProtocolJson.write(ranges));
		if (ranges.bytes() < size)
			return size - ranges.bytes();
		finish(sha256, size, begun, map);
		return 0;
	}

	/** Drops what nobody has used for long. */
	public void prune() throws IOException {
		Instant oldest = clock.instant().minus(KEPT);
		for (Path file : SafeFiles.in(folder))
			if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest))
				Files.deleteIfExists(file);
	}

	private static void finish(String sha256, long size, Path begun, Path map) throws IOException, DroverException {
		boolean right = Files.size(begun) == size && Digest.of(begun).equals(sha256);
		if (right)
			SafeFiles.replace(begun, begun.resolveSibling(sha256));
		Files.deleteIfExists(begun);
		Files.deleteIfExists(map);
		if (!right)
			throw new DroverException("the content that came for " + sha256 + " has another digest; it was dropped");
	}

	private static void write(Path file, long offset, byte[] part) throws IOException {
		if (!Files.exists(file))
			SafeFiles.create(file, new byte[0]);
		try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE))) {
			ByteBuffer buffer = ByteBuffer.wrap(part);
			for (long at = offset; buffer.hasRemaining();)
				at += channel.write(buffer, at);
			channel.force(true);
		}
	}

	private long used() throws IOException {
		long used = 0;
		for (Path file : SafeFiles.in(folder))
			used += Files.size(file);
		return used;
	}
}
