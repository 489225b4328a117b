package org.drover.connector;

/**
 * Something about a file that holds an estate.
 *
 * @param error whether the file is refused for it; otherwise it can be read, and something may be meant otherwise
 * @param part  where in the file; empty where it is about the whole
 * @param text  a sentence without a full stop
 */
public record FormatFinding(boolean error, String part, String text) {
}
