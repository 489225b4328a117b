package org.drover.ui.agents.internal.fleet;

import java.util.function.Consumer;

import org.drover.model.DroverException;
import org.drover.ui.Background.Work;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the same again and again beside the UI thread: one reading at a time, and of the wishes meanwhile the last one. For the UI thread.
 *
 * @param <T> what is read
 */
public final class Reading<T> {

	private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
	private static final long PAUSE_MS = 300;

	private final String name;
	private final Display display;
	private final Consumer<T> shown;
	private Task running;
	private Work<T> next;

	/**
	 * @param name  of a job that nobody sees, for the log
	 * @param shown gets what was read, in the UI thread
	 */
	public Reading(String name, Display display, Consumer<T> shown) {
		this.name = name;
		this.display = display;
		this.shown = shown;
	}

	/** @param urgent whether a person waits for it: what was wished before no longer counts */
	public void read(boolean urgent, Work<T> work) {
		if (urgent)
			stop();
		next = work;
		if (running == null)
			start(urgent ? 0 : PAUSE_MS);
	}

	public void stop() {
		next = null;
		if (running != null)
			running.cancel();
		running = null;
	}

	private void start(long delay) {
		running = new Task(next);
		next = null;
		running.schedule(delay);
	}

	private void ended(Task task, T read) {
		if (task != running)
			return;
		running = null;
		if (next != null)
			start(PAUSE_MS);
		if (read != null)
			shown.accept(read);
	}

	private final class Task extends Job {

		private final Work<T> work;
		private final ProjectSession owner = CurrentProject.get().session().orElse(null);

		Task(Work<T> work) {
			super(name);
			setSystem(true);
			this.work = work;
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == owner;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			T read = null;
			try {
				read = work.run(monitor);
			} catch (DroverException | RuntimeException e) {
				LOG.warn("{} failed", name, e); // what was shown stays; the next reading may do better
			}
			T result = read;
			if (!display.isDisposed())
				display.asyncExec(() -> ended(this, result));
			return Status.OK_STATUS;
		}
	}
}
