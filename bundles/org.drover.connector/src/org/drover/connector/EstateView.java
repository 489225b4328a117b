package org.drover.connector;

import java.util.List;

import org.drover.model.Dependency;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/** An estate, or a part of one, that is looked at more than once: its objects are numbered from 0. */
public interface EstateView {

	int size();

	ObjectRef ref(int index);

	ManagedObject object(int index);

	/** What the object needs; the other end may be none of these objects. */
	List<Dependency> dependencies(int index);

	/** @return -1 where the object is not among these */
	int indexOf(ObjectRef ref);
}
