package org.drover.scan;

import java.io.IOException;
import java.util.Optional;

/**
 * A way in which something outside the guest tells the guest what it runs on. To read it must cost little beside a scan: milliseconds.
 *
 * <p>
 * What a guest carries along when it moves, such as the machine that its hypervisor pretends to be, is no answer.
 */
public interface Enabler {

	/** A word that names it to a person, and in readings. */
	String name();

	/**
	 * @return empty where nothing is published in this way
	 * @throws IOException where something is, and it cannot be read or understood
	 */
	Optional<HostFacts> read() throws IOException;
}
