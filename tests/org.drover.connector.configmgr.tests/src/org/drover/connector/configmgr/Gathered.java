package org.drover.connector.configmgr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.connector.Connector;
import org.drover.connector.MetadataSink;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Keeps what a connector reads, and fails where it breaks the order it promises or tells a thing twice. */
final class Gathered implements MetadataSink {

	final Map<ObjectRef, ManagedObject> objects = new HashMap<>();
	final Set<Dependency> dependencies = new HashSet<>();
	final List<String> warnings = new ArrayList<>();

	static Gathered from(Connector connector) throws DroverException {
		Gathered gathered = new Gathered();
		connector.read(gathered, new NullProgressMonitor());
		return gathered;
	}

	@Override
	public void object(ManagedObject object) {
		if (objects.put(object.ref(), object) != null)
			throw new AssertionError(object.ref() + " came twice");
	}

	@Override
	public void dependency(Dependency dependency) {
		if (!objects.containsKey(dependency.from()))
			throw new AssertionError(dependency + " came before its object");
		if (!dependencies.add(dependency))
			throw new AssertionError(dependency + " came twice");
	}

	@Override
	public void warning(String sentence) {
		warnings.add(sentence);
	}
}
