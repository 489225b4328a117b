package org.drover.task.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.JournalCheck;

/**
 * Computes the chain of one job's journal again, from its anchor or its start to its head, and says what does not fit. Use once, in a transaction
 * in which the rows do not change.
 */
public final class Inspection {

	private static final int MOST_FINDINGS = 20;
	private static final String NOT_OURS = "nothing in it was signed with this project's key: was the file \"key\" replaced,"
			+ " or the journal copied from another project?";

	private final Jdbc jdbc;
	private final Chain chain;
	private final long job;
	private final Head head;
	private final Optional<Anchor> anchor;
	private final List<Line> sealed;
	private final List<Line> unsealed;
	private final List<String> findings = new ArrayList<>();
	/** What the next line's hash may have been computed from; empty where that is not known. */
	private Set<String> previous;
	private long next;
	private long good;

	public Inspection(Jdbc jdbc, Chain chain, long job) throws DroverException {
		this.jdbc = jdbc;
		this.chain = chain;
		this.job = job;
		this.head = new JobTable(jdbc).head(job);
		this.anchor = new AnchorTable(jdbc).find(job);
		List<Line> lines = new JournalTable(jdbc, chain).lines(job);
		this.sealed = lines.stream().filter(Line::sealed).toList();
		this.unsealed = lines.stream().filter(line -> !line.sealed()).toList();
	}

	/** Reads the whole journal. */
	public JournalCheck check() throws DroverException {
		boolean genuine = judgeHead();
		judgeAnchor();
		sealed.forEach(this::judge);
		if (genuine)
			judgeEnd();
		unsealed.forEach(this::judgeUnsealed);
		if (!genuine && good == 0 && !sealed.isEmpty())
			return result(List.of(NOT_OURS));
		return result(findings);
	}

	/** The last line that is old enough to be dropped and not among those to keep, all before it being so too; 0 where there is none. */
	long lastBefore(Instant olderThan, long keepLast) {
		long end = 0;
		for (Line line : sealed) {
			if (!line.at().isBefore(olderThan) || line.seq() > head.seq() - keepLast)
				break;
			end = line.seq();
		}
		return end;
	}

	/** How many lines there are up to a place that tell of the job, and not of lines dropped earlier. */
	long tellingUpTo(long seq) {
		return sealed.stream().filter(line -> line.seq() <= seq && !line.event().equals(Retained.EVENT)).count();
	}

	long sealedUpTo(long seq) {
		return sealed.stream().filter(line -> line.seq() <= seq).count();
	}

	private JournalCheck result(List<String> found) {
		List<String> told = new ArrayList<>(found.subList(0, Math.min(found.size(), MOST_FINDINGS)));
		if (found.size() > MOST_FINDINGS)
			told.add((found.size() - MOST_FINDINGS) + " more signs like these");
		return new JournalCheck(Long.toString(job), anchor.map(Anchor::seq).orElse(0L) + 1, head.seq(), unsealed.size(), List.copyOf(told));
	}

	private boolean judgeHead() throws DroverException {
		boolean sealedOnce = !sealed.isEmpty() || anchor.isPresent() || new JobTable(jdbc).anyHead();
		if (head.seq() == 0 && sealedOnce)
			findings.add("it has lost its head, which every job of the project has");
		else if (head.seq() != 0 && !chain.genuine(job, head))
			findings.add("its head, in the job's row, was not written by Drover: lines may have been cut off at its end");
		return head.seq() != 0 && chain.genuine(job, head);
	}

	private void judgeAnchor() {
		next = anchor.map(Anchor::seq).orElse(0L) + 1;
		previous = Set.of(anchor.map(Anchor::hash).orElse(""));
		if (anchor.isPresent() && !chain.genuine(job, anchor.get())) {
			findings.add("its anchor, which says that the lines to " + anchor.get().seq() + " were dropped by retention, was not written by Drover");
			previous = Set.of();
		}
	}

	private void judge(Line line) {
		if (line.seq() < next) {
			findings.add(line.words() + (dropped(line) ? " was dropped by retention and is there again" : " is there twice"));
			return;
		}
		if (line.seq() > next) {
			findings.add(missing(next, line.seq() - 1));
			previous = Set.of();
		}
		judgeLink(line);
		next = line.seq() + 1;
	}

	private boolean dropped(Line line) {
		return anchor.isPresent() && line.seq() <= anchor.get().seq();
	}

	/** Where a hash is wrong the next line still tells whether it was the hash that was changed or what it is computed from. */
	private void judgeLink(Line line) {
		Set<String> expected = previous.stream().map(before -> chain.link(before, line.seq(), line)).collect(Collectors.toSet());
		if (expected.contains(line.hash())) {
			good++;
			previous = Set.of(line.hash());
			return;
		}
		if (!expected.isEmpty())
			findings.add(line.words() + " has been changed");
		previous = Stream.concat(expected.stream(), Stream.ofNullable(line.hash())).collect(Collectors.toSet());
	}

	private void judgeEnd() {
		long last = next - 1;
		if (last < head.seq())
			findings.add(missing(next, head.seq()) + ", its end has been cut off");
		else if (last > head.seq())
			findings.add("it goes on to line " + last + ", beyond its head at line " + head.seq());
		else if (!previous.contains(head.hash()))
			findings.add("its head does not belong to its last line, " + last);
	}

	private void judgeUnsealed(Line line) {
		boolean ofSchema1 = line.hash() == null && head.seq() == 0;
		if (!ofSchema1 && !chain.marked(line))
			findings.add(line.words() + " was not written by Drover, or has been changed");
	}

	private static String missing(long from, long to) {
		return from == to ? "line " + from + " is missing" : "lines " + from + " to " + to + " are missing";
	}
}
