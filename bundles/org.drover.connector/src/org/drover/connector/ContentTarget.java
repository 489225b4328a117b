package org.drover.connector;

import java.io.InputStream;

import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

/** Puts content into a system's content library, each distinct file once, and publishes it on the system's own distribution points. */
public interface ContentTarget {

	boolean hasFile(String sha256) throws DroverException;

	/** Stores one file under its hash and verifies it on arrival; nothing is kept of a file that does not match. */
	void putFile(String sha256, long size, InputStream bytes) throws DroverException;

	/** How many bytes of a file have arrived by {@link #putFile(String, long, long, InputStream)} before that broke off; 0 where the system keeps none. */
	default long received(String sha256) throws DroverException {
		return 0;
	}

	/**
	 * Goes on with a file that broke off. What arrives until the next break is kept, and the whole is verified at its end.
	 *
	 * @param from  at most {@link #received}; 0 begins anew
	 * @param bytes the rest of the file
	 */
	default void putFile(String sha256, long size, long from, InputStream bytes) throws DroverException {
		if (from != 0)
			throw new IllegalArgumentException("this system keeps no files that broke off");
		putFile(sha256, size, bytes);
	}

	/** Publishes content whose files are all there. Doing it twice has the effect of once. */
	void publish(String effect, ContentDescription content) throws DroverException;

	/**
	 * Publishes content in the place of whatever else is published of its owner, which is kept, and published again when this is withdrawn. Where nothing
	 * else is published, as {@link #publish}.
	 *
	 * @throws DroverException also where the system does not do that
	 */
	default void replace(String effect, ContentDescription content) throws DroverException {
		throw new DroverException("other content of " + content.owner() + " may be published in this topology, which cannot be replaced: leave the object out, or rename it");
	}

	/** Takes back what the effect published; files that nothing else uses go, the rest stays. */
	void withdraw(String effect, ObjectRef owner) throws DroverException;

	/** Whether the effect has published this content. */
	boolean published(String effect, ObjectRef owner) throws DroverException;
}
