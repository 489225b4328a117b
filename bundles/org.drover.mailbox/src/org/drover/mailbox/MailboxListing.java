package org.drover.mailbox;

import java.time.Instant;
import java.util.List;

/**
 * The files of one mailbox.
 *
 * @param files whole ones alone, in no order that can be relied on
 * @param now   when it was asked, by the clock of the server that dates the files
 */
public record MailboxListing(MailboxId box, List<MailboxFile> files, Instant now) {

	public MailboxListing {
		files = List.copyOf(files);
	}
}
