package org.drover.connector;

/**
 * One thing looked at before a job runs.
 *
 * @param subject what was looked at: reachability, permission, free space, version
 * @param passed  whether the job may rely on it
 * @param detail  what was found and, where it did not pass, what to do
 */
public record PreflightFinding(String subject, boolean passed, String detail) {
}
