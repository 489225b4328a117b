package org.drover.infrastructure;

import java.time.Duration;

/**
 * How much is waited for and taken.
 *
 * @param answer how long one answer may take, before the question is repeated
 * @param tries  questions without an answer until the device counts as silent
 * @param device how long all questions to one device may take
 * @param rows   of one column of a table
 */
public record SurveyLimits(Duration answer, int tries, Duration device, int rows) {

	public static final SurveyLimits USUAL = new SurveyLimits(Duration.ofSeconds(2), 3, Duration.ofMinutes(5), 100_000);
}
