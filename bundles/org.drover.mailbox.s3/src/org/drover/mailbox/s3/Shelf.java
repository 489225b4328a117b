package org.drover.mailbox.s3;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import org.drover.model.DroverException;

/** Objects by their keys, as far as a {@link Claim} needs them. */
interface Shelf {

	/**
	 * An object that was read.
	 *
	 * @param written by the server's clock
	 * @param now     when it was read, by the same
	 */
	record Content(byte[] bytes, Instant written, Instant now) {
	}

	/** @return whether it is this one that was written: false where the key is taken */
	boolean putNew(String key, byte[] content) throws IOException, DroverException;

	/**
	 * @return empty where there is none
	 * @throws DroverException where it has more than so many bytes
	 */
	Optional<Content> get(String key, int limit) throws IOException, DroverException;

	boolean exists(String key) throws IOException, DroverException;

	/** Also where there is none. */
	void delete(String key) throws IOException, DroverException;
}
