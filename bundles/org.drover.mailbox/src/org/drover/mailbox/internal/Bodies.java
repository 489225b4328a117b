package org.drover.mailbox.internal;

import java.util.List;

import org.drover.mailbox.MailboxLimits;
import org.drover.model.DroverException;

/** What can be sent. */
public final class Bodies {

	private Bodies() {
	}

	/** @throws DroverException where these do not go into one file */
	public static void check(List<byte[]> bodies) throws DroverException {
		if (bodies.isEmpty() || bodies.size() > MailboxLimits.PARTS)
			throw new DroverException("A file takes 1 to " + MailboxLimits.PARTS + " commands, not " + bodies.size());
		long length = bodies.stream().mapToLong(body -> body.length).sum();
		if (length > MailboxLimits.BODY)
			throw new DroverException("A message of " + length + " bytes is too long for a mailbox: " + MailboxLimits.BODY + " are the most");
	}
}
