package org.drover.mailbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

import org.drover.model.DroverException;

/**
 * What managers remember of mailboxes; all managers of a project share it, and any of them serves any mailbox from it.
 *
 * <p>
 * Every method is one step: durable once it returns, done as a whole or not at all, and as if no other one ran meanwhile. What a method changes while
 * an exception comes out of it may be done or not; it is called again then. Usable from several threads and processes.
 */
public interface MailboxMemory {

	/** The agent's keys; empty until somebody has accepted them. */
	Optional<AgentKey> agent(MailboxId box) throws DroverException;

	/** @return false, with nothing changed, where other keys are remembered already */
	boolean accept(MailboxId box, AgentKey agent) throws DroverException;

	/** How a key exchange stands: up to 400 bytes that only {@link ManagerMailbox} reads; not secret. */
	Optional<byte[]> enrolment(MailboxId box) throws DroverException;

	/** @return false, with nothing changed, where it stands otherwise than expected by now */
	boolean enrolment(MailboxId box, Optional<byte[]> expected, byte[] next) throws DroverException;

	/**
	 * Puts a file of commands at the end of a manager's count for that mailbox (from 1, no number left out), among those not acknowledged.
	 *
	 * @param key  the caller's own name for this, up to 100 characters; where a file with it has ever been appended for that mailbox, by whichever
	 *             manager, nothing is done
	 * @param file gives the content for its number; called at most once
	 * @return its manager and number, of the first time
	 */
	Sent append(MailboxId box, String manager, String key, LongFunction<byte[]> file) throws DroverException;

	/** All managers' files that are not acknowledged, by manager and number. */
	List<CommandFile> outbox(MailboxId box) throws DroverException;

	/** The number of the last of the agent's messages that was taken; 0 before the first. */
	long floor(MailboxId box) throws DroverException;

	/**
	 * Takes the agent's next message: raises the floor to its number, keeps its bodies for the manager's further work, and drops the
	 * files of commands that it acknowledges.
	 *
	 * @param acknowledged up to which number the agent has taken commands, by manager; what is above the manager's last one means nothing
	 * @return false, with nothing changed, where the floor is not the number before it: somebody else was quicker
	 */
	boolean take(MailboxId box, long number, List<byte[]> bodies, Map<String, Long> acknowledged) throws DroverException;

	/** The number of the newest status taken; 0 before the first. */
	long status(MailboxId box) throws DroverException;

	/**
	 * Keeps a status in place of the one before it, and drops what is acknowledged, as {@link #take} does.
	 *
	 * @return false, with nothing changed, where the number is not above that of the status there is
	 */
	boolean status(MailboxId box, long number, byte[] body, Map<String, Long> acknowledged) throws DroverException;
}
