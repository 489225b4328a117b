package org.drover.connector;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;

/** A kind of file that holds an estate, for those that have no other way to one another. Its connector reads what is written here. */
public interface EstateFormat {

	/**
	 * What goes into a file.
	 *
	 * @param topology   code of the topology
	 * @param producer   the program that writes, with its version
	 * @param content    where the content of the objects is from; empty leaves it out
	 * @param secrets    empty leaves them out
	 * @param passphrase seals the secrets; asked for only where there is one
	 */
	record Request(String topology, String description, Instant gatheredAt, String producer, EstateView estate, Optional<ContentSource> content,
			Optional<SecretSource> secrets, Passphrase passphrase) {
	}

	/** Where a passphrase is from. */
	@FunctionalInterface
	interface Passphrase {
		char[] get() throws DroverException;
	}

	/** What went into a file; a content file that several objects have counts once. */
	record Written(long objects, long dependencies, long dangling, long secrets, long contentFiles, long contentBytes, long parts) {
	}

	/**
	 * Writes an estate. The stream is left open.
	 *
	 * @throws IOException where the stream fails
	 * @throws DroverException where the estate is larger than the format takes, or content cannot be read
	 */
	Written write(Request request, OutputStream out, IProgressMonitor monitor) throws DroverException, IOException;

	/**
	 * Looks through a file for everything that another reader could stumble over.
	 *
	 * @return in the order they were found; empty where there is nothing
	 * @throws DroverException where the file cannot be read at all
	 */
	List<FormatFinding> check(Path file, IProgressMonitor monitor) throws DroverException;
}
