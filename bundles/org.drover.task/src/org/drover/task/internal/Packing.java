package org.drover.task.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.drover.task.Appendix;

/** Packs and unpacks what may be large while it is written and read, so that it is never in memory unpacked as a whole. */
public final class Packing {

	/** No row becomes large: backups put many rows into one batch. */
	static final int PART = 1 << 16;

	private Packing() {
	}

	/** @return what it comes to, in parts of at most {@value #PART} bytes, the last alone shorter */
	public static List<byte[]> pack(Appendix appendix) {
		Parts parts = new Parts();
		try (OutputStream out = new GZIPOutputStream(parts, PART)) {
			appendix.write(out);
		} catch (IOException e) {
			throw new IllegalStateException("what is kept with a job cannot be written", e);
		}
		return parts.all();
	}

	/** @param parts as {@link #pack} gave them */
	public static InputStream unpack(List<byte[]> parts) throws IOException {
		return new GZIPInputStream(new SequenceInputStream(Collections.enumeration(parts.stream().map(ByteArrayInputStream::new).toList())), PART);
	}

	private static final class Parts extends OutputStream {

		private final List<byte[]> full = new ArrayList<>();
		private byte[] part = new byte[PART];
		private int used;

		@Override
		public void write(int value) {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int start, int length) {
			for (int done = 0; done < length;) {
				if (used == PART)
					turn();
				int some = Math.min(length - done, PART - used);
				System.arraycopy(bytes, start + done, part, used, some);
				used += some;
				done += some;
			}
		}

		private void turn() {
			full.add(part);
			part = new byte[PART];
			used = 0;
		}

		List<byte[]> all() {
			List<byte[]> all = new ArrayList<>(full);
			all.add(Arrays.copyOf(part, used));
			return all;
		}
	}
}
