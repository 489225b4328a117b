package org.drover.ui.dashboard.internal;

import java.util.Optional;
import java.util.function.Consumer;

import org.drover.model.DroverException;
import org.drover.ui.dashboard.internal.figures.Figures;
import org.drover.ui.dashboard.internal.figures.FiguresReader;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.slf4j.LoggerFactory;

/**
 * Reads a project's figures in the background when asked, never twice at a time, at most once a second, and with longer pauses where
 * reading takes long. For the UI thread.
 */
final class Refresher {

	private static final long LEAST_PAUSE_MILLIS = 1000;
	private static final long MOST_PAUSE_MILLIS = 10_000;
	private static final long PAUSE_PER_READ = 3;

	/** What was read, or why it could not be. */
	record Outcome(Optional<Figures> figures, Optional<DroverException> problem) {
	}

	private final Display display;
	private final FiguresReader reader;
	private final Consumer<Outcome> shown;
	private final Job job;
	private boolean due;
	private boolean busy;
	private boolean ended;

	/** @param shown gets the outcome in the UI thread, until {@link #end} */
	Refresher(ProjectSession session, Display display, Consumer<Outcome> shown) {
		this.display = display;
		this.reader = new FiguresReader(session);
		this.shown = shown;
		ICoreRunnable work = monitor -> read();
		this.job = Job.createSystem("Read the dashboard's figures", work); //$NON-NLS-1$
	}

	/** Reads now, or as soon as the pause is over. */
	void request() {
		due = true;
		if (!busy && !ended)
			start();
	}

	void end() {
		ended = true;
		job.cancel();
	}

	private void start() {
		due = false;
		busy = true;
		job.schedule();
	}

	private void read() {
		long started = System.nanoTime();
		Outcome outcome = outcome();
		long took = (System.nanoTime() - started) / 1_000_000;
		if (!display.isDisposed())
			display.asyncExec(() -> show(outcome, Math.clamp(took * PAUSE_PER_READ, LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS)));
	}

	private Outcome outcome() {
		try {
			return new Outcome(reader.read(), Optional.empty());
		} catch (DroverException e) {
			return new Outcome(Optional.empty(), Optional.of(e));
		} catch (RuntimeException e) {
			LoggerFactory.getLogger(Refresher.class).error("the dashboard's figures cannot be read", e); //$NON-NLS-1$
			return new Outcome(Optional.empty(), Optional.of(new DroverException(Messages.Refresher_fault, e)));
		}
	}

	private void show(Outcome outcome, long pauseMillis) {
		if (ended)
			return;
		shown.accept(outcome);
		display.timerExec((int) pauseMillis, () -> {
			busy = false;
			if (due && !ended)
				start();
		});
	}
}
