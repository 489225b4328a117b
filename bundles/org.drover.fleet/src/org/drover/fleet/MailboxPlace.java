package org.drover.fleet;

import java.time.Instant;
import java.util.Optional;

/**
 * Where mailboxes lie.
 *
 * @param address  as {@link org.drover.mailbox.PlaceAddress} reads it
 * @param lookedAt when the last whole sweep over it was, by its own clock
 */
public record MailboxPlace(String name, String address, boolean hasCredentials, Optional<Instant> lookedAt) {
}
