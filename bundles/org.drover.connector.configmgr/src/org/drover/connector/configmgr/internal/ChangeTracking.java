package org.drover.connector.configmgr.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How far a site database has come, as it says itself.
 *
 * @param origin  of the database's versions: another one after it was put back from a copy
 * @param current the version of the last change that can be read
 * @param oldest  what changed up to this version is not known any more
 */
record ChangeTracking(String origin, long current, long oldest) {

	private static final int PARTS = 5;
	/** Stands for no witnesses: what is empty would be no part. */
	private static final String NONE = "-";

	/**
	 * @param rest    what clients rest on beside their own rows
	 * @param digests of all that is not a client
	 */
	String mark(String rest, Digests digests, Witnesses witnesses) {
		String members = witnesses.text();
		return origin + " " + current + " " + digest(rest) + " " + digests.text() + " " + (members.isEmpty() ? NONE : members);
	}

	/** The text of the digests, when the mark was made. */
	static String digests(String mark) {
		return mark.split(" ")[3];
	}

	/** Of collections, when the mark was made. */
	static Witnesses witnesses(String mark) {
		return Witnesses.parse(mark.split(" ")[PARTS - 1]);
	}

	/** Whether all changes since a mark are known. */
	boolean goesOnFrom(String mark) {
		return mark.split(" ").length == PARTS && mark.startsWith(origin + " ") && version(mark) >= oldest && version(mark) <= current;
	}

	static long version(String mark) {
		return Long.parseLong(mark.split(" ")[1]);
	}

	/** Whether clients rest on the same in both. */
	static boolean sameRest(String mark, String other) {
		return mark.split(" ")[2].equals(other.split(" ")[2]);
	}

	private static String digest(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}
}
