package org.drover.task.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;

/**
 * Links the lines of journals, each to the one before. What it does not trust it leaves as it is, so that a check finds it: sealing it
 * would make it good.
 */
public final class Sealer {

	private static final Head NONE = new Head(0, "", "");

	private final Jdbc jdbc;
	private final Chain chain;

	public Sealer(Jdbc jdbc, Chain chain) {
		this.jdbc = jdbc;
		this.chain = chain;
	}

	/**
	 * Seals what has been written to a job. Waits for whoever seals it just now, but holds up nobody who writes lines.
	 *
	 * @return false where the chain's head is not Drover's, so that nothing may be added to it
	 */
	public boolean seal(long job, Instant now) throws DroverException {
		return jdbc.transaction(tx -> new Sealer(tx, chain).sealInTransaction(job, now));
	}

	/** Seals the first lines of a job that the same transaction has made. */
	public void sealNew(long job) throws DroverException {
		extend(job, NONE, new JournalTable(jdbc, chain).unsealed(job).stream().filter(chain::marked).toList());
	}

	/**
	 * Seals all jobs of a project that earlier versions of Drover have written, once: from then on a job without a head has lost it.
	 * Called before a job is made or sealed, in the same transaction.
	 */
	public void adopt(Instant now) throws DroverException {
		JobTable jobs = new JobTable(jdbc);
		List<Long> headless = jobs.lockHeadless();
		if (headless.isEmpty() || jobs.anyHead() || new JournalTable(jdbc, chain).anySealed())
			return;
		for (long job : headless) {
			JournalTable journal = new JournalTable(jdbc, chain);
			journal.add(job, 0, now, "sealed", "the lines before come from a version of Drover that did not sign them");
			extend(job, NONE, journal.unsealed(job).stream().filter(line -> line.hash() == null || chain.marked(line)).toList());
		}
	}

	private boolean sealInTransaction(long job, Instant now) throws DroverException {
		JobTable jobs = new JobTable(jdbc);
		if (jobs.head(job).seq() == 0)
			adopt(now); // before this job is locked: whoever adopts locks many
		Head head = jobs.lockHead(job);
		if (!chain.genuine(job, head))
			return false;
		extend(job, head, new JournalTable(jdbc, chain).unsealed(job).stream().filter(chain::marked).toList());
		return true;
	}

	private void extend(long job, Head head, List<Line> lines) throws DroverException {
		if (lines.isEmpty())
			return;
		List<Line> linked = new ArrayList<>();
		long seq = head.seq();
		String hash = head.hash();
		for (Line line : lines) {
			hash = chain.link(hash, ++seq, line);
			linked.add(new Line(line.id(), job, seq, hash, line.task(), line.at(), line.event(), line.detail()));
		}
		new JournalTable(jdbc, chain).seal(linked);
		new JobTable(jdbc).moveHead(job, chain.head(job, seq, hash));
	}
}
