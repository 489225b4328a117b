package org.drover.agent.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256, as 64 hexadecimal digits in lower case. */
public final class Digest {

	private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");
	private static final int BUFFER = 1 << 16;

	private Digest() {
	}

	public static boolean is(String text) {
		return text != null && DIGITS.matcher(text).matches();
	}

	public static String of(byte[] content) {
		return HexFormat.of().formatHex(sha256().digest(content));
	}

	/** @throws java.nio.file.NoSuchFileException where there is none */
	public static String of(Path file) throws IOException {
		MessageDigest digest = sha256();
		byte[] buffer = new byte[BUFFER];
		try (InputStream in = Files.newInputStream(file)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
				digest.update(buffer, 0, read);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
