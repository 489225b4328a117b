package org.drover.connector;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Tells a monitor of every thousandth row, and stops when it is cancelled, as {@link Connector#read} is to. Of one reading, in one thread. */
public final class RowCounter {

	private static final int ROWS_PER_UNIT = 1_000;

	private final IProgressMonitor monitor;
	private long rows;

	public RowCounter(IProgressMonitor monitor) {
		this.monitor = monitor;
	}

	/** @throws OperationCanceledException when the monitor is cancelled */
	public void next() {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
		if (++rows % ROWS_PER_UNIT == 0)
			monitor.worked(1);
	}
}
