package org.drover.mailbox.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.drover.mailbox.FleetKey;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.internal.Entry.Accepted;
import org.drover.mailbox.internal.Entry.Acknowledged;
import org.drover.mailbox.internal.Entry.Attempt;
import org.drover.mailbox.internal.Entry.Beats;
import org.drover.mailbox.internal.Entry.Ended;
import org.drover.mailbox.internal.Entry.Finished;
import org.drover.mailbox.internal.Entry.Identity;
import org.drover.mailbox.internal.Entry.Obeys;
import org.drover.mailbox.internal.Entry.Packed;
import org.drover.mailbox.internal.Entry.Queued;
import org.drover.mailbox.internal.Entry.Replied;
import org.drover.mailbox.internal.Entry.Statuses;
import org.drover.mailbox.internal.Entry.Taken;
import org.drover.model.DroverException;

/** The bytes of entries: a letter, and what belongs to it. */
final class EntryForm {

	private EntryForm() {
	}

	static byte[] bytes(Entry entry) {
		return switch (entry) {
			case Identity(MailboxId box, SecretKeys keys) -> of('i', Bytes.hex(box.text()), keys.encode());
			case Obeys(FleetKey fleet) -> of('f', Bytes.hex(fleet.text()));
			case Accepted() -> of('a');
			case Attempt(byte[] nonce) -> of('e', nonce);
			case Replied(FleetKey fleet, byte[] nonce) -> of('r', Bytes.hex(fleet.text()), nonce);
			case Ended() -> of('x');
			case Beats(long number) -> of('b', Bytes.of(number));
			case Statuses(long number) -> of('s', Bytes.of(number));
			case Taken(String manager, long number, List<byte[]> parts) -> of('t', Bytes.hex(manager), Bytes.of(number), sized(parts));
			case Finished(String manager, long number, int part) -> of('d', Bytes.hex(manager), Bytes.of(number), Bytes.of(part));
			case Queued(byte[] body) -> of('q', sized(List.of(body)));
			case Packed(long number, int count) -> of('p', Bytes.of(number), Bytes.of(count));
			case Acknowledged(long number) -> of('k', Bytes.of(number));
		};
	}

	private static byte[] of(char letter, byte[]... fields) {
		return Bytes.join(new byte[] { (byte) letter }, Bytes.join(fields));
	}

	private static byte[] sized(List<byte[]> parts) {
		byte[] sized = Bytes.of(parts.size());
		return Bytes.join(sized, Bytes.join(parts.stream().map(part -> Bytes.join(Bytes.of(part.length), part)).toArray(byte[][]::new)));
	}

	static Entry read(ByteBuffer from) throws DroverException {
		char letter = (char) from.get();
		return switch (letter) {
			case 'i' -> new Identity(MailboxId.of(Bytes.take(from, KeyForm.RAW)), SecretKeys.parse(Bytes.take(from, SecretKeys.LENGTH)));
			case 'f' -> new Obeys(fleet(from));
			case 'a' -> new Accepted();
			case 'e' -> new Attempt(Bytes.take(from, KeyForm.RAW));
			case 'r' -> new Replied(fleet(from), Bytes.take(from, KeyForm.RAW));
			case 'x' -> new Ended();
			case 'b' -> new Beats(from.getLong());
			case 's' -> new Statuses(from.getLong());
			case 't' -> new Taken(manager(from), from.getLong(), parts(from));
			case 'd' -> new Finished(manager(from), from.getLong(), (int) from.getLong());
			case 'q' -> new Queued(parts(from).getFirst());
			case 'p' -> new Packed(from.getLong(), (int) from.getLong());
			case 'k' -> new Acknowledged(from.getLong());
			default -> throw new DroverException("The state of this agent was written by a later version: install that one again");
		};
	}

	private static FleetKey fleet(ByteBuffer from) {
		return new FleetKey(HexFormat.of().formatHex(Bytes.take(from, PublicKeys.LENGTH)));
	}

	private static String manager(ByteBuffer from) {
		return Bytes.hex(Bytes.take(from, Integer.BYTES));
	}

	private static List<byte[]> parts(ByteBuffer from) {
		List<byte[]> parts = new ArrayList<>();
		for (long left = from.getLong(); left > 0; left--)
			parts.add(Bytes.take(from, (int) from.getLong()));
		return parts;
	}
}
