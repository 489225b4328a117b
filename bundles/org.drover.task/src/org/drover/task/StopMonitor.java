package org.drover.task;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * What a handler sees of its job's monitor, or the job of its caller's: whether to stop, and nothing to report to, since tasks work side by
 * side.
 */
final class StopMonitor extends NullProgressMonitor {

	private final IProgressMonitor above;
	private volatile boolean stopped;

	StopMonitor(IProgressMonitor above) {
		this.above = above;
	}

	@Override
	public boolean isCanceled() {
		return stopped || above.isCanceled();
	}

	@Override
	public void setCanceled(boolean cancelled) {
		stopped = cancelled;
	}
}
