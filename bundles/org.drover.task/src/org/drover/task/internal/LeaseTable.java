package org.drover.task.internal;

import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/** Who is at work on a job. */
public final class LeaseTable {

	private final Jdbc jdbc;

	public LeaseTable(Jdbc jdbc) {
		this.jdbc = jdbc;
	}

	/** Takes a job from whoever has it. @param goesOn with the run of the one before, who did not come to its end */
	public Lease take(long job, String manager, boolean goesOn) throws DroverException {
		jdbc.insertIfAbsent("INSERT INTO job_lease (job, run, fence) VALUES (?, 0, 0)", job);
		jdbc.update("UPDATE job_lease SET run = run + ?, fence = fence + 1, manager = ? WHERE job = ?", goesOn ? 0 : 1, manager, job);
		return jdbc.first("SELECT run, fence FROM job_lease WHERE job = ?", row -> new Lease(row.getLong(1), row.getLong(2)), job).orElseThrow();
	}

	/** @return whether it was still this one's */
	public boolean release(long job, Lease lease) throws DroverException {
		return jdbc.update("UPDATE job_lease SET manager = NULL WHERE job = ? AND fence = ?", job, lease.fence()) == 1;
	}

	public boolean holds(long job, Lease lease) throws DroverException {
		return jdbc.first("SELECT job FROM job_lease WHERE job = ? AND fence = ?", row -> row.getLong(1), job, lease.fence()).isPresent();
	}

	/** Until the transaction ends nobody begins another run. @return whether that is still the job's run */
	public boolean keepRun(long job, long run) throws DroverException {
		return jdbc.firstKept("SELECT run FROM job_lease WHERE job = ?", row -> row.getLong(1), job).filter(now -> now == run).isPresent();
	}

	public Optional<Long> run(long job) throws DroverException {
		return jdbc.first("SELECT run FROM job_lease WHERE job = ?", row -> row.getLong(1), job);
	}

	/** Who has the job, or had it when it ended without a word. */
	public Optional<String> manager(long job) throws DroverException {
		return jdbc.first("SELECT manager FROM job_lease WHERE job = ? AND manager IS NOT NULL", row -> row.getString(1), job);
	}
}
