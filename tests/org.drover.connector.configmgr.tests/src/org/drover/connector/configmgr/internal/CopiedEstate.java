package org.drover.connector.configmgr.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.drover.connector.MetadataSink;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.NullProgressMonitor;

/** What is gathered from a {@link SiteCopy}. */
final class CopiedEstate implements MetadataSink {

	final Map<ObjectRef, ManagedObject> objects = new HashMap<>();
	final Set<Dependency> dependencies = new HashSet<>();
	final List<String> warnings = new ArrayList<>();

	static CopiedEstate of(DataSource copy) throws DroverException {
		CopiedEstate gathered = new CopiedEstate();
		new EstateReader(SiteCopy.database(copy), Clock.systemUTC()).read(gathered, new NullProgressMonitor());
		return gathered;
	}

	@Override
	public void object(ManagedObject object) {
		objects.put(object.ref(), object);
	}

	@Override
	public void dependency(Dependency dependency) {
		dependencies.add(dependency);
	}

	@Override
	public void warning(String sentence) {
		warnings.add(sentence);
	}

	boolean has(ObjectRef from, DependencyKind kind, ObjectRef to) {
		return dependencies.contains(new Dependency(from, to, kind));
	}
}
