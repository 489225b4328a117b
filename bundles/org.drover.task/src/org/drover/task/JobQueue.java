package org.drover.task;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.store.Project;
import org.drover.task.internal.DatabaseClock;
import org.drover.task.internal.ManagerTable;
import org.drover.task.internal.OrderTable;
import org.drover.task.internal.OrderText;
import org.drover.task.internal.Queues;
import org.drover.task.internal.Recurrence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/** What the managers of a project are to do with its jobs. Usable from several threads. */
public final class JobQueue {

	private final Jdbc jdbc;
	private final JobStore store;
	private final SchedulerClient client;

	public JobQueue(Project project, JobStore store) {
		this.jdbc = project.jdbc();
		this.store = store;
		this.client = Queues.client(project, Queues.JOB_TABLE);
	}

	/**
	 * Orders a job; a manager takes it when its time has come.
	 *
	 * @throws DroverException where there is no such job, it has an order already, or the order's times cannot be understood
	 */
	public void order(String job, JobOrder order) throws DroverException {
		Job known = store.job(job);
		Windows.parse(order.windows());
		if (!order.every().isEmpty())
			Recurrence.parse(order.every());
		Instant now = new DatabaseClock(jdbc).now();
		Instant due = order.event().isPresent() ? Schedule.NEVER : order.at().orElse(now);
		TaskInstance<String> entry = Queues.JOBS.instance(known.id()).data(OrderText.write(order)).priority(order.priority()).build();
		if (!Queues.written(() -> client.scheduleIfNotExists(entry, due)))
			throw new DroverException("job " + job + " has an order already: job orders shows it, job withdraw takes it back");
		store.note(known.id(), "ordered", sentence(order));
	}

	/**
	 * As {@link #order}, in the place of an earlier order that waits for nothing but a manager: whoever gave that one has ended, or changed his mind. One
	 * for the same that a manager has taken stays.
	 */
	void orderNow(String job, JobOrder order) throws DroverException {
		new ManagerTable(jdbc).free(ManagerOptions.host());
		Optional<OrderedJob> earlier = find(store.job(job).id());
		if (earlier.isPresent() && earlier.get().manager().isPresent() && earlier.get().order().action() == order.action())
			return;
		if (earlier.isPresent() && earlier.get().order().atOnce())
			withdraw(job);
		order(job, order);
	}

	/** Takes an order back before a manager has taken it. @return whether there was one; a job that is led already has to be paused or cancelled */
	public boolean withdraw(String job) throws DroverException {
		Job known = store.job(job);
		boolean withdrawn = new OrderTable(jdbc).remove(known.id());
		if (withdrawn)
			store.note(known.id(), "order withdrawn", "");
		return withdrawn;
	}

	/**
	 * What another program has to tell: orders that wait for the event are due, or at their time.
	 *
	 * @param detail for the journals of their jobs
	 * @return how many waited
	 */
	public int post(String event, String detail) throws DroverException {
		int waited = 0;
		Instant now = new DatabaseClock(jdbc).now();
		for (OrderedJob ordered : list()) {
			if (ordered.manager().isEmpty() && ordered.due().equals(Instant.MAX) && ordered.order().event().equals(Optional.of(event))
					&& Queues.written(() -> client.reschedule(Queues.JOBS.instanceId(ordered.job()), later(now, ordered.order().at())))) {
				store.note(ordered.job(), "event", detail.isBlank() ? event : event + ": " + detail);
				waited++;
			}
		}
		return waited;
	}

	/** Those that are due first. */
	public List<OrderedJob> list() throws DroverException {
		return new OrderTable(jdbc).list();
	}

	/** What is ordered of a job, until it is done; empty where nothing is. */
	public Optional<OrderedJob> find(String job) throws DroverException {
		return new OrderTable(jdbc).find(job);
	}

	/** The last seen first. */
	public List<ManagerInfo> managers() throws DroverException {
		return new ManagerTable(jdbc).list();
	}

	private static Instant later(Instant now, Optional<Instant> at) {
		return at.filter(time -> time.isAfter(now)).orElse(now);
	}

	private static String sentence(JobOrder order) {
		StringBuilder words = new StringBuilder(order.action().name().toLowerCase(Locale.ROOT).replace('_', ' '));
		if (order.wave() > 0)
			words.append(" to wave ").append(order.wave());
		order.at().ifPresent(at -> words.append(", at ").append(at));
		order.event().ifPresent(event -> words.append(", after ").append(event));
		if (!order.windows().isEmpty())
			words.append(", within ").append(order.windows());
		if (!order.every().isEmpty())
			words.append(", every ").append(order.every());
		if (!order.queue().isEmpty())
			words.append(", in the queue ").append(order.queue());
		return words.toString();
	}
}
