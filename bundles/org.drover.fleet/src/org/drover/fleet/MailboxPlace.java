package org.drover.fleet;

import java.time.Instant;
import java.util.Optional;

/**
 * Where mailboxes lie.
 *
 * @param address  {@code SCHEME:LOCATION}, without credentials
 * @param lookedAt when the last whole sweep over it was, by its own clock
 */
public record MailboxPlace(String name, String address, boolean hasCredentials, Optional<Instant> lookedAt) {

	/** What it is spoken to with, in lower case. */
	public String scheme() {
		return address.substring(0, address.indexOf(':'));
	}

	public String location() {
		return address.substring(address.indexOf(':') + 1);
	}
}
