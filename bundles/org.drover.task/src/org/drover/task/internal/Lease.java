package org.drover.task.internal;

/**
 * A manager's hold on a job.
 *
 * @param run   of the job's runs and undos; a manager that takes one over goes on with the same
 * @param fence of all who ever held the job the last has the greatest
 */
public record Lease(long run, long fence) {
}
