package org.drover.plan.continuity;

/** What a step can do to clients. Words for a person: the check goes by the {@link Supply supplies} and moves that name the step. */
public enum StepKind {
	/** Can only help: create, copy, share, start. */
	GIVING,
	/** Can hurt: detach, remove, stop, replace a version (which gives the new version, too). */
	TAKING,
	/** From here on a client may be on either side. */
	MOVE_START,
	/** From here on a client is on the new side. */
	MOVE_END;

	StepKind reversed() {
		return switch (this) {
			case GIVING -> TAKING;
			case TAKING -> GIVING;
			case MOVE_START -> MOVE_END;
			case MOVE_END -> MOVE_START;
		};
	}
}
