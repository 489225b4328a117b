package org.drover.ui.agents.internal.handlers;

import org.drover.mailbox.Enrolment;

/** How a key exchange stands, and what a person is to do. */
final class EnrolWords {

	private EnrolWords() {
	}

	static String sentence(Enrolment enrolment) {
		return switch (enrolment.step()) {
			case WAITING -> "The agent has yet to do its part. Its mailbox is looked at all the time; the code is shown here as soon as it is known.";
			case COMPARE -> "Run 'drover-agent enrol' on the server, and compare the code that it shows with this one.";
			case CONFIRMED -> "Confirmed. The agent learns of it when it next looks at its mailbox; it does nothing before somebody confirms there, too.";
			case ENROLLED -> "The agent is enrolled.";
			case BLOCKED -> "Too many exchanges of keys were begun: find out who begins them, then reject this one.";
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
