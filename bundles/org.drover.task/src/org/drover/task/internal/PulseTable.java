package org.drover.task.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.ManagerState;

/** Who is at work on jobs, and when each was last seen. Reads only. */
public final class PulseTable {

	private final Jdbc jdbc;

	public PulseTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** Empty where nobody has the job. */
	public Optional<Pulse> of(long job) throws DroverException {
		return jdbc.first("SELECT job_lease.manager AS name, manager.state AS state, manager.seen_at AS seen_at, CURRENT_TIMESTAMP AS now FROM job_lease"
				+ " LEFT JOIN manager ON manager.name = job_lease.manager WHERE job_lease.job = ? AND job_lease.manager IS NOT NULL", PulseTable::read, job);
	}

	private static Pulse read(ResultSet row) throws SQLException {
		Instant now = Jdbc.instant(row, "now").orElseThrow();
		Optional<Duration> silence = Jdbc.instant(row, "seen_at").map(seen -> Duration.between(seen, now));
		return new Pulse(row.getString("name"), silence, ManagerState.ENDED.name().equals(row.getString("state")));
	}
}
