package org.drover.connector.ansible.internal;

import org.drover.connector.MetadataSink;
import org.drover.connector.RowCounter;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.eclipse.core.runtime.IProgressMonitor;

/** Counts what it hands on. */
final class Rows implements MetadataSink {

	private final MetadataSink sink;
	final IProgressMonitor monitor;
	private final RowCounter rows;

	/** @param sink null to only look */
	Rows(MetadataSink sink, IProgressMonitor monitor) {
		this.sink = sink;
		this.monitor = monitor;
		this.rows = new RowCounter(monitor);
	}

	@Override
	public void object(ManagedObject object) throws DroverException {
		rows.next();
		if (sink != null)
			sink.object(object);
	}

	@Override
	public void dependency(Dependency dependency) throws DroverException {
		rows.next();
		if (sink != null)
			sink.dependency(dependency);
	}

	@Override
	public void warning(String sentence) {
		if (sink != null)
			sink.warning(sentence);
	}
}
