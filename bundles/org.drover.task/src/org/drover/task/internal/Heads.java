package org.drover.task.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Jdbc;
import org.drover.task.JournalHead;

/** Gives out where journals end, and compares them with what was given out earlier. */
public final class Heads {

	private final Jdbc jdbc;
	private final Chain chain;

	public Heads(Jdbc jdbc, Chain chain) {
		this.jdbc = jdbc;
		this.chain = chain;
	}

	/** @throws DroverException where the head is not Drover's: given out, it would vouch for what was done to the journal */
	public JournalHead export(long job, Instant now) throws DroverException {
		Head head = new JobTable(jdbc).head(job);
		if (!chain.genuine(job, head))
			throw new DroverException("the journal of job " + job + " has been tampered with, so its head cannot be given out: 'journal verify' says more,"
					+ " and heads given out earlier still count");
		return chain.export(job, head, Chain.kept(now));
	}

	/** @throws DroverException where the head is not of this project, or has been changed */
	public void requireOurs(JournalHead head) throws DroverException {
		if (!chain.sameProject(head))
			throw new DroverException("the head of job " + head.job() + " is of the project " + head.project() + ": name a file made from this one");
		if (!chain.sameKey(head))
			throw new DroverException("the head of job " + head.job() + " was made with another key than this project's: was its file \"key\" replaced?");
		if (!chain.genuine(head))
			throw new DroverException("the head of job " + head.job() + " has been changed since it was made: take the file from another copy");
	}

	/**
	 * @param head of this project
	 * @return a sentence for each sign of tampering
	 */
	public List<String> compare(JournalHead head) throws DroverException {
		long job = Long.parseLong(head.job());
		if (new JobTable(jdbc).find(job).isEmpty())
			return List.of("the job is gone, whose journal was at line " + head.seq() + " on " + head.at());
		long now = new JobTable(jdbc).head(job).seq();
		if (head.seq() > now)
			return List.of("it was at line " + head.seq() + " on " + head.at() + " and now ends at line " + now
					+ ": its end has been cut off since, or an old copy put back");
		Optional<Anchor> anchor = new AnchorTable(jdbc).find(job);
		if (anchor.isPresent() && anchor.get().seq() > head.seq())
			return List.of(); // so far it has been dropped, which the anchor vouches for
		return sameHash(job, anchor, head) ? List.of() : List.of("it has been rewritten since " + head.at() + ", line " + head.seq() + " or before");
	}

	private boolean sameHash(long job, Optional<Anchor> anchor, JournalHead head) throws DroverException {
		if (anchor.isPresent() && anchor.get().seq() == head.seq())
			return anchor.get().hash().equals(head.hash());
		return new JournalTable(jdbc, chain).hashes(job, head.seq()).contains(head.hash());
	}
}
