package org.drover.task.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.RoutineEntry;

/** The entries of one routine, which are in the queue of jobs; db-scheduler has the rest of this table. */
public final class RoutineTable {

	private final Jdbc jdbc;
	private final String routine;

	public RoutineTable(Jdbc jdbc, String routine) {
		this.jdbc = jdbc;
		this.routine = routine;
	}

	public List<RoutineEntry> list() throws DroverException {
		return jdbc.list("SELECT task_instance, execution_time, picked, picked_by FROM job_queue WHERE task_name = ? ORDER BY execution_time, task_instance",
				RoutineTable::read, routine);
	}

	/** @return whether there is one that nobody has taken */
	public boolean move(String id, Instant due) throws DroverException {
		return jdbc.update("UPDATE job_queue SET execution_time = ?, version = version + 1 WHERE task_name = ? AND task_instance = ? AND picked = FALSE", due,
				routine, id) == 1;
	}

	/** @return whether there was one that nobody has taken */
	public boolean remove(String id) throws DroverException {
		return jdbc.update("DELETE FROM job_queue WHERE task_name = ? AND task_instance = ? AND picked = FALSE", routine, id) == 1;
	}

	private static RoutineEntry read(ResultSet row) throws SQLException {
		return new RoutineEntry(row.getString("task_instance"), Jdbc.instant(row, "execution_time").orElseThrow(),
				row.getBoolean("picked") ? Optional.ofNullable(row.getString("picked_by")) : Optional.empty());
	}
}
