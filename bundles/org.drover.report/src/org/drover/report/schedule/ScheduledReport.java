package org.drover.report.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * A schedule and how it stands.
 *
 * @param due     when it is followed next; past where nobody manages the project, empty where the next manager finds out
 * @param manager who is at it now
 */
public record ScheduledReport(ReportSchedule schedule, Optional<Instant> due, Optional<String> manager, Optional<ScheduleOutcome> last) {
}
