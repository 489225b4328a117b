package org.drover.connector.puppetdb.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Tells a monitor of every thousandth row, and stops when it is cancelled. */
final class Progress {

	private static final int ROWS_PER_UNIT = 1_000;

	private final IProgressMonitor monitor;
	private int count;

	Progress(IProgressMonitor monitor) {
		this.monitor = monitor;
	}

	void next() {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
		if (++count % ROWS_PER_UNIT == 0)
			monitor.worked(1);
	}
}
