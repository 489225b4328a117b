package org.drover.ui.diagram.internal.job;

import java.util.function.BiConsumer;

import org.drover.model.DroverException;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Reads a job beside the UI thread, again and again while it is asked to; no more often than a fraction of the time allows. For the UI thread. */
final class JobReader {

	private static final long LEAST_PAUSE_MS = 500;
	/** The pause after a reading is at least so many times as long as the reading took. */
	private static final long SHARE = 3;

	private final Display display;
	private final ProjectSession session;
	private final String id;
	private final BiConsumer<JobSight, Exception> shown;
	private Reading reading;
	private boolean wanted;
	private long readUntil;
	private long tookMillis;

	/** @param shown gets what was read, or what went wrong, in the UI thread */
	JobReader(Display display, ProjectSession session, String id, BiConsumer<JobSight, Exception> shown) {
		this.display = display;
		this.session = session;
		this.id = id;
		this.shown = shown;
	}

	/** Asked while it reads, it reads once more. */
	void read() {
		wanted = reading != null;
		if (wanted)
			return;
		reading = new Reading();
		long since = System.currentTimeMillis() - readUntil;
		reading.schedule(Math.max(0, Math.max(LEAST_PAUSE_MS, SHARE * tookMillis) - since));
	}

	void stop() {
		wanted = false;
		if (reading != null)
			reading.cancel();
		reading = null;
	}

	private void ended(Reading from, JobSight sight, Exception problem, long took) {
		if (from != reading)
			return;
		reading = null;
		readUntil = System.currentTimeMillis();
		tookMillis = took;
		shown.accept(sight, problem);
		if (wanted)
			read();
	}

	private final class Reading extends Job {

		Reading() {
			super(Words.say(Messages.JobReader_read, id));
			setSystem(true);
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == session;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			long start = System.currentTimeMillis();
			try {
				JobSight sight = JobSight.read(session, id);
				tell(sight, null, start);
			} catch (DroverException | RuntimeException e) {
				tell(null, e, start);
			}
			return Status.OK_STATUS;
		}

		private void tell(JobSight sight, Exception problem, long start) {
			if (!display.isDisposed())
				display.asyncExec(() -> ended(this, sight, problem, System.currentTimeMillis() - start));
		}
	}
}
