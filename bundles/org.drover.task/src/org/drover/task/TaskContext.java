package org.drover.task;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * What a handler is given beside its input.
 *
 * @param effect  globally unique and the same for every try of the task: {@code <project>-j<job>-t<task>}
 * @param job     the job's id
 * @param wave    the wave the task belongs to, from 1
 * @param monitor cancelled when the job is to stop
 */
public record TaskContext(String effect, String job, int wave, IProgressMonitor monitor) {
}
