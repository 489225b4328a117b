package org.drover.task;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** What handlers see of the job's monitor: whether to stop, and nothing to report to, since they work side by side. */
final class StopMonitor extends NullProgressMonitor {

	private final IProgressMonitor job;
	private volatile boolean stopped;

	StopMonitor(IProgressMonitor job) {
		this.job = job;
	}

	@Override
	public boolean isCanceled() {
		return stopped || job.isCanceled();
	}

	@Override
	public void setCanceled(boolean cancelled) {
		stopped = cancelled;
	}
}
