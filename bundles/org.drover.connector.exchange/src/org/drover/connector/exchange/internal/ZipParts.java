package org.drover.connector.exchange.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the items of an archive. All have the same date, so that equal estates give equal files. No item shrinks more than readers allow: what repeats
 * itself too much is packed less tightly from there on.
 */
final class ZipParts extends ZipOutputStream {

	private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);
	private static final int LEVEL = 6;

	private final Limits limits;
	private int items;

	ZipParts(OutputStream out, Limits limits) {
		super(new FilterOutputStream(out) {

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				out.write(bytes, offset, length);
			}

			/** The stream is its owner's to close. */
			@Override
			public void close() throws IOException {
				flush();
			}
		});
		this.limits = limits;
	}

	/** @param text false for what is packed already, or may be anything */
	void begin(String item, boolean text) throws IOException, Refusal {
		if (++items > limits.items())
			throw new Refusal("", String.format("it would have more than %,d items: select less, or leave content out", limits.items()));
		ZipEntry entry = new ZipEntry(item);
		entry.setTimeLocal(DATE);
		setLevel(text ? LEVEL : Deflater.NO_COMPRESSION);
		def.setStrategy(Deflater.DEFAULT_STRATEGY);
		putNextEntry(entry);
	}

	@Override
	public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
		int step = 1 << 13;
		for (int at = offset; at < offset + length; at += step) {
			super.write(bytes, at, Math.min(step, offset + length - at));
			boolean loose = def.getBytesRead() > Limits.FREE / 2 && def.getBytesRead() / (limits.ratio() / 2) > def.getBytesWritten();
			def.setStrategy(loose ? Deflater.HUFFMAN_ONLY : Deflater.DEFAULT_STRATEGY);
		}
	}

	/** How much of the current item has been written. */
	long written() {
		return def.getBytesRead();
	}

	int items() {
		return items;
	}
}
