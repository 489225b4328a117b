package org.drover.mailbox.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.mailbox.AgentKey;
import org.drover.mailbox.FleetKey;
import org.drover.mailbox.MailboxId;
import org.drover.mailbox.internal.KeyExchange.Shown;
import org.junit.jupiter.api.Test;

/** Fixed keys give the bytes that docs/mailbox.md shows: an implementation that comes to the same ones can talk to ours. */
class VectorsTest {

	private static final Pattern VECTOR = Pattern.compile("    ([a-z.]+) += +(\\S+)");

	/** Gives these bytes for random ones. */
	private static final class Fixed extends SecureRandom {

		private static final long serialVersionUID = 1L;

		private final transient Deque<byte[]> next = new ArrayDeque<>();

		Fixed(int... fills) {
			for (int fill : fills)
				next.add(filled(fill));
		}

		@Override
		public void nextBytes(byte[] bytes) {
			System.arraycopy(next.remove(), 0, bytes, 0, bytes.length);
		}
	}

	private static byte[] filled(int fill) {
		byte[] bytes = new byte[32];
		Arrays.fill(bytes, (byte) fill);
		return bytes;
	}

	private final MailboxId box = MailboxId.of(filled(0xb0));
	private final SecretKeys agent = SecretKeys.make(new Fixed(0xa1, 0xa2));
	private final SecretKeys fleet = SecretKeys.make(new Fixed(0xf1, 0xf2));
	private final Shown ofAgent = new Shown(agent.open(), filled(0xa3));
	private final Shown ofFleet = new Shown(fleet.open(), filled(0xf3));

	@Test
	void asThePageShows() throws Exception {
		Map<String, String> vectors = vectors();
		assertEquals(shown(), vectors);
		FileName.Commands commands = new FileName.Commands("0000000a", 5);
		Content content = new Seal(box, agent, fleet.open()).open(commands, Bytes.hex(vectors.get("cmd")));
		assertEquals(Map.of("00000000", 3L), content.floors());
		assertArrayEquals(Bytes.hex("7b7d"), content.parts().getFirst());
	}

	/** Packing is not the same everywhere, so that the page has no vector of it; unpacking is. */
	@Test
	void aPackedContentIsRead() throws Exception {
		Content content = Content.decode(Bytes.hex("01" + "010800f7ff" + "0000000000000000"));
		assertEquals(Map.of(), content.floors());
		assertEquals(List.of(), content.parts());
	}

	private Map<String, String> shown() {
		Map<String, String> shown = new LinkedHashMap<>();
		byte[] commitment = KeyExchange.commitment(box, ofAgent);
		shown.put("box", box.text());
		shown.put("agent.sign", Bytes.hex(filled(0xa1)));
		shown.put("agent.agree", Bytes.hex(filled(0xa2)));
		shown.put("agent.key", agent.open().text());
		shown.put("agent.fingerprint", new AgentKey(agent.open().text()).fingerprint());
		shown.put("fleet.sign", Bytes.hex(filled(0xf1)));
		shown.put("fleet.agree", Bytes.hex(filled(0xf2)));
		shown.put("fleet.key", fleet.open().text());
		shown.put("fleet.fingerprint", new FleetKey(fleet.open().text()).fingerprint());
		shown.put("beat.secret", Bytes.hex(BeatMark.secret(box, agent, fleet.open())));
		shown.put("beat", new BeatMark(box, fleet, agent.open()).mark(12, 60).text());
		shown.put("cmd", sealed(fleet, agent.open(), new FileName.Commands("0000000a", 5), new Content(Map.of("00000000", 3L), List.of(Bytes.hex("7b7d")))));
		shown.put("out", sealed(agent, fleet.open(), new FileName.Out(4), new Content(Map.of("0000000a", 5L), List.of(Bytes.hex("7b7d"), Bytes.hex("5b5d")))));
		shown.put("floor", sealed(fleet, agent.open(), new FileName.Floor(4), new Content(Map.of(), List.of())));
		shown.put("agent.nonce", Bytes.hex(ofAgent.nonce()));
		shown.put("fleet.nonce", Bytes.hex(ofFleet.nonce()));
		shown.put("commit", Bytes.hex(KeyExchange.commit(commitment)));
		shown.put("reply", Bytes.hex(KeyExchange.reply(box, commitment, ofFleet, fleet)));
		shown.put("reveal", Bytes.hex(KeyExchange.reveal(box, commitment, ofFleet, ofAgent, agent)));
		shown.put("code", KeyExchange.code(box, commitment, ofFleet, ofAgent));
		return shown;
	}

	private String sealed(SecretKeys from, PublicKeys to, FileName.Sealed name, Content content) {
		return Bytes.hex(new Seal(box, from, to, new Fixed(0xe1)).seal(name, Instant.parse("2026-01-01T00:00:00Z"), content));
	}

	private static Map<String, String> vectors() throws IOException {
		Map<String, String> vectors = new LinkedHashMap<>();
		for (String line : Files.readAllLines(page())) {
			Matcher vector = VECTOR.matcher(line);
			if (vector.matches())
				vectors.put(vector.group(1), vector.group(2));
		}
		return vectors;
	}

	private static Path page() {
		Path root = Path.of(System.getProperty("drover.root", "")).toAbsolutePath();
		while (!Files.exists(root.resolve("docs/mailbox.md")))
			root = root.getParent();
		return root.resolve("docs/mailbox.md");
	}
}
