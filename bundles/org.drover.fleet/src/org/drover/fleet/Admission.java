package org.drover.fleet;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;

/** Lets agents into the place of their mailboxes, each as somebody else. Used for several agents at once. */
public interface Admission {

	/**
	 * Called before the agent is started for the first time.
	 *
	 * @return what the place asks this agent for, by name; empty where it was let in before, and has it
	 */
	Optional<Map<String, String>> admit(MailboxId box) throws IOException, DroverException;

	/** The agent that {@link #admit} has just let in was not installed after all. */
	void withdraw(MailboxId box) throws IOException, DroverException;
}
