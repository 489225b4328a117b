package org.drover.mailbox.server;

/**
 * What a client of a mailbox server is given, once: the server keeps only a hash of the password.
 *
 * @param path     of the mailbox below the server's address, with a slash at both ends
 * @param password of 256 random bits
 */
public record MailboxAccount(String path, String user, String password) {

	@Override
	public String toString() {
		return user + " at " + path;
	}
}
