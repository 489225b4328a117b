package org.drover.mailbox;

/**
 * A file of commands that an agent has not acknowledged.
 *
 * @param content sealed: written again as it is
 */
public record CommandFile(String manager, long number, byte[] content) {
}
