package org.drover.mailbox;

/**
 * One command that an agent has taken.
 *
 * @param manager who gave it: 8 hexadecimal digits
 * @param number  of its file, in that manager's count
 * @param part    its place in the file, from 0
 */
public record Incoming(String manager, long number, int part, byte[] json) {
}
