package org.drover.agent.internal.survey;

import java.io.IOException;

import org.drover.agent.protocol.SurveyTask;

/** Does one task of a survey. It needs no other one. */
interface Surveyor {

	SurveyTask task();

	/**
	 * @throws Absent      where the machine has nothing of the kind
	 * @throws IOException where it cannot be told
	 */
	void survey(Machine machine, Findings findings) throws IOException, Absent;

	/** The machine has nothing of the kind that was looked for. The message says how that was seen. */
	final class Absent extends Exception {

		private static final long serialVersionUID = 1L;

		Absent(String message) {
			super(message, null, false, false);
		}
	}
}
