package org.drover.migration.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.drover.connector.ClientAgents.Pending;
import org.drover.connector.ClientAssignment;
import org.drover.model.DroverException;
import org.drover.task.TaskContext;
import org.drover.task.Wait;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Waits for what was told to move: for clients until they report, and for agents until they say that it is done. */
final class Arrivals {

	/** The agents that have not answered. */
	@FunctionalInterface
	interface Answers {
		List<Pending> outstanding() throws DroverException;
	}

	/** Clients that have not reported to a topology. */
	private static final class Reports {

		private final ClientAssignment side;
		private final String topology;
		private final int all;
		private final Set<String> missing;

		Reports(ClientAssignment side, String topology, Collection<String> clients) {
			this.side = side;
			this.topology = topology;
			this.all = clients.size();
			this.missing = new HashSet<>(clients);
		}

		boolean complete() throws DroverException {
			if (!missing.isEmpty())
				missing.removeAll(side.present(missing));
			return missing.isEmpty();
		}
	}

	private static final long POLL_MILLIS = 100;

	private final TaskContext context;
	private final Duration patience;

	/** @param patience how long to wait, before the task is tried again later */
	Arrivals(TaskContext context, Duration patience) {
		this.context = context;
		this.patience = patience;
	}

	/**
	 * @param side    where clients are to report; not asked where there are none
	 * @param agents  how many were told
	 * @param answers looked at again and again
	 */
	void await(ClientAssignment side, String topology, Collection<String> clients, int agents, Answers answers) throws DroverException {
		long deadline = System.nanoTime() + patience.toNanos();
		Reports reports = new Reports(side, topology, clients);
		while (true) {
			boolean reported = reports.complete();
			List<Pending> open = agents == 0 ? List.of() : answers.outstanding();
			if (reported && open.isEmpty())
				return;
			refuse(open);
			say(reports, agents, open);
			if (System.nanoTime() > deadline)
				throw new DroverException(late(reports, agents, open), null, DroverException.Retry.LATER);
			pause(context.monitor());
		}
	}

	private static void refuse(List<Pending> open) throws DroverException {
		List<String> refusals = open.stream().filter(Pending::refused).map(Pending::words).toList();
		if (!refusals.isEmpty())
			throw new DroverException(refusals.getFirst() + (refusals.size() > 1 ? "; so it is with " + (refusals.size() - 1) + " more" : ""));
	}

	private void say(Reports reports, int agents, List<Pending> open) {
		if (open.isEmpty())
			context.waiting(Wait.CLIENTS, reports.all - reports.missing.size() + " of " + reports.all + " have reported to " + reports.topology);
		else
			context.waiting(Wait.AGENTS, open.getFirst().words() + "; " + (agents - open.size()) + " of " + agents + " have answered");
	}

	private String late(Reports reports, int agents, List<Pending> open) {
		if (open.isEmpty())
			return reports.missing.size() + " of " + reports.all + " clients have not reported to " + reports.topology + " within " + patience.toSeconds() + " s, "
					+ reports.missing.iterator().next() + " among them: they are served where they were; see that they run, then run the job again";
		return open.size() + " of " + agents + " agents have not answered within " + patience.toSeconds() + " s, among them that of " + open.getFirst().words()
				+ ": see that they run and reach their mailboxes, then run the job again";
	}

	/** They come when they poll; there is nothing to be notified by. */
	private static void pause(IProgressMonitor monitor) {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
		try {
			if (new CountDownLatch(1).await(POLL_MILLIS, TimeUnit.MILLISECONDS))
				throw new IllegalStateException("nobody counts this latch down");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		}
	}
}
