package org.drover.mailbox.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.drover.mailbox.FleetKey;
import org.drover.mailbox.MailboxId;
import org.drover.model.DroverException;

/** One thing that has changed in an agent's state. Several of them make a record of its journal. */
public sealed interface Entry {

	/** Who the agent is; the first entry of all. */
	record Identity(MailboxId box, SecretKeys keys) implements Entry {
	}

	/** Whom it obeys. */
	record Obeys(FleetKey fleet) implements Entry {
	}

	/** The fleet has shown that it knows this agent's keys. */
	record Accepted() implements Entry {
	}

	/** A key exchange begins, in place of any before it. */
	record Attempt(byte[] nonce) implements Entry {
	}

	/** What a manager has replied in it. */
	record Replied(FleetKey fleet, byte[] nonce) implements Entry {
	}

	/** No key exchange is going on. */
	record Ended() implements Entry {
	}

	/** Heartbeats up to that number may have been written. */
	record Beats(long number) implements Entry {
	}

	/** The status of that number may have been written. */
	record Statuses(long number) implements Entry {
	}

	/** The next file of a manager's was taken. */
	record Taken(String manager, long number, List<byte[]> parts) implements Entry {
	}

	record Finished(String manager, long number, int part) implements Entry {
	}

	/** Goes out. */
	record Queued(byte[] body) implements Entry {
	}

	/** The first of those that go out are the message of that number. */
	record Packed(long number, int count) implements Entry {
	}

	/** Managers have taken the messages up to that number. */
	record Acknowledged(long number) implements Entry {
	}

	/** @throws DroverException where a later version than this has made them */
	static List<Entry> decode(byte[] record) throws DroverException {
		ByteBuffer from = ByteBuffer.wrap(record);
		List<Entry> entries = new ArrayList<>();
		while (from.hasRemaining())
			entries.add(EntryForm.read(from));
		return entries;
	}

	static byte[] encode(List<Entry> entries) {
		return Bytes.join(entries.stream().map(EntryForm::bytes).toArray(byte[][]::new));
	}
}
