package org.drover.connector;

import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;

/** Takes what a connector reads, in one thread. */
public interface MetadataSink {

	void object(ManagedObject object) throws DroverException;

	void dependency(Dependency dependency) throws DroverException;
}
