package org.drover.task;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.internal.Chain;
import org.drover.task.internal.Heads;
import org.drover.task.internal.Inspection;
import org.drover.task.internal.Retained;
import org.drover.task.internal.Sealer;

/**
 * Shows whether the journals of a project have been tampered with. The lines of a job form a chain of hashes under a key derived from the
 * project's; {@code docs/journal.md} says what that proves. Usable from several threads.
 */
public final class Journals {

	/** Counts lines of a job. */
	@FunctionalInterface
	private interface Count {
		long of(long job) throws DroverException;
	}

	private final JobStore store;
	private final Jdbc jdbc;
	private final Chain chain;
	private final Clock clock;

	Journals(JobStore store, Jdbc jdbc, Chain chain, Clock clock) {
		this.store = store;
		this.jdbc = jdbc;
		this.chain = chain;
		this.clock = clock;
	}

	/** Links the lines that have been written to a job so far. */
	public void seal(String id) throws DroverException {
		new Sealer(jdbc, chain).seal(number(id), clock.instant());
	}

	/** Seals and checks one journal; reads all of it. */
	public JournalCheck verify(String id) throws DroverException {
		seal(id);
		return jdbc.snapshot(tx -> new Inspection(tx, chain, number(id)).check());
	}

	/**
	 * Seals and checks all journals, and compares them with heads that were taken earlier.
	 *
	 * @param heads may be of several moments, or none
	 * @return for every job, oldest first, also for those that only a head tells of
	 * @throws DroverException where a head is not of this project
	 */
	public List<JournalCheck> verify(Collection<JournalHead> heads) throws DroverException {
		for (JournalHead head : heads)
			new Heads(jdbc, chain).requireOurs(head);
		List<JournalCheck> checks = new ArrayList<>();
		for (Job job : store.jobs())
			checks.add(compared(verify(job.id()), heads));
		Set<String> jobs = checks.stream().map(JournalCheck::job).collect(Collectors.toSet());
		for (String gone : heads.stream().map(JournalHead::job).filter(job -> !jobs.contains(job)).distinct().toList())
			checks.add(compared(new JournalCheck(gone, 1, 0, 0, List.of()), heads));
		return checks;
	}

	/** Where the journals of all jobs end now, for somebody to keep elsewhere. */
	public List<JournalHead> heads() throws DroverException {
		Instant now = clock.instant();
		List<JournalHead> heads = new ArrayList<>();
		for (Job job : store.jobs()) {
			seal(job.id());
			heads.add(new Heads(jdbc, chain).export(Long.parseLong(job.id()), now));
		}
		return heads;
	}

	/**
	 * Drops the beginnings of the journals of jobs that have ended, of all or, where something is wrong, of none. Each goes on with a line
	 * that says so, and can be checked from what is left.
	 *
	 * @return how many lines were dropped, by job; without those that lost none
	 * @throws DroverException where a journal has been tampered with
	 */
	public Map<String, Long> prune(Retention retention) throws DroverException {
		return jdbc.transaction(tx -> count(job -> new Retained(tx, chain, job, clock.instant()).drop(retention)));
	}

	/** As {@link #prune(Retention)}, of one job. */
	public long prune(String id, Retention retention) throws DroverException {
		long job = number(id);
		return jdbc.transaction(tx -> new Retained(tx, chain, job, clock.instant()).drop(retention));
	}

	/** What {@link #prune(Retention)} would drop now. */
	public Map<String, Long> droppable(Retention retention) throws DroverException {
		return jdbc.snapshot(tx -> count(job -> new Retained(tx, chain, job, clock.instant()).droppable(retention)));
	}

	private Map<String, Long> count(Count count) throws DroverException {
		Map<String, Long> counts = new LinkedHashMap<>();
		for (Job job : store.jobs()) {
			long lines = count.of(Long.parseLong(job.id()));
			if (lines > 0)
				counts.put(job.id(), lines);
		}
		return counts;
	}

	private JournalCheck compared(JournalCheck check, Collection<JournalHead> heads) throws DroverException {
		List<String> findings = new ArrayList<>(check.findings());
		for (JournalHead head : heads) {
			if (head.job().equals(check.job()))
				findings.addAll(new Heads(jdbc, chain).compare(head));
		}
		return new JournalCheck(check.job(), check.first(), check.last(), check.unsealed(), List.copyOf(findings));
	}

	private long number(String id) throws DroverException {
		return Long.parseLong(store.job(id).id());
	}
}
