package org.drover.scan;

import java.io.IOException;

import org.drover.model.DroverException;

/**
 * A part of a scan.
 *
 * @param <T> what it finds
 */
public interface ScanModule<T> {

	/** Different from that of every other module of the scan. */
	String name();

	/** Called again where the scan is repeated: nothing of an earlier call may be in what it returns. */
	T scan() throws IOException, DroverException, InterruptedException;
}
