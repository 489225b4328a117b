package org.drover.ui.jobs.internal.retire;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.drover.migration.Leftover;
import org.drover.migration.Leftovers;
import org.drover.model.DroverException;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * What Drover made and nobody needs any more, as it was when the topologies were asked.
 *
 * @param all    in the order of their kinds
 * @param silent topologies that could not be asked, a sentence each
 */
record LeftoverList(List<Leftover> all, List<String> silent) {

	/**
	 * Removes leftovers where any are named, and asks all topologies what there is then; for a background thread.
	 *
	 * @param which        what of it is no leftover any more is passed over
	 * @param irreversible whether what nothing brings back may go, too
	 */
	static LeftoverList after(ProjectSession session, Set<Leftover> which, boolean irreversible, IProgressMonitor monitor) throws DroverException {
		if (!which.isEmpty()) {
			try (Leftovers now = find(session, monitor)) {
				now.remove(now.all().stream().filter(which::contains).toList(), irreversible);
			}
		}
		try (Leftovers left = find(session, monitor)) {
			return new LeftoverList(left.all(), List.copyOf(left.silent()));
		}
	}

	private static Leftovers find(ProjectSession session, IProgressMonitor monitor) throws DroverException {
		return Leftovers.find(session.migrations().store(), session.engine(), session.agents(), monitor);
	}

	/** Those that can be removed from here. */
	static List<Leftover> removable(Collection<Leftover> leftovers) {
		return leftovers.stream().filter(each -> each.byHand().isEmpty()).toList();
	}

	static String kind(Leftover leftover) {
		return switch (leftover.kind()) {
			case SHARING -> Messages.LeftoverList_sharing;
			case RECORD -> Messages.LeftoverList_record;
			case OBJECT -> Messages.LeftoverList_object;
			case CONTENT -> Messages.LeftoverList_content;
			case CLIENT -> Messages.LeftoverList_client;
			case EDIT -> Messages.LeftoverList_edit;
			case AGENT -> Messages.LeftoverList_agent;
			case PROJECT -> Messages.LeftoverList_project;
		};
	}

	/** How it goes. */
	static String how(Leftover leftover) {
		return leftover.byHand().map(hand -> Words.say(Messages.LeftoverList_byHand, hand))
				.orElse(leftover.isIrreversible() ? Messages.LeftoverList_forGood : Messages.LeftoverList_removed);
	}
}
