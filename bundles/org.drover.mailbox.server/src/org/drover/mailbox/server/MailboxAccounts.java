package org.drover.mailbox.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.drover.mailbox.DirectoryTransport;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.server.internal.Accounts;
import org.drover.mailbox.server.internal.Passwords;
import org.drover.model.DroverException;

/**
 * The mailboxes and users of a server, kept in its folder; a server that runs follows. A mailbox's user has its name and sees nothing else; a
 * manager sees all mailboxes, makes and removes them.
 */
public final class MailboxAccounts {

	private static final Pattern MANAGER = Pattern.compile("[a-z][a-z0-9.-]{0,39}");

	private final Path root;
	private final Accounts accounts;

	private MailboxAccounts(Path root, Accounts accounts) {
		this.root = root;
		this.accounts = accounts;
	}

	/** @param root the server's folder; made where it is not there */
	public static MailboxAccounts open(Path root) throws IOException, DroverException {
		return new MailboxAccounts(root, Accounts.open(root));
	}

	/** Makes a mailbox and its user; where both are there, the user gets a new password. */
	public MailboxAccount create(MailboxId box) throws IOException, DroverException {
		try (DirectoryTransport boxes = new DirectoryTransport(root)) {
			boxes.create(box);
		}
		return account("/" + box + "/", box.text());
	}

	/** Whether a mailbox has its user. */
	public boolean has(MailboxId box) {
		return Files.exists(accounts.file(box.text()));
	}

	/** Makes a mailbox with a name of its own. */
	public MailboxAccount create() throws IOException, DroverException {
		return create(MailboxId.make(new byte[0]));
	}

	/**
	 * Makes a user who sees all mailboxes, or gives him a new password.
	 *
	 * @param name a short one: of 1 to 40 of a-z, 0-9, "-" and ".", beginning with a letter
	 */
	public MailboxAccount createManager(String name) throws IOException, DroverException {
		if (!MANAGER.matcher(name).matches() || MailboxId.names(name))
			throw new DroverException("'" + name + "' cannot be the name of a manager: take up to 40 of a-z, 0-9, '-' and '.', with a letter first");
		return account("/", name);
	}

	/** Removes a mailbox with all that is in it, and its user. */
	public void remove(MailboxId box) throws IOException, DroverException {
		accounts.remove(box.text());
		try (DirectoryTransport boxes = new DirectoryTransport(root)) {
			boxes.remove(box);
		}
	}

	/** A manager whose password is not to be taken any more; nothing where there is none. */
	public void removeManager(String name) throws IOException {
		if (MANAGER.matcher(name).matches())
			Files.deleteIfExists(accounts.file(name));
	}

	private MailboxAccount account(String path, String user) throws IOException {
		String password = Passwords.make();
		accounts.write(user, Passwords.hash(password));
		return new MailboxAccount(path, user, password);
	}
}
