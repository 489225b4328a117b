package org.drover.connector;

import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;

/** Takes what a connector reads, in one thread. */
public interface MetadataSink {

	void object(ManagedObject object) throws DroverException;

	void dependency(Dependency dependency) throws DroverException;

	/**
	 * Something was not read because this system does not have it; the rest was.
	 *
	 * @param sentence what is not there and what is not gathered therefore, without the full stop
	 */
	default void warning(String sentence) {
		// for those who only count, or look for one thing
	}
}
