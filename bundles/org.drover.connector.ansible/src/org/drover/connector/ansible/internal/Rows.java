package org.drover.connector.ansible.internal;

import org.drover.connector.MetadataSink;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Tells the monitor of every thousandth row and stops when it is cancelled. */
final class Rows implements MetadataSink {

	private static final int ROWS_PER_UNIT = 1_000;

	private final MetadataSink sink;
	final IProgressMonitor monitor;
	private int count;

	/** @param sink null to only look */
	Rows(MetadataSink sink, IProgressMonitor monitor) {
		this.sink = sink;
		this.monitor = monitor;
	}

	@Override
	public void object(ManagedObject object) throws DroverException {
		next();
		if (sink != null)
			sink.object(object);
	}

	@Override
	public void dependency(Dependency dependency) throws DroverException {
		next();
		if (sink != null)
			sink.dependency(dependency);
	}

	@Override
	public void warning(String sentence) {
		if (sink != null)
			sink.warning(sentence);
	}

	private void next() {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
		if (++count % ROWS_PER_UNIT == 0)
			monitor.worked(1);
	}
}
