package org.drover.ui.agents.internal.handlers;

import org.drover.mailbox.Enrolment;

/** How a key exchange stands, and what a person is to do. */
final class EnrolWords {

	private EnrolWords() {
	}

	static String sentence(Enrolment enrolment) {
		return switch (enrolment.step()) {
			case WAITING -> Messages.EnrolWords_waiting;
			case COMPARE -> Messages.EnrolWords_compare;
			case CONFIRMED -> Messages.EnrolWords_confirmed;
			case ENROLLED -> Messages.EnrolWords_enrolled;
			case BLOCKED -> Messages.EnrolWords_blocked;
		};
	}

	static boolean comparable(Enrolment enrolment) {
		return enrolment.step() == Enrolment.Step.COMPARE && enrolment.code().isPresent();
	}

	/** Whether it can be dropped, to be begun anew. */
	static boolean rejectable(Enrolment enrolment) {
		return comparable(enrolment) || enrolment.step() == Enrolment.Step.BLOCKED;
	}
}
