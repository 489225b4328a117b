package org.drover.connector;

import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * One open connection to a configuration-management system, with its faces. The low-level face ({@link #read}) gathers; every
 * change goes through the high-level, validating {@link Provider}. What a system cannot do is an empty face. Safe for use by
 * several threads at once.
 */
public interface Connector extends AutoCloseable {

	/** The topology's own identity, short and stable: its top-level site code. Two open connectors with the same one are the same topology. */
	String topology();

	/** Product, version and address in words. */
	String description();

	/**
	 * Reads all metadata in bulk. Objects come before the dependencies that start at them; a dependency may point to an object that
	 * never comes (it dangles). Reports one unit of work per 1,000 rows to a monitor of unknown length and stops when cancelled.
	 *
	 * @throws DroverException naming the view, file or column that is missing or the fault; the sink has then seen a part
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled
	 */
	void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException;

	/** Where the system can tell what changed since it was last read. */
	default Optional<ChangeSource> changes() {
		return Optional.empty();
	}

	/** Reachability, permissions, versions and free space, as the system answers now. */
	List<PreflightFinding> preflight() throws DroverException;

	default Optional<Provider> provider() {
		return Optional.empty();
	}

	/** Content that can be read out of this system. */
	default Optional<ContentSource> contentSource() {
		return Optional.empty();
	}

	/** Secrets that can be read out of this system; empty also where they are sealed and nobody has said how to open them. */
	default Optional<SecretSource> secretSource() {
		return Optional.empty();
	}

	/** Secrets can be put into this system; empty also where nobody has said what to encrypt them with. */
	default Optional<SecretTarget> secretTarget() {
		return Optional.empty();
	}

	/** Content that can be put into this system. */
	default Optional<ContentTarget> contentTarget() {
		return Optional.empty();
	}

	/** Assignment of living clients; empty where the system has no clients that report by themselves. */
	default Optional<ClientAssignment> clientAssignment() {
		return Optional.empty();
	}

	/** What can be done when the system is left for good; empty where it is only read. */
	default Optional<Decommissioning> decommissioning() {
		return Optional.empty();
	}

	@Override
	void close();
}
