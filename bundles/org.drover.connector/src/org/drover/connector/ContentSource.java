package org.drover.connector;

import java.io.IOException;
import java.io.InputStream;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** Reads content out of a system. */
public interface ContentSource {

	/** Reads and hashes the source files; cost grows with their size. */
	ContentDescription describe(ObjectRef owner) throws DroverException;

	/** @return the file's bytes; the caller closes the stream */
	InputStream open(ObjectRef owner, String path) throws DroverException;

	/** @return the file's bytes from a place on, which lies within it; the caller closes the stream */
	default InputStream open(ObjectRef owner, String path, long from) throws DroverException {
		InputStream bytes = open(owner, path);
		try {
			bytes.skipNBytes(from);
			return bytes;
		} catch (IOException e) {
			close(bytes);
			throw new DroverException("cannot read " + path + " of " + owner + " from byte " + from + " on: " + e.getMessage(), e, DroverException.Retry.LATER);
		}
	}

	private static void close(InputStream bytes) {
		try {
			bytes.close();
		} catch (IOException e) {
			// it is not used any more
		}
	}
}
