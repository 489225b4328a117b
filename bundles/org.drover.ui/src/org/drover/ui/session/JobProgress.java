package org.drover.ui.session;

/**
 * How far a run or an undo is.
 *
 * @param jobId       the job's id in the project
 * @param done        items moved or, in an undo, taken back
 * @param items       items in all
 * @param currentTask title of the task that started or ended last; may be empty
 */
public record JobProgress(String jobId, long done, long items, String currentTask) {
}
