package org.drover.ui.jobs.internal.handlers;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.drover.inventory.Inventory;
import org.drover.migration.JobKind;
import org.drover.migration.MigrationJobs;
import org.drover.migration.UndoHold;
import org.drover.model.DroverException;
import org.drover.task.UndoForecast;
import org.drover.ui.Background;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Words;
import org.drover.ui.session.JobSnapshot;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Works out beside the UI thread what an undo would change; tells the dialog that asked. */
final class UndoLook extends Job {

	/**
	 * @param hold  what the undo would be refused for
	 * @param names of the things both speak of
	 */
	record Found(UndoForecast forecast, UndoHold hold, RefWords names) {
	}

	private final ProjectSession session;
	private final JobSnapshot job;
	private final Display display;
	private final Consumer<String> news;
	private final BiConsumer<Found, Exception> end;
	private final AtomicReference<String> untold = new AtomicReference<>();

	/**
	 * @param news told the title of the step that is looked at
	 * @param end  gets what was found, or what went wrong, or two nulls where it was cancelled; all in the UI thread
	 */
	UndoLook(ProjectSession session, JobSnapshot job, Display display, Consumer<String> news, BiConsumer<Found, Exception> end) {
		super(Words.say(Messages.UndoLook_work, job.id()));
		this.session = session;
		this.job = job;
		this.display = display;
		this.news = news;
		this.end = end;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == Background.FAMILY || family == session;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			RefWords names = names();
			UndoForecast forecast = session.migrations().previewUndo(job.id(), 0, new Heard(monitor));
			UndoHold hold = session.migrations().undoHold(job.id(), 0, monitor);
			return ended(new Found(forecast, hold, names), null, monitor);
		} catch (OperationCanceledException e) {
			return ended(null, null, monitor);
		} catch (DroverException | RuntimeException e) {
			return ended(null, e, monitor);
		}
	}

	/** Of the topology that things came from, whose structure was edited, or which is retired. */
	private RefWords names() throws DroverException {
		MigrationJobs jobs = session.migrations();
		String topology = switch (JobKind.of(job.job())) {
		case MIGRATION -> jobs.description(job.id()).sourceName();
		case TOPOLOGY_CHANGE -> jobs.changes().description(job.id()).topologyName();
		case DECOMMISSION -> jobs.decommissions().description(job.id()).plan().sourceName();
		};
		Optional<Inventory> gathered = session.topology(topology).flatMap(TopologySnapshot::inventory);
		return gathered.map(Inventory::estate).map(RefWords::of).orElseGet(RefWords::plain);
	}

	private IStatus ended(Found found, Exception failure, IProgressMonitor monitor) {
		boolean cancelled = monitor.isCanceled();
		inUi(() -> end.accept(cancelled ? null : found, cancelled ? null : failure));
		return found != null && !cancelled ? Status.OK_STATUS : Status.CANCEL_STATUS; // what failed is shown where it was asked for
	}

	private void inUi(Runnable runnable) {
		if (!display.isDisposed())
			display.asyncExec(runnable);
	}

	/** There are many steps, and only the last one is worth telling. */
	private final class Heard extends ProgressMonitorWrapper {

		Heard(IProgressMonitor monitor) {
			super(monitor);
		}

		@Override
		public void subTask(String name) {
			super.subTask(name);
			if (untold.getAndSet(name) == null)
				inUi(() -> news.accept(untold.getAndSet(null)));
		}
	}
}
