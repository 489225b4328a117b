package org.drover.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerTest {

	@TempDir
	Path folder;

	@Test
	void whatWasSignedMatchesAlsoAfterTheKeyIsReadAnew() throws Exception {
		String signature = signer("key", "journal").sign("a", "b");
		assertTrue(signature.matches("[0-9a-f]{64}"), signature);
		assertTrue(signer("key", "journal").matches(signature, "a", "b"));
	}

	@Test
	void anotherKeyLabelTextOrDivisionDoesNotMatch() throws Exception {
		String signature = signer("key", "journal").sign("a", "b");
		assertFalse(signer("other", "journal").matches(signature, "a", "b"));
		assertFalse(signer("key", "journals").matches(signature, "a", "b"));
		for (List<String> other : List.of(List.of("ab"), List.of("ab", ""), List.of("", "ab"), List.of("b", "a"), List.of("a", "b", "")))
			assertFalse(signer("key", "journal").matches(signature, other.toArray(String[]::new)), other.toString());
	}

	@Test
	void whatIsNoSignatureDoesNotMatch() throws Exception {
		Signer signer = signer("key", "journal");
		for (String none : List.of("", "0".repeat(64), "\u00e4"))
			assertFalse(signer.matches(none, "a"));
		assertFalse(signer.matches(null, "a"));
		assertNotEquals(signer.sign(), signer.sign(""));
	}

	/** The second step of RFC 5869, with "drover signer x" as its info, then HMAC-SHA-256; computed by another program. */
	@Test
	void theKeyIsDerivedByTheStandard() {
		Signer signer = new Signer(new SecretKeySpec(new byte[32], "AES"), "x");
		assertEquals("622b25e1095314ed85d2d1255f72b822b367adc403e3ec9b375ae1a37973ec0a", signer.sign("a"));
	}

	private Signer signer(String key, String label) throws Exception {
		return SecretVault.open(folder.resolve(key)).signer(label);
	}
}
