package org.drover.task;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Orders one job and watches the managers work on it, whichever they are, until it stands still. For one thread. */
public final class JobFollower {

	private static final long LOOK_MILLIS = 100;
	private static final String NOT_LED = "not led";

	private final JobStore store;
	private final JobQueue queue;
	private long before;

	public JobFollower(JobStore store, JobQueue queue) {
		this.store = store;
		this.queue = queue;
	}

	/**
	 * Orders a job, unless that is under way.
	 *
	 * @throws DroverException also where it is ordered for another time, or something else is under way
	 */
	public void order(String id, JobOrder order) throws DroverException {
		before = lastLine(id);
		queue.orderNow(id, order);
	}

	/**
	 * Returns when a job that was ordered is over.
	 *
	 * @param undoes  whether it was ordered to be taken back
	 * @param monitor when cancelled, the job is cancelled, and this returns when it stands still
	 * @param listener hears of items alone
	 * @throws DroverException also where no manager could lead the job: then it is not ordered any more
	 */
	public Job follow(String id, boolean undoes, IProgressMonitor monitor, JobListener listener) throws DroverException {
		Job job = store.job(id);
		long items = undoes ? job.done() + job.undone() : job.items();
		long seen = undoes ? job.undone() : job.done();
		boolean asked = false;
		monitor.beginTask(job.name(), (int) Math.min(items, Integer.MAX_VALUE));
		try {
			while (ordered(id)) {
				asked = asked || monitor.isCanceled() && cancel(id);
				job = store.job(id);
				long now = undoes ? job.undone() : job.done();
				monitor.worked((int) Math.max(0, now - seen));
				seen = now;
				listener.progress(now, items, job.name());
				TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			cancel(id);
		} finally {
			monitor.done();
		}
		requireLed(id);
		return store.job(id);
	}

	/** What failed for a reason that may pass is tried again by itself; whoever follows would rather know. */
	private boolean ordered(String id) throws DroverException {
		Optional<OrderedJob> order = queue.find(id);
		return order.isPresent() && !(order.get().failures() > 0 && order.get().manager().isEmpty() && queue.withdraw(id));
	}

	/** @return whether there is nothing more to ask for */
	private boolean cancel(String id) throws DroverException {
		return queue.withdraw(id) || store.requested(id, JobRequest.CANCEL);
	}

	private void requireLed(String id) throws DroverException {
		Optional<JournalEntry> reason = store.journal(id).stream().filter(line -> line.id() > before && line.event().equals(NOT_LED)).findFirst();
		if (reason.isPresent())
			throw new DroverException(reason.get().detail());
	}

	private long lastLine(String id) throws DroverException {
		return store.journal(id).stream().mapToLong(JournalEntry::id).max().orElse(0);
	}
}
