package org.drover.ui.internal.estate;

import java.util.function.Consumer;

import org.drover.model.DroverException;
import org.drover.ui.Background.Work;
import org.drover.ui.Problems;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/** Background work of a control where only the newest counts: a later call cancels the former, and results that come too late are dropped. For the UI thread. */
public final class Latest {

	private final Control owner;
	private Job current;

	public Latest(Control owner) {
		this.owner = owner;
		owner.addDisposeListener(event -> cancel());
	}

	/** @param then gets the result in the UI thread, unless the work failed, was overtaken or cancelled */
	public <T> void run(String title, Work<T> work, Consumer<T> then) {
		run(title, 0, work, then);
	}

	/** @param pause milliseconds to wait for a later call first */
	public <T> void run(String title, long pause, Work<T> work, Consumer<T> then) {
		cancel();
		Job job = new Job(title) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				return perform(this, work, then, monitor);
			}
		};
		job.setSystem(true);
		current = job;
		job.schedule(pause);
	}

	public void cancel() {
		if (current != null)
			current.cancel();
		current = null;
	}

	private <T> IStatus perform(Job job, Work<T> work, Consumer<T> then, IProgressMonitor monitor) {
		try {
			T result = work.run(monitor);
			tell(job, () -> then.accept(result));
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (DroverException | RuntimeException e) {
			tell(job, () -> Problems.show(job.getName(), e));
			return Status.CANCEL_STATUS; // shown already
		}
	}

	private void tell(Job job, Runnable news) {
		if (owner.isDisposed())
			return;
		owner.getDisplay().asyncExec(() -> {
			if (current != job || owner.isDisposed())
				return;
			current = null; // what it has found may be large
			news.run();
		});
	}
}
