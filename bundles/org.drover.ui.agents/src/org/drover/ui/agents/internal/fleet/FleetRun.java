package org.drover.ui.agents.internal.fleet;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.drover.fleet.Fleet;
import org.drover.fleet.FleetListener;
import org.drover.fleet.FleetWatch;
import org.drover.model.DroverException;
import org.drover.ui.Problems;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the fleet of a session open, and its mailboxes watched. The session cancels it when it closes, and waits for its end. */
final class FleetRun extends Job {

	private static final Logger LOG = LoggerFactory.getLogger(FleetRun.class);

	private final ProjectSession session;
	private final FleetListener listener;
	private final Consumer<Fleet> opened;
	private final Consumer<String> failed;
	private final CountDownLatch end = new CountDownLatch(1);

	/**
	 * All of them are called in threads of its own.
	 *
	 * @param failed gets a sentence
	 */
	FleetRun(ProjectSession session, FleetListener listener, Consumer<Fleet> opened, Consumer<String> failed) {
		super("Watch the agents"); //$NON-NLS-1$
		setSystem(true);
		this.session = session;
		this.listener = listener;
		this.opened = opened;
		this.failed = failed;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == session;
	}

	@Override
	protected void canceling() {
		end.countDown();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try (Fleet fleet = Fleet.open(session.project()); FleetWatch watch = new FleetWatch(fleet, FleetWatch.Options.USUAL)) {
			fleet.addListener(listener);
			opened.accept(fleet);
			watch.start();
			boolean over = false;
			while (!over)
				over = end.await(1, TimeUnit.SECONDS) || monitor.isCanceled();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (DroverException | RuntimeException e) {
			LOG.warn("the agents of {} are not watched", session.project().folder(), e);
			failed.accept(Problems.sentence(e));
		}
		return Status.OK_STATUS;
	}
}
