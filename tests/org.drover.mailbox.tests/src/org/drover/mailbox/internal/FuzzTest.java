package org.drover.mailbox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.Deflater;

import org.drover.mailbox.MailboxEvent.Kind;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.MailboxLimits;
import org.drover.mailbox.internal.KeyExchange.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whatever bytes there are in a file, its reader takes exactly what was written, or refuses it. Anything else that it throws fails the test. */
class FuzzTest {

	private static final int ROUNDS = Boolean.getBoolean("drover.all") ? 50_000 : 600;
	private static final long SEED = 20_261_121;

	private final Random random = new Random(SEED);
	private final MailboxId box = MailboxId.make(new byte[0]);
	private final SecretKeys agent = SecretKeys.make(new SecureRandom());
	private final SecretKeys fleet = SecretKeys.make(new SecureRandom());
	private final Seal managers = new Seal(box, fleet, agent.open());
	private final Seal agents = new Seal(box, agent, fleet.open());
	private final FileName.Commands name = new FileName.Commands("0000000a", 7);

	private byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}

	/** A few bytes other, more, less, or twice. */
	private byte[] mutated(byte[] bytes) {
		byte[] mutated = switch (random.nextInt(4)) {
			case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
			case 1 -> Bytes.join(bytes, bytes(1 + random.nextInt(40)));
			case 2 -> Bytes.join(Arrays.copyOf(bytes, random.nextInt(bytes.length)), Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length));
			default -> bytes.clone();
		};
		for (int change = random.nextInt(3); change >= 0 && mutated.length > 0; change--)
			mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
		return mutated;
	}

	private void assertRefused(byte[] valid, byte[] file, Executable reader) {
		if (!Arrays.equals(valid, file))
			assertThrows(Refusal.class, reader, () -> "seed " + SEED + ": " + Bytes.hex(file));
	}

	@Test
	void sealedMessages() {
		byte[] valid = managers.seal(name, Instant.EPOCH, new Content(Map.of("00000000", 3L), List.of(bytes(50), bytes(3))));
		for (int round = 0; round < ROUNDS; round++) {
			byte[] file = mutated(valid);
			assertRefused(valid, file, () -> agents.open(name, file));
		}
	}

	@Test
	void randomBytes() {
		for (int round = 0; round < ROUNDS; round++) {
			byte[] file = bytes(random.nextInt(400));
			assertRefused(new byte[0], file, () -> agents.open(name, file));
			assertRefused(new byte[0], file, () -> KeyExchange.readCommit(file, "0".repeat(16)));
			assertRefused(new byte[0], file, () -> KeyExchange.readReply(file, box, new byte[32]));
		}
	}

	/** What is within the signature is read strictly too, though only the other side can have written it. */
	@Test
	void contents() throws Refusal {
		List<byte[]> valid = List.of(new Content(Map.of("0000000a", 3L, "0000000b", 4L), List.of(bytes(50), bytes(3))).encode(),
				new Content(Map.of(), List.of(new byte[5000])).encode(), new Content(Map.of(), List.of()).encode());
		for (int round = 0; round < 20 * ROUNDS; round++) {
			byte[] encoded = mutated(valid.get(random.nextInt(valid.size())));
			try {
				Content content = Content.decode(encoded);
				assertFalse(content.parts().size() > MailboxLimits.PARTS);
			} catch (Refusal refusal) {
				assertEquals(Kind.MALFORMED, refusal.kind());
			}
		}
	}

	@Test
	void anEndlessContentIsNotUnpacked() {
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
		deflater.setInput(new byte[32 << 20]);
		deflater.finish();
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		packed.write(1);
		byte[] chunk = new byte[1 << 16];
		while (!deflater.finished())
			packed.write(chunk, 0, deflater.deflate(chunk));
		deflater.end();
		assertEquals(Kind.MALFORMED, assertThrows(Refusal.class, () -> Content.decode(packed.toByteArray())).kind());
	}

	@Test
	void stepsOfAKeyExchange() {
		Shown ofAgent = new Shown(agent.open(), bytes(32));
		Shown ofFleet = new Shown(fleet.open(), bytes(32));
		byte[] commitment = KeyExchange.commitment(box, ofAgent);
		byte[] commit = KeyExchange.commit(commitment);
		byte[] reply = KeyExchange.reply(box, commitment, ofFleet, fleet);
		byte[] reveal = KeyExchange.reveal(box, commitment, ofFleet, ofAgent, agent);
		for (int round = 0; round < ROUNDS; round++) {
			byte[] first = mutated(commit);
			if (!Arrays.equals(commit, 0, 14, first, 0, Math.min(14, first.length)) || first.length != commit.length)
				assertRefused(commit, first, () -> KeyExchange.readCommit(first, KeyExchange.attempt(commitment)));
			byte[] second = mutated(reply);
			assertRefused(reply, second, () -> KeyExchange.readReply(second, box, commitment));
			byte[] third = mutated(reveal);
			assertRefused(reveal, third, () -> KeyExchange.readReveal(third, box, commitment, ofFleet));
		}
	}

	@Test
	void names() {
		String characters = "abcdefghijklmnopqrstuvwxyz0123456789-.";
		List<String> valid = List.of("beat-12-60-0123456789abcdef0123456789abcdef", "status-1", "out-999999999999999999", "cmd-0000000a-5", "floor-0",
				"enrol-0123456789abcdef-commit", "enrol-0123456789abcdef-reply", "enrol-0123456789abcdef-reveal");
		valid.forEach(text -> assertEquals(text, FileName.parse(text).orElseThrow().text()));
		for (int round = 0; round < 10 * ROUNDS; round++) {
			StringBuilder text = new StringBuilder(valid.get(random.nextInt(valid.size())));
			for (int change = random.nextInt(3); change >= 0; change--)
				text.setCharAt(random.nextInt(text.length()), characters.charAt(random.nextInt(characters.length())));
			FileName.parse(text.toString()).ifPresent(parsed -> assertEquals(text.toString(), parsed.text()));
		}
		for (String text : List.of("", "out-0", "out-01", "out--1", "out-1000000000000000000", "out-1 ", "Out-1", "cmd-00000000-1", "cmd-a-1",
				"beat-1-0-" + "0".repeat(32), "status", "floor-00", "enrol-0-commit"))
			assertFalse(FileName.parse(text).isPresent(), text);
	}

	@Test
	void theOrderOfFloorsIsOne() {
		byte[] twice = Bytes.join(new byte[] { 0 }, Bytes.hex("00000002" + "0000000a0000000000000001".repeat(2) + "00000000"));
		assertThrows(Refusal.class, () -> Content.decode(twice));
		assertEquals(new TreeMap<>(Map.of("0000000a", 1L)), assertDecoded("0000000001" + "0000000a0000000000000001" + "00000000").floors());
	}

	private static Content assertDecoded(String hex) {
		try {
			return Content.decode(Bytes.hex(hex));
		} catch (Refusal e) {
			throw new AssertionError(e);
		}
	}
}
