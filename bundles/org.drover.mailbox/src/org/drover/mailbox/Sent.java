package org.drover.mailbox;

/**
 * Where commands have been put: their file is {@code cmd-<manager>-<number>}, and they are its parts, from 0.
 *
 * @param manager 8 hexadecimal digits
 */
public record Sent(String manager, long number) {
}
