package org.drover.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class KeyCopyTest {

	private static final char[] PASSPHRASE = "correct horse bättery".toCharArray();

	@TempDir
	Path folder;

	@Test
	void aKeyThatWentUnderAPassphraseOpensWhatWasSealedBefore() throws Exception {
		SecretVault vault = SecretVault.open(folder.resolve("key"));
		byte[] secret = vault.seal("n", "s");
		KeyCopy.open(vault.keyCopy().seal(PASSPHRASE), PASSPHRASE).install(folder.resolve("other"));
		assertEquals("s", SecretVault.openExisting(folder.resolve("other")).open("n", secret));
	}

	@Test
	void theKeyDoesNotStandInWhatIsSealed() throws Exception {
		byte[] sealed = SecretVault.open(folder.resolve("key")).keyCopy().seal(PASSPHRASE);
		String key = new String(Files.readAllBytes(folder.resolve("key")), StandardCharsets.ISO_8859_1);
		assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains(key.substring(0, 8)));
		assertFalse(Arrays.equals(sealed, SecretVault.open(folder.resolve("key")).keyCopy().seal(PASSPHRASE)));
	}

	@Test
	void aWrongPassphraseAndDamageAreSaid() throws Exception {
		byte[] sealed = SecretVault.open(folder.resolve("key")).keyCopy().seal(PASSPHRASE);
		assertMessage("the passphrase does not open", () -> KeyCopy.open(sealed, "wrong".toCharArray()));
		assertMessage("damaged", () -> KeyCopy.open(Arrays.copyOf(sealed, sealed.length - 1), PASSPHRASE));
		assertMessage("damaged", () -> KeyCopy.open(new byte[0], PASSPHRASE));
		byte[] endless = sealed.clone();
		Arrays.fill(endless, 1, 5, (byte) 0x7f);
		assertMessage("damaged", () -> KeyCopy.open(endless, PASSPHRASE));
	}

	@Test
	void aKeyThatIsThereStays() throws Exception {
		KeyCopy copy = SecretVault.open(folder.resolve("key")).keyCopy();
		byte[] before = Files.readAllBytes(folder.resolve("key"));
		assertMessage("already", () -> copy.install(folder.resolve("key")));
		assertTrue(Arrays.equals(before, Files.readAllBytes(folder.resolve("key"))));
	}

	private static void assertMessage(String part, Executable call) {
		String message = assertThrows(DroverException.class, call).getMessage();
		assertTrue(message.contains(part), message);
	}
}
