package org.drover.cli.agents.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.drover.fleet.Admission;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.TransportProvider;
import org.drover.mailbox.server.MailboxAccount;
import org.drover.mailbox.server.MailboxAccounts;
import org.drover.model.DroverException;

/** Makes mailboxes and their users at a server of our own, whose folder is on this machine. */
final class ServedAdmission implements Admission {

	private final MailboxAccounts accounts;

	private ServedAdmission(MailboxAccounts accounts) {
		this.accounts = accounts;
	}

	/** @param root is not made: a server has it already */
	static ServedAdmission of(Path root) throws DroverException {
		if (!Files.isDirectory(root))
			throw new DroverException("there is no folder " + root + " of a mailbox server");
		try {
			return new ServedAdmission(MailboxAccounts.open(root));
		} catch (IOException e) {
			throw new DroverException("the users of the mailbox server in " + root + " cannot be changed: " + e.getMessage(), e);
		}
	}

	@Override
	public Optional<Map<String, String>> admit(MailboxId box) throws IOException, DroverException {
		if (accounts.has(box))
			return Optional.empty();
		MailboxAccount account = accounts.create(box);
		return Optional.of(Map.of(TransportProvider.USER, account.user(), TransportProvider.PASSWORD, account.password()));
	}

	@Override
	public void withdraw(MailboxId box) throws IOException, DroverException {
		accounts.remove(box);
	}
}
