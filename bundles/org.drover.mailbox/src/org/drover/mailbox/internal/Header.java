package org.drover.mailbox.internal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.MailboxId;

/**
 * The readable beginning of a sealed file; it is signed, and authenticated by the encryption.
 *
 * @param name which file it is
 * @param time by the sender's clock, to the millisecond
 */
public record Header(MailboxId box, FileName.Sealed name, Instant time) {

	/** Bytes of it, the key of the sender's for this one file at the end included. */
	static final int LENGTH = 90;

	private static final byte[] MAGIC = { 'D', 'R', 'V', 'M' };
	private static final byte VERSION = 1;

	/** Where the time begins: what is before it is known from the place and name of the file. */
	private static final int KNOWN = LENGTH - KeyForm.RAW - Long.BYTES;

	byte[] encode(byte[] ephemeral) {
		return known(ByteBuffer.allocate(LENGTH)).putLong(time.toEpochMilli()).put(ephemeral).array();
	}

	private ByteBuffer known(ByteBuffer to) {
		return to.put(MAGIC).put(VERSION).put(name.kind().code()).put(Bytes.hex(box.text())).put(Bytes.hex(name.manager())).putLong(name.number());
	}

	/** Reads one, where it is that of this box and name. */
	static Header decode(byte[] file, MailboxId box, FileName.Sealed name) throws Refusal {
		if (file.length < LENGTH || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length))
			throw new Refusal(Kind.MALFORMED, "it is no sealed message, or cut short");
		if (file[MAGIC.length] != VERSION)
			throw new Refusal(Kind.VERSION, "its version " + file[MAGIC.length] + " of the format is not known here");
		int boxAt = MAGIC.length + 2;
		byte[] known = new Header(box, name, Instant.EPOCH).known(ByteBuffer.allocate(KNOWN)).array();
		if (!Arrays.equals(file, boxAt, boxAt + KeyForm.RAW, known, boxAt, boxAt + KeyForm.RAW))
			throw new Refusal(Kind.FOREIGN, "it was written for another mailbox");
		if (!Arrays.equals(file, 0, KNOWN, known, 0, KNOWN))
			throw new Refusal(Kind.RENAMED, "it was written under another name");
		return new Header(box, name, Instant.ofEpochMilli(ByteBuffer.wrap(file).getLong(KNOWN)));
	}

	/** The sender's key for this one file. */
	static byte[] ephemeral(byte[] header) {
		return Arrays.copyOfRange(header, LENGTH - KeyForm.RAW, LENGTH);
	}
}
