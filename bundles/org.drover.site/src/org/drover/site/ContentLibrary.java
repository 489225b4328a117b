package org.drover.site;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.drover.connector.ContentDescription;
import org.drover.model.ObjectRef;

/** The content a topology keeps, as its services read it. Safe for many threads at once; called in the request path. */
public interface ContentLibrary {

	/** A library without anything in it. */
	ContentLibrary EMPTY = new ContentLibrary() {
		@Override
		public Optional<ContentDescription> describe(ObjectRef owner, String version) {
			return Optional.empty();
		}

		@Override
		public Optional<Bytes> open(ObjectRef owner, String version, String path) {
			return Optional.empty();
		}
	};

	/**
	 * @param stream the file from its first byte; whoever asked closes it
	 * @param size   in bytes
	 */
	record Bytes(InputStream stream, long size) {

		/** The rest of it: the same stream, further on. Closed where that fails. */
		public Bytes from(long first) throws IOException {
			return part(first, size - 1);
		}

		/** @param last the last byte that is wanted, from 0 as the first one is; beyond the end, all there is */
		public Bytes part(long first, long last) throws IOException {
			try {
				stream.skipNBytes(Math.min(first, size));
				return new Bytes(stream, Math.max(0, Math.min(last, size - 1) - first + 1));
			} catch (IOException e) {
				stream.close();
				throw e;
			}
		}
	}

	/** The files of one version; empty where the library does not know it. Answered from memory. */
	Optional<ContentDescription> describe(ObjectRef owner, String version);

	/** @param path as the description lists it; anything else is not found, so that no request reaches another file */
	Optional<Bytes> open(ObjectRef owner, String version, String path) throws IOException;
}
