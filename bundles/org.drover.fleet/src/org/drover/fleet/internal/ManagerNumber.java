package org.drover.fleet.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What agents tell managers apart by. The same for the same machine, so that agents need not remember one for each process that ever was. */
public final class ManagerNumber {

	private static final int BYTES = 4;

	private ManagerNumber() {
	}

	/** @return 8 hexadecimal digits */
	public static String of(String project, String manager) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest((project + "\n" + manager).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, BYTES);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
