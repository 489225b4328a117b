package org.drover.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Stands in the place of the file system that projects are on, and notes in which order their database writes to its file. */
public final class RecordedFile extends FilePathWrapper {

	private static final String SCHEME = "retry";

	/**
	 * One write to the file.
	 *
	 * @param bytes null where the file is cut off at the position
	 * @param mark what the test had reached before
	 */
	record Write(long position, byte[] bytes, int mark) {

		/** The file after this write. */
		byte[] on(byte[] file) {
			if (bytes == null)
				return Arrays.copyOf(file, (int) position);
			byte[] written = Arrays.copyOf(file, (int) Math.max(file.length, position + bytes.length));
			System.arraycopy(bytes, 0, written, (int) position, bytes.length);
			return written;
		}
	}

	/** Notes writes until it is closed. */
	static final class Recording implements AutoCloseable {

		private final FilePath usual = FilePath.get(SCHEME + ":nio:/");
		private final List<Write> writes = new ArrayList<>();
		private final IntSupplier mark;

		private Recording(IntSupplier mark) {
			this.mark = mark;
		}

		private synchronized void note(long position, byte[] bytes) {
			writes.add(new Write(position, bytes, mark.getAsInt()));
		}

		synchronized List<Write> writes() {
			return List.copyOf(writes);
		}

		@Override
		public void close() {
			FilePath.register(usual);
			recording = null;
		}
	}

	private static volatile Recording recording;

	/** @param mark asked at each write what the test has reached */
	static Recording record(IntSupplier mark) {
		Recording begun = new Recording(mark);
		recording = begun;
		FilePath.register(new RecordedFile());
		return begun;
	}

	@Override
	public String getScheme() {
		return SCHEME;
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new Channel(super.open(mode), recording);
	}

	private static final class Channel extends FileBase {

		private final FileChannel file;
		private final Recording recording;

		Channel(FileChannel file, Recording recording) {
			this.file = file;
			this.recording = recording;
		}

		@Override
		public synchronized int write(ByteBuffer source, long position) throws IOException {
			byte[] bytes = new byte[source.remaining()];
			source.duplicate().get(bytes);
			int written = file.write(source, position);
			recording.note(position, Arrays.copyOf(bytes, written));
			return written;
		}

		@Override
		public synchronized int write(ByteBuffer source) throws IOException {
			long position = file.position();
			int written = write(source, position);
			file.position(position + written);
			return written;
		}

		@Override
		public synchronized FileChannel truncate(long size) throws IOException {
			if (size < file.size())
				recording.note(size, null);
			file.truncate(size);
			return this;
		}

		@Override
		public int read(ByteBuffer target) throws IOException {
			return file.read(target);
		}

		@Override
		public int read(ByteBuffer target, long position) throws IOException {
			return file.read(target, position);
		}

		@Override
		public long position() throws IOException {
			return file.position();
		}

		@Override
		public FileChannel position(long position) throws IOException {
			file.position(position);
			return this;
		}

		@Override
		public long size() throws IOException {
			return file.size();
		}

		@Override
		public void force(boolean metaData) throws IOException {
			file.force(metaData);
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) throws IOException {
			return file.tryLock(position, size, shared);
		}

		@Override
		protected void implCloseChannel() throws IOException {
			file.close();
		}
	}
}
