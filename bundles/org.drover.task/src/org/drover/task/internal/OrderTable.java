package org.drover.task.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.OrderedJob;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/** What a person wants to know of the queue of jobs; db-scheduler has the rest of this table. */
public final class OrderTable {

	private static final String ORDERS = "SELECT task_instance, task_data, execution_time, picked, picked_by, consecutive_failures FROM job_queue"
			+ " WHERE task_name = 'job' ";

	private final Jdbc jdbc;

	public OrderTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that are due first. */
	public List<OrderedJob> list() throws DroverException {
		return jdbc.list(ORDERS + "ORDER BY execution_time, task_instance", OrderTable::read);
	}

	public Optional<OrderedJob> find(String job) throws DroverException {
		return jdbc.first(ORDERS + "AND task_instance = ?", OrderTable::read, job);
	}

	/** Removes one that nobody has taken. @return whether there was one */
	public boolean remove(String job) throws DroverException {
		return jdbc.update("DELETE FROM job_queue WHERE task_name = 'job' AND task_instance = ? AND picked = FALSE", job) == 1;
	}

	private static OrderedJob read(ResultSet row) throws SQLException {
		Instant due = Jdbc.instant(row, "execution_time").orElseThrow();
		return new OrderedJob(row.getString("task_instance"), OrderText.read(Queues.text(row.getBytes("task_data"))),
				due.isBefore(Schedule.NEVER) ? due : Instant.MAX, row.getBoolean("picked") ? Optional.ofNullable(row.getString("picked_by")) : Optional.empty(),
				row.getInt("consecutive_failures"));
	}
}
