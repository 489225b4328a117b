package org.drover.task.internal;

import java.time.Instant;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.JournalCheck;
import org.drover.task.Retention;

/** Drops the beginning of a job's journal, in one transaction with the anchor that the rest is checked from. */
public final class Retained {

	static final String EVENT = "pruned";

	private final Jdbc jdbc;
	private final Chain chain;
	private final long job;
	private final Instant now;

	/** @param jdbc of a transaction */
	public Retained(Jdbc jdbc, Chain chain, long job, Instant now) {
		this.jdbc = jdbc;
		this.chain = chain;
		this.job = job;
		this.now = Chain.kept(now);
	}

	/** @return how many lines {@link #drop} would drop now; none of a job that has not ended */
	public long droppable(Retention retention) throws DroverException {
		Inspection inspection = new Inspection(jdbc, chain, job);
		return hasEnded() ? count(inspection, end(inspection, retention)) : 0;
	}

	/**
	 * @return how many lines it dropped; none of a job that has not ended
	 * @throws DroverException where the journal has been tampered with: what is left of it is evidence
	 */
	public long drop(Retention retention) throws DroverException {
		new Sealer(jdbc, chain).seal(job, now); // which also keeps the job from beginning meanwhile
		if (!hasEnded())
			return 0;
		Inspection inspection = new Inspection(jdbc, chain, job);
		requireSound(inspection.check());
		long end = end(inspection, retention);
		long lines = count(inspection, end);
		if (lines > 0)
			dropUpTo(end, lines);
		return lines;
	}

	private boolean hasEnded() throws DroverException {
		return new JobTable(jdbc).find(job).orElseThrow().ended().isPresent();
	}

	/** What only tells of earlier droppings is not worth another line that tells of its own. */
	private static long count(Inspection inspection, long end) {
		return inspection.tellingUpTo(end) == 0 ? 0 : inspection.sealedUpTo(end);
	}

	private static long end(Inspection inspection, Retention retention) {
		return inspection.lastBefore(retention.olderThan(), retention.keepLast());
	}

	private void dropUpTo(long seq, long lines) throws DroverException {
		JournalTable journal = new JournalTable(jdbc, chain);
		String hash = journal.hashes(job, seq).getFirst();
		journal.dropUpTo(job, seq);
		new AnchorTable(jdbc).put(job, chain.anchor(job, seq, hash, now));
		journal.add(job, 0, now, EVENT, (lines == 1 ? "1 line" : lines + " lines") + " dropped, up to line " + seq);
		new Sealer(jdbc, chain).seal(job, now);
	}

	private void requireSound(JournalCheck check) throws DroverException {
		if (!check.sound())
			throw new DroverException("the journal of job " + job + " has been tampered with, so nothing of it is dropped: "
					+ check.findings().getFirst());
	}
}
