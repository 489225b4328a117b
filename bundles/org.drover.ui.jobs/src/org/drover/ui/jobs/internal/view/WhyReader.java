package org.drover.ui.jobs.internal.view;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.drover.model.DroverException;
import org.drover.task.JobState;
import org.drover.task.JobWhy;
import org.drover.ui.jobs.internal.state.WhyCells;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads why the jobs of a project are not at their end, beside the UI thread: asked often, once a second at most, and less often where reading
 * takes long. For the UI thread, but for the reading.
 */
final class WhyReader {

	private static final Logger LOG = LoggerFactory.getLogger(WhyReader.class);
	private static final long LEAST_PAUSE_MS = 1000;
	/** The pause after a reading is at least so many times as long as the reading took. */
	private static final long SHARE = 4;

	/** What was read of a job that stood still then, and does as long as its row is the same. */
	private record Known(org.drover.task.Job job, JobWhy why) {
	}

	private final Display display;
	private final Consumer<Map<String, WhyCells>> shown;
	private Map<String, Known> known = Map.of();
	private Reading reading;
	/** What to do when the reading under way is over: the last wish counts. */
	private Runnable next;
	private long readUntil;
	private long tookMillis;

	/** @param shown gets what was read, by job, in the UI thread */
	WhyReader(Display display, Consumer<Map<String, WhyCells>> shown) {
		this.display = display;
		this.shown = shown;
	}

	/** @param jobs as they were last read */
	void read(ProjectSession session, List<JobSnapshot> jobs) {
		next = reading == null ? null : () -> read(session, jobs);
		if (reading != null || jobs.isEmpty())
			return;
		reading = new Reading(session, List.copyOf(jobs), known);
		long since = System.currentTimeMillis() - readUntil;
		reading.schedule(Math.max(0, Math.max(LEAST_PAUSE_MS, SHARE * tookMillis) - since));
	}

	void stop() {
		if (reading != null)
			reading.cancel();
		reading = null;
		next = null;
		known = Map.of();
		readUntil = 0;
	}

	private void show(Reading from, Map<String, WhyCells> cells, long took) {
		if (from != reading)
			return;
		reading = null;
		readUntil = System.currentTimeMillis();
		tookMillis = took;
		known = from.found;
		Runnable wish = next;
		next = null;
		if (wish != null)
			wish.run();
		shown.accept(cells);
	}

	private final class Reading extends Job {

		private final ProjectSession session;
		private final List<JobSnapshot> jobs;
		private final Map<String, Known> before;
		private final Map<String, Known> found = new HashMap<>();

		Reading(ProjectSession session, List<JobSnapshot> jobs, Map<String, Known> before) {
			super("Read what jobs wait for"); //$NON-NLS-1$
			setSystem(true);
			this.session = session;
			this.jobs = jobs;
			this.before = before;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			long start = System.currentTimeMillis();
			UnaryOperator<String> readable = DetailReader.words(session)::readable;
			Map<String, WhyCells> cells = new HashMap<>();
			for (JobSnapshot job : jobs) {
				if (monitor.isCanceled())
					return Status.CANCEL_STATUS;
				JobWhy why = why(job);
				if (why != null)
					cells.put(job.id(), WhyCells.of(why, readable, Instant.now(), ZoneId.systemDefault()));
			}
			if (!display.isDisposed())
				display.asyncExec(() -> show(this, cells, System.currentTimeMillis() - start));
			return Status.OK_STATUS;
		}

		/** Null where it is at its end, or cannot be read. */
		private JobWhy why(JobSnapshot snapshot) {
			org.drover.task.Job job = snapshot.job();
			if (!snapshot.running() && (job.state() == JobState.DONE || job.state() == JobState.UNDONE))
				return null;
			Known last = before.get(job.id());
			boolean still = !snapshot.running() && job.state() != JobState.RUNNING && job.state() != JobState.UNDOING;
			try {
				JobWhy why = still && last != null && last.job().equals(job) ? last.why() : session.migrations().store().why(job.id());
				if (still)
					found.put(job.id(), new Known(job, why));
				return why;
			} catch (DroverException | RuntimeException e) {
				LOG.warn("cannot read what job {} waits for", job.id(), e); // the next reading may do better
				return null;
			}
		}
	}
}
