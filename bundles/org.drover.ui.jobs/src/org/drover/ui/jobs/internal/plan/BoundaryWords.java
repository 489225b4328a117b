package org.drover.ui.jobs.internal.plan;

import org.drover.model.ObjectRef;
import org.drover.plan.WaveBoundary;
import org.drover.ui.look.RefWords;
import org.drover.ui.look.Words;

/** Says why a wave ends where it does. */
public final class BoundaryWords {

	private BoundaryWords() {
	}

	/** A sentence without a full stop; empty where the job, of an earlier version, does not say. */
	public static String of(WaveBoundary boundary, RefWords words) {
		String reason = reason(boundary, words);
		return boundary.next() > 1 ? Words.say(Messages.BoundaryWords_next, reason, boundary.next()) : reason;
	}

	private static String reason(WaveBoundary boundary, RefWords words) {
		return switch (boundary.reason()) {
			case UNKNOWN -> "";
			case END -> Messages.BoundaryWords_end;
			case STAGE -> Messages.BoundaryWords_stage;
			case NEEDED -> Messages.BoundaryWords_needed;
			case PILOT -> Words.say(Messages.BoundaryWords_pilot, boundary.limit());
			case CLIENTS -> Words.say(Messages.BoundaryWords_clients, boundary.limit());
			case INVENTORIES -> Words.say(Messages.BoundaryWords_inventories, boundary.limit());
			case SERVICE -> Words.say(boundary.others() == 0 ? Messages.BoundaryWords_service : Messages.BoundaryWords_services,
					words.name(ObjectRef.parse(boundary.service())), boundary.others(), boundary.limit(), boundary.reached());
			case TOGETHER -> Words.say(Messages.BoundaryWords_together, boundary.reached(), boundary.limit());
		};
	}
}
