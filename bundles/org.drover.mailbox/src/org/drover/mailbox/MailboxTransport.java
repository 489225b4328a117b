package org.drover.mailbox;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

import org.drover.model.DroverException;

/**
 * Where mailboxes lie: folders of files that managers and agents reach from their own side. It is asked for nothing that some server does not do
 * as one step: a file is there whole or not at all, its name is given once, and of two that delete it one is told it was there.
 *
 * <p>
 * The names of files have 1 to 120 of the characters a-z, 0-9, "-" and ".", and begin with a letter; anything else is an
 * {@link IllegalArgumentException}, and files of other names are not listed. Usable from several threads.
 *
 * <p>
 * An {@link IOException} may go away when tried again (a link that is down, a server that is busy), and leaves it open whether the step was
 * done. A {@link DroverException} will not, before a person has changed something (a wrong password, a mailbox that is not there), and says so
 * in a sentence.
 */
public interface MailboxTransport extends AutoCloseable {

	/** The longest name of a file. */
	int NAME = 120;

	/** Whether a file may be called so. */
	static boolean isName(String name) {
		return !name.isEmpty() && name.length() <= NAME && isLetter(name.charAt(0))
				&& name.chars().allMatch(sign -> isLetter(sign) || sign >= '0' && sign <= '9' || sign == '-' || sign == '.');
	}

	private static boolean isLetter(int sign) {
		return sign >= 'a' && sign <= 'z';
	}

	/**
	 * @return the name
	 * @throws IllegalArgumentException where no file may be called so
	 */
	static String requireName(String name) {
		if (!isName(name))
			throw new IllegalArgumentException("not a name of a file in a mailbox");
		return name;
	}

	/** Makes an empty mailbox; one that is there stays as it is. */
	void create(MailboxId box) throws IOException, DroverException;

	/** Removes a mailbox with everything in it; nothing where there is none. */
	void remove(MailboxId box) throws IOException, DroverException;

	/**
	 * The other methods need not tell a mailbox that is not there from an empty one, where the server does not; none of them makes one.
	 *
	 * @throws DroverException where there is no such mailbox, or these credentials may not see it
	 */
	MailboxListing list(MailboxId box) throws IOException, DroverException;

	/**
	 * Lists all mailboxes that these credentials may see, in as few requests as the server allows, and reads no file. Empty mailboxes may be left out.
	 *
	 * @param each called in this thread, once a mailbox
	 * @return how many requests it took
	 */
	int sweep(Consumer<MailboxListing> each) throws IOException, DroverException;

	/**
	 * Writes a file: whole, or not at all. To write the same again under its name does no harm; a writer that does not know whether it was written
	 * does that, and readers know what they have had.
	 */
	void put(MailboxId box, String name, byte[] content) throws IOException, DroverException;

	/**
	 * @param limit in bytes
	 * @return empty where there is no such file (any more)
	 * @throws DroverException where it is longer; no more than the limit has been read then
	 */
	Optional<byte[]> get(MailboxId box, String name, int limit) throws IOException, DroverException;

	/** @return whether it was there: of several that delete it at once, at most one is told so */
	boolean delete(MailboxId box, String name) throws IOException, DroverException;

	@Override
	void close();
}
