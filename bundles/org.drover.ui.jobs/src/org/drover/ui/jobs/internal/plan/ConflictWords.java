package org.drover.ui.jobs.internal.plan;

import org.drover.plan.ConflictPolicy;

/** What can be done about objects that both topologies have, and not alike. */
public final class ConflictWords {

	private ConflictWords() {
	}

	/** As a choice, with a mnemonic. */
	public static String choice(ConflictPolicy policy) {
		return switch (policy) {
			case SKIP -> Messages.ConflictWords_skip;
			case OVERWRITE -> Messages.ConflictWords_overwrite;
			case RENAME -> Messages.ConflictWords_rename;
			case MERGE -> Messages.ConflictWords_merge;
		};
	}

	/** What it means, and what an undo does. */
	public static String means(ConflictPolicy policy) {
		return switch (policy) {
			case SKIP -> Messages.ConflictWords_skip_means;
			case OVERWRITE -> Messages.ConflictWords_overwrite_means;
			case RENAME -> Messages.ConflictWords_rename_means;
			case MERGE -> Messages.ConflictWords_merge_means;
		};
	}

	/** What a job does that has this policy. */
	static String does(ConflictPolicy policy, boolean sourceWins) {
		return switch (policy) {
			case SKIP -> Messages.ConflictWords_skip_does;
			case OVERWRITE -> Messages.ConflictWords_overwrite_does;
			case RENAME -> Messages.ConflictWords_rename_does;
			case MERGE -> sourceWins ? Messages.ConflictWords_merge_does_sourceWins : Messages.ConflictWords_merge_does;
		};
	}
}
