package org.drover.connector.exchange.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How large the directory of an archive says it is, looked up before anything reads it into memory. A package has no archive comment, so that the record
 * about its directory is where it is, and all readers find the same one.
 */
final class ZipDirectory {

	private static final int END_BYTES = 22;
	private static final int END_MARK = 0x06054b50;
	private static final int LOCATOR_BYTES = 20;
	private static final int LOCATOR_MARK = 0x07064b50;
	private static final int LONG_END_BYTES = 56;
	private static final int LONG_END_MARK = 0x06064b50;
	private static final int SHORT = 0xFFFF;
	private static final long INT = 0xFFFFFFFFL;

	private ZipDirectory() {
	}

	/** @return how many items there are */
	static long check(Path file, Limits limits) throws IOException, Refusal {
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			if (channel.size() < END_BYTES)
				throw noPackage();
			ByteBuffer end = read(channel, channel.size() - END_BYTES, END_BYTES);
			if (end.getInt(0) != END_MARK || end.getShort(20) != 0)
				throw noPackage();
			if (end.getShort(4) != 0 && Short.toUnsignedInt(end.getShort(4)) != SHORT)
				throw new Refusal("", "it is one volume of several: a package is one file");
			long items = Short.toUnsignedLong(end.getShort(10));
			long bytes = Integer.toUnsignedLong(end.getInt(12));
			long start = Integer.toUnsignedLong(end.getInt(16));
			if (items == SHORT || bytes == INT || start == INT) {
				ByteBuffer longEnd = longEnd(channel);
				if (longEnd != null) {
					items = longEnd.getLong(32);
					bytes = longEnd.getLong(40);
				}
			}
			require(items, limits.items(), "items");
			require(bytes, limits.directory(), "bytes of directory");
			return items;
		}
	}

	private static void require(long count, long most, String what) throws Refusal {
		if (count < 0 || count > most)
			throw new Refusal("", String.format("it has %s %s: a package may have up to %,d", Long.toUnsignedString(count), what, most));
	}

	/** @return null where the archive has none */
	private static ByteBuffer longEnd(SeekableByteChannel channel) throws IOException, Refusal {
		long at = channel.size() - END_BYTES - LOCATOR_BYTES;
		if (at < LONG_END_BYTES)
			return null;
		ByteBuffer locator = read(channel, at, LOCATOR_BYTES);
		if (locator.getInt(0) != LOCATOR_MARK)
			return null;
		long end = locator.getLong(8);
		if (end < 0 || end > at - LONG_END_BYTES)
			throw noPackage();
		ByteBuffer longEnd = read(channel, end, LONG_END_BYTES);
		if (longEnd.getInt(0) != LONG_END_MARK)
			throw noPackage();
		return longEnd;
	}

	private static ByteBuffer read(SeekableByteChannel channel, long at, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		channel.position(at);
		while (bytes.hasRemaining()) {
			if (channel.read(bytes) < 0)
				throw new EOFException("the file became shorter while it was read");
		}
		return bytes.flip();
	}

	private static Refusal noPackage() {
		return new Refusal("", "it is no zip archive, is cut off, or has a comment at its end, which a package may not have");
	}
}
