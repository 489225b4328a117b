package org.drover.task;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as it stands. Counts are of items, summed over the job's tasks.
 *
 * @param id          a decimal number
 * @param description JSON text, its maker's own
 * @param items       how many items its tasks move
 * @param done        items of tasks that are done
 * @param failed      items of tasks that failed
 * @param undone      items of tasks that have been taken back
 * @param digest      what {@link JobStore#saveDigest} kept
 * @param remark      what a person should know: the question to decide, why it was backed out; empty where nothing
 * @param started     when it was first run
 * @param ended       when the last run or undo ended; empty while one goes on and after one was interrupted
 */
public record Job(String id, String name, String description, JobState state, long items, long done, long failed, long undone,
		Optional<String> digest, Optional<String> remark, Instant created, Optional<Instant> started, Optional<Instant> ended) {
}
