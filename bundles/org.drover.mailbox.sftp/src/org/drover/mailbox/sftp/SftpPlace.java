package org.drover.mailbox.sftp;

import org.drover.model.DroverException;

/**
 * Where mailboxes lie on an SSH server.
 *
 * @param folder as the server names it: from its root with a slash first, otherwise from where the user begins
 */
public record SftpPlace(String host, int port, String user, String folder) {

	/** @throws DroverException where there cannot be such a place */
	public static SftpPlace of(String host, int port, String user, String folder) throws DroverException {
		if (host.isBlank() || user.isBlank() || port < 1 || port > 65535)
			throw new DroverException("an SFTP server has a host, a port up to 65535, and a user");
		if (folder.isEmpty() || folder.chars().anyMatch(each -> each < ' ' || "*?\\".indexOf(each) >= 0))
			throw new DroverException("'" + folder + "' cannot be the folder of mailboxes: it must have none of *, ? and \\");
		return new SftpPlace(host, port, user, folder);
	}

	@Override
	public String toString() {
		return "sftp://" + user + "@" + host + ":" + port + "/" + folder;
	}
}
