package org.drover.mailbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.drover.mailbox.internal.SecretKeys;
import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Private keys and the texts of messages are in no string that anybody could log. */
class SecretsTest {

	@TempDir
	private Path folder;

	@Test
	void keysArePrintedNowhere() throws Exception {
		FleetKeys keys = FleetKeys.make();
		String secret = HexFormat.of().formatHex(keys.secret(), 0, 32);
		try (Rig rig = Rig.registered(folder.resolve("state"))) {
			for (Object printed : List.of(keys, keys.keys(), keys.key(), rig.agent, rig.manager(), keys.beatKey(rig.box, rig.agent.key())))
				assertFalse(printed.toString().contains(secret), printed::toString);
		}
	}

	@Test
	void privateKeysAreKeptAndReadAgain() throws Exception {
		FleetKeys keys = FleetKeys.make();
		FleetKeys again = FleetKeys.parse(keys.secret());
		assertEquals(keys.key(), again.key());
		assertArrayEquals(keys.secret(), again.secret());
	}

	@Test
	void damagedPrivateKeysAreRefusedWithoutShowingThem() {
		byte[] secret = FleetKeys.make().secret();
		for (int at = 0; at < SecretKeys.LENGTH; at += 32) {
			byte[] damaged = secret.clone();
			damaged[at + 1] ^= 4;
			DroverException refused = assertThrows(DroverException.class, () -> FleetKeys.parse(damaged));
			assertFalse(refused.getMessage().contains(HexFormat.of().formatHex(damaged, at, at + 32)));
		}
		assertThrows(DroverException.class, () -> FleetKeys.parse(Arrays.copyOf(secret, 127)));
		assertThrows(DroverException.class, () -> FleetKeys.parse(new byte[0]));
	}

	@Test
	void publicKeysAreReadStrictly() throws Exception {
		FleetKey key = FleetKeys.make().key();
		assertEquals(key, FleetKey.parse(key.text()));
		assertEquals(32, key.fingerprint().length());
		for (String text : List.of("", "x", key.text().toUpperCase(), key.text() + "0"))
			assertThrows(DroverException.class, () -> FleetKey.parse(text));
	}

	@Test
	void theServerSeesNoBodiesAndEventsTellNone() throws Exception {
		try (Rig rig = Rig.registered(folder.resolve("state"))) {
			rig.command("the password is swordfish");
			String file = "cmd-" + Rig.MANAGER + "-1";
			byte[] content = rig.place.get(rig.box, file, MailboxLimits.FILE).orElseThrow();
			assertFalse(new String(content, StandardCharsets.ISO_8859_1).contains("swordfish"));
			content[content.length - 1]++;
			rig.place.put(rig.box, file, content);
			rig.agent.receive();
			assertFalse(rig.agent.events().toString().contains("swordfish"));
		}
	}

	@Test
	void aDamagedStateIsRefusedWithoutShowingIt() throws Exception {
		Path state = folder.resolve("state");
		Rig rig = Rig.registered(state);
		rig.agent.send(Rig.bytes("more"));
		rig.close();
		byte[] journal = Files.readAllBytes(state.resolve("journal"));
		journal[60] ^= 1;
		Files.write(state.resolve("journal"), journal);
		DroverException refused = assertThrows(DroverException.class, rig::restartAgent);
		assertFalse(refused.getMessage().contains(HexFormat.of().formatHex(journal, 45, 60)));
	}
}
