package org.drover.report.schedule;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a schedule when it was last followed.
 *
 * @param good     whether all went well
 * @param sentence what was done, or what went wrong and what to do about it
 * @param set      where the reports are; empty where there are none of that time
 */
public record ScheduleOutcome(Instant at, boolean good, String sentence, Optional<Path> set, String manager) {
}
