package org.drover.connector.configmgr.internal;

import java.util.ArrayList;
import java.util.List;

import org.drover.connector.MetadataSink;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;

/**
 * Objects apart from clients as they were read, until it is known of which of them something differs: to read them again for that would cost as much as the
 * first time. Copies of content are too many to be kept, and are passed over.
 */
final class KeptObjects implements MetadataSink {

	private final MetadataSink beside;
	private final List<ManagedObject> objects = new ArrayList<>();
	private final List<Dependency> dependencies = new ArrayList<>();

	/** @param beside is told the same, copies included */
	KeptObjects(MetadataSink beside) {
		this.beside = beside;
	}

	@Override
	public void object(ManagedObject object) throws DroverException {
		beside.object(object);
		objects.add(object.attributes().containsKey(Attributes.HOLDS) ? object.with(Attributes.HOLDS, "") : object);
	}

	@Override
	public void dependency(Dependency dependency) throws DroverException {
		beside.dependency(dependency);
		if (dependency.kind() != DependencyKind.STORED_ON)
			dependencies.add(dependency);
	}

	List<ManagedObject> objects() {
		return objects;
	}

	List<Dependency> dependencies() {
		return dependencies;
	}
}
