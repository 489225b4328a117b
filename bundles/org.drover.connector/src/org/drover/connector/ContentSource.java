package org.drover.connector;

import java.io.InputStream;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** Reads content out of a system. */
public interface ContentSource {

	/** Reads and hashes the source files; cost grows with their size. */
	ContentDescription describe(ObjectRef owner) throws DroverException;

	/** @return the file's bytes; the caller closes the stream */
	InputStream open(ObjectRef owner, String path) throws DroverException;
}
