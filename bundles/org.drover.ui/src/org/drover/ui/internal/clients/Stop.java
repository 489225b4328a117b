package org.drover.ui.internal.clients;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Ends work soon after it was cancelled: to be asked at every step of a loop, and asks the monitor at few of them. */
final class Stop {

	private static final int STEPS = 0xfff;

	private final IProgressMonitor monitor;
	private int step;

	Stop(IProgressMonitor monitor) {
		this.monitor = monitor;
	}

	/** Of work that nobody can cancel. */
	static Stop never() {
		return new Stop(new NullProgressMonitor());
	}

	void check() {
		if ((step++ & STEPS) == 0 && monitor.isCanceled())
			throw new OperationCanceledException();
	}
}
