package org.drover.mailbox.webdav;

import java.net.URI;

import org.drover.model.DroverException;

/** The address of the folder that mailboxes lie in. */
final class DavAddress {

	private DavAddress() {
	}

	/** @return with a slash at its end */
	static URI check(URI root) throws DroverException {
		if (root.getHost() == null || root.getRawUserInfo() != null || root.getRawQuery() != null || root.getRawFragment() != null)
			throw new DroverException("the address of a mailbox server is https://HOST[:PORT]/FOLDER/ and nothing else; a user is not named in it");
		boolean plain = "http".equalsIgnoreCase(root.getScheme());
		if (plain && !loopback(root.getHost()))
			throw new DroverException("the mailbox server " + root + " would be sent the password in clear; its address must begin with https");
		if (!plain && !"https".equalsIgnoreCase(root.getScheme()))
			throw new DroverException("the address of a mailbox server begins with https, not as in " + root);
		String text = root.normalize().toString();
		return URI.create(text.endsWith("/") ? text : text + "/");
	}

	private static boolean loopback(String host) {
		return host.equals("localhost") || host.equals("[::1]") || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
	}
}
