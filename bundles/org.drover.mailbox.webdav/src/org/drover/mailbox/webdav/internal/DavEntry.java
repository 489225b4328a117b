package org.drover.mailbox.webdav.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One folder or file of a listing.
 *
 * @param path    names from the folder that mailboxes lie in; empty for that itself
 * @param written empty where the server does not tell
 */
public record DavEntry(List<String> path, boolean folder, long size, Optional<Instant> written) {
}
