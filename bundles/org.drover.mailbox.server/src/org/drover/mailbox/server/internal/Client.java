package org.drover.mailbox.server.internal;

import java.util.List;

import org.apache.jackrabbit.webdav.DavSession;
import org.drover.mailbox.MailboxId;

/** Who asks: a manager, or the user of one mailbox, who has its name. The library's session; of locks there are none. */
record Client(String user) implements DavSession {

	boolean manager() {
		return !MailboxId.names(user);
	}

	/** @param path names from the server's folder */
	boolean sees(List<String> path) {
		return manager() || !path.isEmpty() && path.getFirst().equals(user);
	}

	@Override
	public void addReference(Object reference) {
		// a session ends with its request
	}

	@Override
	public void removeReference(Object reference) {
		// as above
	}

	@Override
	public void addLockToken(String token) {
		// none is given out
	}

	@Override
	public String[] getLockTokens() {
		return new String[0];
	}

	@Override
	public void removeLockToken(String token) {
		// none is given out
	}
}
