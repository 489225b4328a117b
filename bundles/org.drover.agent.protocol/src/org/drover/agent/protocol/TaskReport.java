package org.drover.agent.protocol;

/**
 * Whether a part of a survey was done.
 *
 * @param why  for a person; empty where all of it is there
 * @param took milliseconds
 */
public record TaskReport(SurveyTask task, Outcome outcome, String why, long took) {

	/** How it went. */
	public enum Outcome {
		SURVEYED,
		/** Some of it is missing: {@link TaskReport#why()} says what. */
		PARTLY,
		/** The machine has nothing of the kind. */
		ABSENT,
		NOT_PERMITTED, FAILED,
		/** Nobody wanted it. */
		NOT_ASKED
	}

	public TaskReport {
		why = why == null ? "" : why;
	}
}
