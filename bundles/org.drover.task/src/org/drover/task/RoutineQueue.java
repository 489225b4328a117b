package org.drover.task;

import java.time.Instant;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.store.Project;
import org.drover.task.internal.DatabaseClock;
import org.drover.task.internal.Queues;
import org.drover.task.internal.RoutineTable;

import com.github.kagkarlsson.scheduler.SchedulerClient;

/** When the managers of a project are to do what one {@link Routine} is about. Usable from several threads. */
public final class RoutineQueue {

	private final Jdbc jdbc;
	private final String routine;
	private final RoutineTable table;
	private final SchedulerClient client;

	/** @param routine its name */
	public RoutineQueue(Project project, String routine) {
		this.jdbc = project.jdbc();
		this.routine = routine;
		this.table = new RoutineTable(jdbc, routine);
		this.client = Queues.client(project, Queues.JOB_TABLE);
	}

	/** By the clock on which all managers agree. */
	public Instant now() throws DroverException {
		return new DatabaseClock(jdbc).now();
	}

	/** Has it done then. @return whether it was not in the queue yet; where it is, it stays as it is there */
	public boolean add(String id, Instant due) throws DroverException {
		return Queues.written(() -> client.scheduleIfNotExists(Queues.routine(routine).instance(id).build(), due));
	}

	/** Has it done at another time than it is due. @return false where it is not in the queue, or a manager is at it */
	public boolean move(String id, Instant due) throws DroverException {
		return table.move(id, due);
	}

	/** @return whether it was there; what a manager is at ends by itself */
	public boolean remove(String id) throws DroverException {
		return table.remove(id);
	}

	/** What is due first comes first. */
	public List<RoutineEntry> list() throws DroverException {
		return table.list();
	}
}
