package org.drover.mailbox.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

import org.drover.model.DroverException;

/**
 * Records at the end of a file, each on the disk before {@link #append} returns: its length (4 bytes), a sum over the length (4 bytes), a sum over the
 * record (4 bytes), the record. What a crash has left of a last record is cut off when the file is opened; a file that is damaged elsewhere is not.
 */
final class Journal implements Closeable {

	/** What records are read for. */
	@FunctionalInterface
	interface Reader {
		void accept(byte[] record) throws DroverException;
	}

	private static final int HEAD = 3 * Integer.BYTES;

	private final Path path;
	private FileChannel channel;
	private long end;

	private Journal(Path path) throws IOException {
		this.path = path;
		this.channel = open(path);
	}

	private static FileChannel open(Path path) throws IOException {
		return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
	}

	/**
	 * @param path   there already
	 * @param reader called for each record, from the first
	 * @throws DroverException where it is damaged
	 */
	static Journal open(Path path, Reader reader) throws IOException, DroverException {
		Journal journal = new Journal(path);
		try {
			journal.cut(read(path, reader));
			return journal;
		} catch (IOException | DroverException | RuntimeException e) {
			journal.close();
			throw e;
		}
	}

	/** Makes a file with these records alone, whatever was there. */
	static void create(Path path, List<byte[]> records) throws IOException {
		SafeFiles.write(path, Bytes.join(records.stream().map(Journal::framed).toArray(byte[][]::new)));
	}

	/**
	 * Calls the reader for each record, and changes nothing.
	 *
	 * @return where the last record ends
	 * @throws DroverException where it is damaged
	 */
	static int read(Path path, Reader reader) throws IOException, DroverException {
		ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(path));
		while (content.hasRemaining() && !isTorn(content))
			reader.accept(record(path, content));
		return content.position();
	}

	private record Head(int length, int lengthSum, int recordSum) {

		static Head of(ByteBuffer content, int at) {
			return new Head(content.getInt(at), content.getInt(at + Integer.BYTES), content.getInt(at + 2 * Integer.BYTES));
		}

		boolean isWhole() {
			return length >= 0 && lengthSum == sum(Bytes.of(length));
		}
	}

	/** Whether this can be the last record, of which a crash has left a part: not all of its bytes, or some of them still blank. */
	private static boolean isTorn(ByteBuffer content) {
		if (content.remaining() < HEAD)
			return true;
		Head head = Head.of(content, content.position());
		if (!head.isWhole())
			return isBlank(content.duplicate());
		ByteBuffer rest = content.duplicate().position(content.position() + HEAD);
		return rest.remaining() < head.length || rest.remaining() == head.length && sum(Bytes.take(rest, head.length)) != head.recordSum;
	}

	private static boolean isBlank(ByteBuffer rest) {
		boolean blank = true;
		while (blank && rest.hasRemaining())
			blank = rest.get() == 0;
		return blank;
	}

	private static byte[] record(Path path, ByteBuffer content) throws DroverException {
		Head head = Head.of(content, content.position());
		if (!head.isWhole())
			throw damaged(path);
		content.position(content.position() + HEAD);
		byte[] record = Bytes.take(content, head.length);
		if (sum(record) != head.recordSum)
			throw damaged(path);
		return record;
	}

	private static DroverException damaged(Path path) {
		return new DroverException("The file " + path + " is damaged: uninstall the agent and install it again, so that it gets a new identity");
	}

	/** @throws IOException where nothing was appended; or that is not known, and nothing can be appended before the file has been opened again */
	void append(byte[] record) throws IOException {
		long at = end;
		if (at < 0)
			throw new IOException("the file " + path + " could not be written before");
		end = -1;
		byte[] framed = framed(record);
		try {
			write(ByteBuffer.wrap(framed), at);
		} catch (IOException e) {
			cut(at);
			throw e;
		}
		end = at + framed.length;
	}

	private void write(ByteBuffer framed, long at) throws IOException {
		while (framed.hasRemaining())
			channel.write(framed, at + framed.position());
		channel.force(true);
	}

	/** Puts these records in place of all there are. */
	void rewrite(List<byte[]> records) throws IOException {
		create(path, records);
		channel.close();
		channel = open(path);
		end = channel.size();
	}

	/** In bytes. */
	long length() {
		return end;
	}

	private void cut(long length) throws IOException {
		if (channel.size() > length) {
			channel.truncate(length);
			channel.force(true);
		}
		end = length;
	}

	private static byte[] framed(byte[] record) {
		return ByteBuffer.allocate(HEAD + record.length).putInt(record.length).putInt(sum(Bytes.of(record.length))).putInt(sum(record)).put(record).array();
	}

	private static int sum(byte[] bytes) {
		CRC32C crc = new CRC32C();
		crc.update(bytes);
		return (int) crc.getValue();
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
