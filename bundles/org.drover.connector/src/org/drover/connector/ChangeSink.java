package org.drover.connector;

import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * Takes what has changed in a topology that is known otherwise, in one thread. An object that comes does so with all dependencies that start at it, as they
 * are now, whether they changed or not. What does not come is as it was.
 */
public interface ChangeSink extends MetadataSink {

	/** An object is not there any more, and so are the dependencies that start at it. One that nobody knows is passed over. */
	void gone(ObjectRef ref) throws DroverException;

	/** All objects of a kind come, or are told to be {@link #unchanged}: any other of this kind is gone. */
	void wholly(ObjectKind kind) throws DroverException;

	/** Whether an object was there before. */
	boolean knows(ObjectRef ref) throws DroverException;

	/** An object is there and is as it was. */
	void unchanged(ObjectRef ref) throws DroverException;
}
