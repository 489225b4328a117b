package org.drover.ui;

import java.util.Optional;
import java.util.function.Consumer;

import org.drover.model.DroverException;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.slf4j.LoggerFactory;

/** Work beside the UI thread, with progress, cancel and errors in words. */
public final class Background {

	/** All work started here belongs to this family, and to that of the session that was open then: what a session owns ends before it closes. */
	public static final Object FAMILY = Background.class;

	/** @param <T> what the work results in */
	public interface Work<T> {
		T run(IProgressMonitor monitor) throws DroverException;
	}

	private Background() {
	}

	/**
	 * Starts work.
	 *
	 * @param title what the user sees in the progress view and above an error
	 * @param then  gets the result in the UI thread; not called where the work failed or was cancelled
	 */
	public static <T> Job run(String title, Work<T> work, Consumer<T> then) {
		Job job = prepare(title, work, then);
		job.schedule();
		return job;
	}

	/** As {@link #run}, but the caller schedules it, once. */
	public static <T> Job prepare(String title, Work<T> work, Consumer<T> then) {
		return new Task<>(title, work, then, display());
	}

	private static Display display() {
		Display own = Display.getCurrent();
		return own == null ? PlatformUI.getWorkbench().getDisplay() : own;
	}

	/** Holds nothing any more once it has run: whoever keeps it to cancel it keeps no project. */
	private static final class Task<T> extends Job {

		private final Display display;
		private Work<T> work;
		private Consumer<T> then;
		private volatile Optional<ProjectSession> owner = CurrentProject.get().session();

		Task(String title, Work<T> work, Consumer<T> then, Display display) {
			super(title);
			this.work = work;
			this.then = then;
			this.display = display;
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == FAMILY || owner.filter(session -> session == family).isPresent();
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			IStatus status = run(work, then, monitor);
			work = null;
			then = null;
			owner = Optional.empty();
			return status;
		}

		private IStatus run(Work<T> toDo, Consumer<T> told, IProgressMonitor monitor) {
			try {
				T result = toDo.run(monitor);
				if (monitor.isCanceled())
					return Status.CANCEL_STATUS;
				inUi(() -> told.accept(result));
				return Status.OK_STATUS;
			} catch (OperationCanceledException e) {
				return Status.CANCEL_STATUS;
			} catch (DroverException | RuntimeException e) {
				return failed(e, monitor.isCanceled());
			}
		}

		/** Shown here, and so not by the workbench. What fails because it was cancelled is nobody's problem. */
		private IStatus failed(Exception failure, boolean cancelled) {
			if (cancelled)
				LoggerFactory.getLogger(Background.class).debug("{} was cancelled", getName(), failure); //$NON-NLS-1$
			else
				inUi(() -> Problems.show(getName(), failure));
			return Status.CANCEL_STATUS;
		}

		private void inUi(Runnable runnable) {
			if (!display.isDisposed())
				display.asyncExec(runnable);
		}
	}
}
