package org.drover.connector.ansible.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import org.drover.model.DroverException;

/**
 * Encrypts texts as {@code ansible-vault} does, and opens what it has encrypted: AES-256 in counter mode and an HMAC, under keys that PBKDF2 makes of a password and 32 bytes of
 * salt. Writes format 1.1; in format 1.2 the label is passed over. Each text costs some milliseconds, by design of the format. Usable from several threads.
 */
final class Vault {

	private static final String HEADER = "$ANSIBLE_VAULT;1.1;AES256";
	private static final Pattern HEADERS = Pattern.compile("\\$ANSIBLE_VAULT;1\\.(?:1;AES256|2;AES256;.*)");
	private static final Pattern SPACE = Pattern.compile("^[ \\t\\n\\r\\f\\x0B]+|[ \\t\\n\\r\\f\\x0B]+$");
	private static final HexFormat HEX = HexFormat.of();
	private static final int MOST_BYTES = 64 << 10;
	private static final int WIDTH = 80;
	private static final int SALT_BYTES = 32;
	private static final int KEY_BYTES = 32;
	private static final int BLOCK_BYTES = 16;
	private static final int ROUNDS = 10_000;

	private final SecureRandom random = new SecureRandom();
	private final Path file;
	private final char[] password;

	private Vault(Path file, char[] password) {
		this.file = file;
		this.password = password;
	}

	/** @param file of the password, as {@code --vault-password-file} names it; programs, which Ansible would run, are refused */
	static Vault of(Path file) throws DroverException {
		String text = text(bytes(file), file);
		if (text.startsWith("#!"))
			throw new DroverException(file + " is a program to Ansible, and Drover runs none: name a file that holds the password");
		String password = SPACE.matcher(text).replaceAll("");
		if (password.isEmpty() || password.startsWith("$ANSIBLE_VAULT"))
			throw new DroverException(file + " holds no password of a vault: name the file with the password itself");
		return new Vault(file, password.toCharArray());
	}

	private static byte[] bytes(Path file) throws DroverException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(MOST_BYTES + 1);
			if (bytes.length > MOST_BYTES)
				throw new DroverException(file + " is too large for a vault's password: name the file with the password itself");
			return bytes;
		} catch (IOException e) {
			throw new DroverException("cannot read the vault's password from " + file + ": check that it exists and may be read", e);
		}
	}

	private static String text(byte[] bytes, Path file) throws DroverException {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			throw new DroverException(file + " is no text in UTF-8, as a vault's password has to be");
		}
	}

	/** The text as a value behind {@code !vault |} has it; a different one on every call. */
	String seal(String text) {
		byte[] salt = new byte[SALT_BYTES];
		random.nextBytes(salt);
		Keys keys = keys(salt);
		byte[] body = keys.crypt(Cipher.ENCRYPT_MODE, padded(text.getBytes(StandardCharsets.UTF_8)));
		String parts = HEX.formatHex(salt) + '\n' + HEX.formatHex(keys.mac(body)) + '\n' + HEX.formatHex(body);
		String digits = HEX.formatHex(parts.getBytes(StandardCharsets.US_ASCII));
		StringBuilder sealed = new StringBuilder(HEADER).append('\n');
		for (int from = 0; from < digits.length(); from += WIDTH)
			sealed.append(digits, from, Math.min(from + WIDTH, digits.length())).append('\n');
		return sealed.toString();
	}

	/**
	 * @param what is encrypted, for messages
	 * @throws DroverException where it is not, or with another password
	 */
	String open(String sealed, String what) throws DroverException {
		List<String> lines = sealed.lines().map(String::strip).toList();
		if (lines.isEmpty() || !HEADERS.matcher(lines.getFirst()).matches())
			throw new DroverException(what + " is not encrypted in a form of ansible-vault that Drover knows: encrypt it anew with ansible-vault rekey");
		byte[][] parts = parts(String.join("", lines.subList(1, lines.size())), what);
		Keys keys = keys(parts[0]);
		if (!MessageDigest.isEqual(keys.mac(parts[2]), parts[1]))
			throw new DroverException(what + " was not encrypted with the password in " + file + ", or is damaged: name the file with the right one");
		return new String(unpadded(keys.crypt(Cipher.DECRYPT_MODE, parts[2])), StandardCharsets.UTF_8);
	}

	/** Salt, HMAC and body. */
	private static byte[][] parts(String digits, String what) throws DroverException {
		try {
			String[] texts = new String(HEX.parseHex(digits), StandardCharsets.US_ASCII).split("\n", -1);
			if (texts.length != 3)
				throw damaged(what);
			byte[][] parts = new byte[texts.length][];
			for (int part = 0; part < parts.length; part++)
				parts[part] = HEX.parseHex(texts[part]);
			if (parts[0].length == 0 || parts[2].length == 0 || parts[2].length % BLOCK_BYTES != 0)
				throw damaged(what);
			return parts;
		} catch (IllegalArgumentException e) {
			throw damaged(what);
		}
	}

	private static DroverException damaged(String what) {
		return new DroverException(what + " is encrypted with ansible-vault, but damaged: put it back from a copy");
	}

	/** Always some bytes more, each of which says how many. */
	private static byte[] padded(byte[] text) {
		int more = BLOCK_BYTES - text.length % BLOCK_BYTES;
		byte[] padded = Arrays.copyOf(text, text.length + more);
		Arrays.fill(padded, text.length, padded.length, (byte) more);
		return padded;
	}

	/** The HMAC has said that this is as somebody with the password wrote it. */
	private static byte[] unpadded(byte[] padded) {
		int more = padded[padded.length - 1];
		return Arrays.copyOf(padded, more < 1 || more > BLOCK_BYTES ? padded.length : padded.length - more);
	}

	private Keys keys(byte[] salt) {
		PBEKeySpec spec = new PBEKeySpec(password, salt, ROUNDS, (2 * KEY_BYTES + BLOCK_BYTES) * Byte.SIZE);
		try {
			byte[] made = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
			return new Keys(new SecretKeySpec(made, 0, KEY_BYTES, "AES"), new SecretKeySpec(made, KEY_BYTES, KEY_BYTES, "HmacSHA256"),
					new IvParameterSpec(made, 2 * KEY_BYTES, BLOCK_BYTES));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java platform has PBKDF2 with SHA-256", e);
		} finally {
			spec.clearPassword();
		}
	}

	/** @param counter that the first block is encrypted with */
	private record Keys(SecretKeySpec cipher, SecretKeySpec mac, IvParameterSpec counter) {

		byte[] crypt(int mode, byte[] text) {
			try {
				Cipher aes = Cipher.getInstance("AES/CTR/NoPadding");
				aes.init(mode, cipher, counter);
				return aes.doFinal(text);
			} catch (GeneralSecurityException e) {
				throw new IllegalStateException("every Java platform has AES in counter mode", e);
			}
		}

		byte[] mac(byte[] body) {
			try {
				Mac hmac = Mac.getInstance("HmacSHA256");
				hmac.init(mac);
				return hmac.doFinal(body);
			} catch (GeneralSecurityException e) {
				throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
			}
		}
	}
}
