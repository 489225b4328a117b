package org.drover.task;

import java.time.Instant;

/**
 * A process that works, or worked, on a project's queues.
 *
 * @param seen when it last said that it is alive, by the database's clock
 */
public record ManagerInfo(String name, String host, long process, String version, int workers, ManagerState state, Instant started, Instant seen) {
}
