package org.drover.task.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.drover.secret.SecretVault;
import org.drover.secret.Signer;
import org.drover.task.JournalHead;

/**
 * What is signed in the journals of a project, and how. Each kind of signature has a word of its own in front, and all have the project, so
 * that none can be passed off as another.
 */
public final class Chain {

	/** Signs whatever the key is asked about: equal answers come from equal keys. */
	private static final String KEY = "key";

	private final Signer signer;
	private final String project;

	/** @param project the project's id */
	public Chain(SecretVault vault, String project) {
		this.signer = vault.signer("journal");
		this.project = project;
	}

	/** What databases keep of an instant. */
	static Instant kept(Instant at) {
		return at.truncatedTo(ChronoUnit.MICROS);
	}

	/** The signature of a line that is not linked to another yet. */
	String mark(long job, int task, Instant at, String event, String detail) {
		return signer.sign("line", project, text(job), text(task), at.toString(), event, detail);
	}

	boolean marked(Line line) {
		return signer.matches(line.hash(), "line", project, text(line.job()), text(line.task()), line.at().toString(), line.event(),
				line.detail());
	}

	/** @param previous the hash of the line before; empty before the first */
	String link(String previous, long seq, Line line) {
		return signer.sign("link", project, text(line.job()), text(line.id()), text(seq), previous, text(line.task()), line.at().toString(),
				line.event(), line.detail());
	}

	Head head(long job, long seq, String hash) {
		return new Head(seq, hash, signer.sign("head", project, text(job), text(seq), hash));
	}

	boolean genuine(long job, Head head) {
		return signer.matches(head.check(), "head", project, text(job), text(head.seq()), head.hash());
	}

	Anchor anchor(long job, long seq, String hash, Instant at) {
		return new Anchor(seq, hash, at, signer.sign("anchor", project, text(job), text(seq), hash, at.toString()));
	}

	boolean genuine(long job, Anchor anchor) {
		return signer.matches(anchor.signature(), "anchor", project, text(job), text(anchor.seq()), anchor.hash(), anchor.at().toString());
	}

	JournalHead export(long job, Head head, Instant at) {
		return new JournalHead(project, text(job), head.seq(), head.hash(), at,
				signer.sign("export", project, text(job), text(head.seq()), head.hash(), at.toString()), signer.sign(KEY));
	}

	boolean sameKey(JournalHead head) {
		return signer.matches(head.key(), KEY);
	}

	boolean sameProject(JournalHead head) {
		return head.project().equals(project);
	}

	boolean genuine(JournalHead head) {
		return signer.matches(head.check(), "export", head.project(), head.job(), text(head.seq()), head.hash(), head.at().toString());
	}

	private static String text(long number) {
		return Long.toString(number);
	}
}
