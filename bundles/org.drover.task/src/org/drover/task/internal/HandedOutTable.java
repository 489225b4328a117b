package org.drover.task.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.TaskState;

/** What whoever leads a job wants to know of the tasks that are handed out; db-scheduler has the rest of this table. */
public final class HandedOutTable {

	/** A task that nobody works on any more, as it was left. */
	public record Over(int task, TaskState state, String error) {
	}

	private static final int AT_ONCE = 500;

	private final Jdbc jdbc;

	public HandedOutTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of some tasks that are in the queue no longer. */
	public List<Over> over(long job, long run, Collection<Integer> tasks) throws DroverException {
		List<Over> over = new ArrayList<>();
		List<Integer> all = List.copyOf(tasks);
		for (int from = 0; from < all.size(); from += AT_ONCE)
			over.addAll(overOf(job, run, all.subList(from, Math.min(from + AT_ONCE, all.size()))));
		return over;
	}

	private List<Over> overOf(long job, long run, List<Integer> tasks) throws DroverException {
		List<Object> parameters = new ArrayList<>(List.of(job, HandedOut.prefix(job, run)));
		parameters.addAll(tasks);
		return jdbc.list("SELECT number, state, error FROM task WHERE job = ? AND NOT EXISTS (SELECT 1 FROM task_queue WHERE task_name = 'task'"
				+ " AND task_instance = ? || CAST(task.number AS VARCHAR)) AND number IN (" + String.join(", ", Collections.nCopies(tasks.size(), "?")) + ")",
				row -> new Over(row.getInt(1), TaskState.valueOf(row.getString(2)), row.getString(3)), parameters.toArray());
	}

	/** Tasks of a run that are in the queue. */
	public List<Integer> of(long job, long run) throws DroverException {
		return jdbc.list("SELECT task_instance FROM task_queue WHERE task_name = 'task' AND task_instance LIKE ?",
				row -> HandedOut.parse(row.getString(1)).task(), HandedOut.prefix(job, run) + "%");
	}

	/** Takes what nobody has begun of a job's earlier runs out of the queue. @return how many others are still at work on */
	public int clearBefore(long job, long run) throws DroverException {
		String earlier = " FROM task_queue WHERE task_name = 'task' AND task_instance LIKE ? AND task_instance NOT LIKE ?";
		Object[] names = { HandedOut.prefix(job) + "%", HandedOut.prefix(job, run) + "%" };
		jdbc.update("DELETE" + earlier + " AND picked = FALSE", names);
		return jdbc.first("SELECT COUNT(*)" + earlier, row -> row.getInt(1), names).orElseThrow();
	}
}
