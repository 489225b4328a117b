package org.drover.mailbox;

import java.time.Instant;

/**
 * What a listing tells of a file, without reading it.
 *
 * @param size    in bytes
 * @param written by the server's clock
 */
public record MailboxFile(String name, long size, Instant written) {
}
