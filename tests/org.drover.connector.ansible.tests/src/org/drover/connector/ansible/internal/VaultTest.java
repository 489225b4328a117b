package org.drover.connector.ansible.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.drover.model.DroverException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of {@code ansible-vault}, as it writes it and as it reads it. */
class VaultTest {

	private static final String TEXT = "cleartext-\u00e4\u00f6 \"x\"\nsecond line";
	/** The text as Debian's ansible-vault 2.14 has encrypted it. */
	private static final String THEIRS = """
			$ANSIBLE_VAULT;1.1;AES256
			61323361316666643537616461616137343336313936653638663834643033643739616331386334
			3834656332666465343037666235363637343836663833310a346430386230653731383038346166
			66636236393033376132343736336238656539636132383766646462373464366265616537623032
			3138396332396462330a636637633133343530366137303634383737363937653133653434653339
			34663665336538323766376563306539393031396635363837616130616662623962
			""";

	@TempDir
	Path folder;
	private Vault vault;

	@BeforeEach
	void open() throws Exception {
		vault = vault(" open sesame\r\n");
	}

	private Vault vault(String password) throws Exception {
		return Vault.of(Files.writeString(folder.resolve("password"), password));
	}

	private static String refused(org.junit.jupiter.api.function.Executable work) {
		return assertThrows(DroverException.class, work).getMessage();
	}

	@Test
	void itsOwnFormIsOpened() throws Exception {
		assertEquals(TEXT, vault.open(THEIRS, "x"));
		assertEquals(TEXT, vault.open(THEIRS.replace("1.1;AES256", "1.2;AES256;production"), "x"), "with a label");
		assertEquals(TEXT, vault.open(THEIRS.replace("\n", "\r\n  "), "x"), "as it stands indented");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "fifteen letters", "sixteen letters!", "a rather long text, which takes more than one line once it is written as digits" })
	void whatIsSealedIsOpened(String text) throws Exception {
		String sealed = vault.seal(text);
		assertEquals(text, vault.open(sealed, "x"));
		assertNotEquals(sealed, vault.seal(text), "nobody sees that two secrets are the same");
		assertTrue(sealed.startsWith("$ANSIBLE_VAULT;1.1;AES256\n") && sealed.lines().skip(1).allMatch(line -> line.matches("[0-9a-f]{1,80}")), sealed);
	}

	@Test
	void withAnotherPasswordNothingIsOpened() throws Exception {
		assertTrue(refused(() -> vault("close sesame").open(THEIRS, "db_password of client:a")).startsWith("db_password of client:a was not encrypted with the password in "));
	}

	/** Of the first digits of salt, HMAC and body another one each, and texts that are none. */
	@Test
	void damageIsFoundOut() {
		for (int digit : new int[] { 27, 162, 300, 410 }) {
			char other = THEIRS.charAt(digit) == '1' ? '2' : '1';
			String damaged = THEIRS.substring(0, digit) + other + THEIRS.substring(digit + 1);
			assertThrows(DroverException.class, () -> vault.open(damaged, "x"), () -> "digit " + digit);
		}
		for (String none : new String[] { "$ANSIBLE_VAULT;1.1;AES256\n", "$ANSIBLE_VAULT;1.1;AES256\nxyz", "$ANSIBLE_VAULT;1.1;AES256\n0a0a", "$ANSIBLE_VAULT;1.1;AES256\n610a620a63" })
			assertTrue(refused(() -> vault.open(none, "it")).contains("it is encrypted with ansible-vault, but damaged"), none);
		for (String none : new String[] { "", "hunter2", "$ANSIBLE_VAULT;1.0;AES\n6162" }) {
			String words = refused(() -> vault.open(none, "it"));
			assertTrue(words.contains("in a form of ansible-vault that Drover knows") && !words.contains("hunter2"), words);
		}
	}

	@Test
	void aFileThatHoldsNoPasswordIsRefused() throws Exception {
		assertTrue(refused(() -> vault("#!/bin/sh\necho x")).contains("Drover runs none"));
		assertTrue(refused(() -> vault(" \n")).contains("holds no password"));
		assertTrue(refused(() -> vault(THEIRS)).contains("holds no password"));
		assertTrue(refused(() -> vault("x".repeat(70_000))).contains("too large"));
		assertTrue(refused(() -> Vault.of(folder.resolve("absent"))).contains("check that it exists"));
		Files.write(folder.resolve("bytes"), new byte[] { (byte) 0xff });
		assertTrue(refused(() -> Vault.of(folder.resolve("bytes"))).contains("UTF-8"));
	}

	@Test
	void ansibleVaultOpensWhatIsSealed() throws Exception {
		assumeTrue(AnsibleProgram.isInstalled(), "ansible is not installed");
		Path sealed = Files.writeString(folder.resolve("sealed"), vault.seal(TEXT));
		assertFalse(Files.readString(sealed).contains("cleartext"));
		assertEquals(TEXT, AnsibleProgram.run(folder, "ansible-vault", "decrypt", "--output", "-", "--vault-password-file", folder.resolve("password").toString(), sealed.toString()));
	}
}
