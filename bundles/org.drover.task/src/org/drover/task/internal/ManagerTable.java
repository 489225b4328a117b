package org.drover.task.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.ManagerInfo;
import org.drover.task.ManagerState;

/** The managers of a project, as they last said of themselves. */
public final class ManagerTable {

	private static final Duration REMEMBERED = Duration.ofDays(7);

	private final Jdbc jdbc;

	public ManagerTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** Those not seen for long are forgotten. */
	public void arrives(String name, String host, long process, String version, int workers, Instant now) throws DroverException {
		jdbc.transaction(tx -> {
			tx.update("DELETE FROM manager WHERE name = ? OR seen_at < ?", name, now.minus(REMEMBERED));
			return tx.update("INSERT INTO manager (name, host, process, version, workers, state, started_at, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", name,
					host, process, version, workers, ManagerState.WORKING.name(), now, now);
		});
	}

	public void says(String name, ManagerState state) throws DroverException {
		jdbc.update("UPDATE manager SET state = ?, seen_at = CURRENT_TIMESTAMP WHERE name = ?", state.name(), name);
	}

	/**
	 * Gives back what managers have in the queues whose process on this machine is no more; others have to be silent for a while first.
	 *
	 * @param host of this machine
	 */
	public void free(String host) throws DroverException {
		for (ManagerInfo manager : list()) {
			boolean here = manager.host().equals(host) && manager.state() != ManagerState.ENDED;
			if (here && ProcessHandle.of(manager.process()).isEmpty())
				free(manager);
		}
	}

	private void free(ManagerInfo manager) throws DroverException {
		jdbc.transaction(tx -> {
			for (String queue : List.of(Queues.JOB_TABLE, Queues.TASK_TABLE))
				tx.update("UPDATE " + queue + " SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL, version = version + 1 WHERE picked_by = ?", manager.name());
			return tx.update("UPDATE manager SET state = ? WHERE name = ?", ManagerState.ENDED.name(), manager.name());
		});
	}

	/** The last seen first. */
	public List<ManagerInfo> list() throws DroverException {
		return jdbc.list("SELECT name, host, process, version, workers, state, started_at, seen_at FROM manager ORDER BY seen_at DESC, name", ManagerTable::read);
	}

	private static ManagerInfo read(ResultSet row) throws SQLException {
		return new ManagerInfo(row.getString("name"), row.getString("host"), row.getLong("process"), row.getString("version"), row.getInt("workers"),
				ManagerState.valueOf(row.getString("state")), Jdbc.instant(row, "started_at").orElseThrow(), Jdbc.instant(row, "seen_at").orElseThrow());
	}
}
