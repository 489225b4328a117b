package org.drover.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SecretVaultTest {

	@TempDir
	Path folder;

	@Test
	void whatIsSealedOpensAgainAlsoAfterTheKeyIsReadAnew() throws Exception {
		byte[] sealed = SecretVault.open(key()).seal("legacy", "pässword");
		assertEquals("pässword", SecretVault.openExisting(key()).open("legacy", sealed));
	}

	@Test
	void anEmptySecretIsASecret() throws Exception {
		SecretVault vault = SecretVault.open(key());
		assertEquals("", vault.open("n", vault.seal("n", "")));
	}

	@Test
	void sealingTwiceGivesDifferentBytesWithoutTheSecretInThem() throws Exception {
		SecretVault vault = SecretVault.open(key());
		byte[] first = vault.seal("n", "abracadabra");
		assertFalse(Arrays.equals(first, vault.seal("n", "abracadabra")));
		assertFalse(new String(first, StandardCharsets.ISO_8859_1).contains("abracadabra"));
	}

	@Test
	void aSecretDoesNotOpenUnderAnotherName() throws Exception {
		SecretVault vault = SecretVault.open(key());
		byte[] sealed = vault.seal("legacy", "p");
		assertMessage("the secret new was not sealed with the key in", () -> vault.open("new", sealed));
	}

	@Test
	void aSecretDoesNotOpenWithAnotherKey() throws Exception {
		byte[] sealed = SecretVault.open(key()).seal("n", "p");
		SecretVault other = SecretVault.open(folder.resolve("other"));
		assertMessage("put the right key back", () -> other.open("n", sealed));
	}

	@Test
	void anyChangedOrMissingByteIsSeen() throws Exception {
		SecretVault vault = SecretVault.open(key());
		byte[] sealed = vault.seal("n", "secret");
		for (int i = 0; i < sealed.length; i++) {
			byte[] changed = sealed.clone();
			changed[i] ^= 1;
			assertThrows(DroverException.class, () -> vault.open("n", changed), "byte " + i);
			byte[] shortened = Arrays.copyOf(sealed, i);
			assertThrows(DroverException.class, () -> vault.open("n", shortened), "length " + i);
		}
	}

	@Test
	void theKeyIsForItsOwnerOnly() throws Exception {
		assumePosix();
		SecretVault.open(key());
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key())));
		assertEquals(List.of("key"), names());
	}

	@Test
	void aKeyThatOthersMayReadIsRefused() throws Exception {
		assumePosix();
		SecretVault.open(key());
		Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r-----"));
		assertMessage("chmod 600", () -> SecretVault.open(key()));
	}

	@Test
	void aFileThatIsNoKeyIsRefused() throws Exception {
		SecretVault.open(key());
		Files.writeString(key(), "too short");
		assertMessage("is not a key file", () -> SecretVault.open(key()));
	}

	@Test
	void aMissingKeyIsNotMadeWhereItMustBeThere() throws Exception {
		assertMessage("is missing", () -> SecretVault.openExisting(key()));
		assertEquals(List.of(), names());
	}

	@Test
	void allWhoMakeTheKeyAtOnceGetTheSame() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Callable<byte[]>> openings = new ArrayList<>();
			for (int i = 0; i < 8; i++)
				openings.add(() -> SecretVault.open(key()).seal("n", "p"));
			for (Future<byte[]> sealed : threads.invokeAll(openings))
				assertEquals("p", SecretVault.openExisting(key()).open("n", sealed.get()));
		}
		assertEquals(List.of("key"), names());
	}

	private Path key() {
		return folder.resolve("key");
	}

	private List<String> names() throws Exception {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).toList();
		}
	}

	private void assumePosix() {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
	}

	private static void assertMessage(String part, Executable call) {
		String message = assertThrows(DroverException.class, call).getMessage();
		assertTrue(message.contains(part), message);
	}
}
