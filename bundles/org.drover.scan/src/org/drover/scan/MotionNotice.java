package org.drover.scan;

import java.io.IOException;

import org.drover.model.DroverException;

/** Told of a scan that was not consistent and is not repeated: a signal to the caller, the regeneration of identities. */
@FunctionalInterface
public interface MotionNotice {

	void moved(MotionSeen seen) throws IOException, DroverException, InterruptedException;
}
