package org.drover.scan.regeneration;

import java.io.IOException;
import java.util.List;

import org.drover.model.DroverException;

/** Tells the management infrastructure that identities were regenerated. */
@FunctionalInterface
public interface ManagementNotice {

	/** Called again for the same arrival until it returns: the receiver knows it by {@link Arrival#key}. */
	void regenerated(Arrival arrival, List<ProgramEnd> programs) throws IOException, DroverException;
}
