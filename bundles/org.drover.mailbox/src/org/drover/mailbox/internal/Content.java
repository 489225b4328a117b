package org.drover.mailbox.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.MailboxLimits;

/**
 * What is signed and encrypted in a message.
 *
 * @param floors how far its sender has taken the other side's numbers: by manager, or the agent's under {@link FileName#AGENT}
 * @param parts  bodies
 */
public record Content(SortedMap<String, Long> floors, List<byte[]> parts) {

	/** How many managers' floors there may be. */
	static final int FLOORS = 1024;

	private static final byte PLAIN = 0;
	private static final byte DEFLATED = 1;

	private static final int FLOOR_LENGTH = Integer.BYTES + Long.BYTES;

	/** Less than that is not worth it. */
	private static final int DEFLATE_FROM = 1024;

	public Content(Map<String, Long> floors, List<byte[]> parts) {
		this(new TreeMap<>(floors), List.copyOf(parts));
	}

	byte[] encode() {
		int length = 2 * Integer.BYTES + floors.size() * FLOOR_LENGTH + parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
		ByteBuffer plain = ByteBuffer.allocate(length).putInt(floors.size());
		floors.forEach((manager, floor) -> plain.put(Bytes.hex(manager)).putLong(floor));
		plain.putInt(parts.size());
		parts.forEach(part -> plain.putInt(part.length).put(part));
		byte[] deflated = length < DEFLATE_FROM ? plain.array() : Deflate.pack(plain.array());
		return deflated.length < length ? Bytes.join(new byte[] { DEFLATED }, deflated) : Bytes.join(new byte[] { PLAIN }, plain.array());
	}

	static Content decode(byte[] encoded) throws Refusal {
		if (encoded.length == 0)
			throw malformed();
		ByteBuffer plain = switch (encoded[0]) {
			case PLAIN -> ByteBuffer.wrap(encoded, 1, encoded.length - 1);
			case DEFLATED -> ByteBuffer.wrap(Deflate.unpack(encoded, 1, MailboxLimits.FILE));
			default -> throw malformed();
		};
		SortedMap<String, Long> floors = floors(plain);
		List<byte[]> parts = new ArrayList<>();
		for (int left = count(plain, Integer.BYTES, MailboxLimits.PARTS); left > 0; left--)
			parts.add(Bytes.take(plain, count(plain, 1, MailboxLimits.BODY)));
		if (plain.hasRemaining())
			throw malformed();
		return new Content(floors, parts);
	}

	private static SortedMap<String, Long> floors(ByteBuffer plain) throws Refusal {
		SortedMap<String, Long> floors = new TreeMap<>();
		for (int left = count(plain, FLOOR_LENGTH, FLOORS); left > 0; left--) {
			String manager = Bytes.hex(Bytes.take(plain, Integer.BYTES));
			long floor = plain.getLong();
			if (floor < 0 || !floors.isEmpty() && floors.lastKey().compareTo(manager) >= 0)
				throw malformed();
			floors.put(manager, floor);
		}
		return floors;
	}

	/** The next number, where so many things of that length at least are left. */
	private static int count(ByteBuffer plain, int length, int limit) throws Refusal {
		if (plain.remaining() < Integer.BYTES)
			throw malformed();
		int count = plain.getInt();
		if (count < 0 || count > limit || count > plain.remaining() / length)
			throw malformed();
		return count;
	}

	private static Refusal malformed() {
		return new Refusal(Kind.MALFORMED, "what was signed has not the form of a message");
	}
}
