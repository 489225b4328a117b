package org.drover.connector.exchange.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.LongPredicate;

import org.drover.model.ObjectRef;

/**
 * Remembers millions of objects by 64 bits each of their SHA-256: that two of a million share them happens once in thirty million packages, or where
 * somebody has worked hard for it, who gains a package that is refused.
 */
final class Fingerprints {

	/** Stands for a free slot; a fingerprint of that value is taken for another one. */
	private static final long FREE = 0;

	private final MessageDigest digest = digest();
	private long[] table = new long[1 << 10];
	private int size;

	/** @param place the part it is in; empty where that makes no difference */
	long of(String place, ObjectRef ref) {
		digest.update(Names.folded(place).getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
		digest.update((byte) ref.kind().code());
		digest.update(characters(ref.key()));
		long fingerprint = ByteBuffer.wrap(digest.digest()).getLong();
		return fingerprint == FREE ? 1 : fingerprint;
	}

	/** As they are: an encoder would make one of all halves of pairs that stand alone. */
	private static ByteBuffer characters(String text) {
		ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
		bytes.asCharBuffer().put(text);
		return bytes;
	}

	/** @return whether it is new */
	boolean add(long fingerprint) {
		int slot = slot(table, fingerprint);
		if (table[slot] == fingerprint)
			return false;
		table[slot] = fingerprint;
		if (++size > table.length / 2)
			grow();
		return true;
	}

	boolean contains(long fingerprint) {
		return table[slot(table, fingerprint)] == fingerprint;
	}

	int size() {
		return size;
	}

	boolean all(LongPredicate condition) {
		for (long fingerprint : table) {
			if (fingerprint != FREE && !condition.test(fingerprint))
				return false;
		}
		return true;
	}

	private void grow() {
		long[] larger = new long[table.length * 2];
		for (long fingerprint : table) {
			if (fingerprint != FREE)
				larger[slot(larger, fingerprint)] = fingerprint;
		}
		table = larger;
	}

	private static int slot(long[] table, long fingerprint) {
		int slot = (int) fingerprint & table.length - 1;
		while (table[slot] != FREE && table[slot] != fingerprint)
			slot = slot + 1 & table.length - 1;
		return slot;
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
