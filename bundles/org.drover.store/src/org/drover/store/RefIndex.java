package org.drover.store;

import java.util.Arrays;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * Numbers object references from 0 in the order they are added. An open-addressing table over two arrays: a map of a million
 * references would cost three objects each.
 */
final class RefIndex {

	private static final int FREE = -1;

	private ObjectKind[] kinds;
	private String[] keys;
	private int[] table;
	private int size;

	RefIndex(int expected) {
		kinds = new ObjectKind[Math.max(expected, 16)];
		keys = new String[kinds.length];
		table = freeTable(kinds.length);
	}

	/** @return the reference's number, a new one where it has none */
	int add(ObjectKind kind, String key) {
		int slot = slot(kind, key);
		if (table[slot] != FREE)
			return table[slot];
		if (size == keys.length) {
			grow();
			slot = slot(kind, key);
		}
		kinds[size] = kind;
		keys[size] = key;
		table[slot] = size;
		return size++;
	}

	int indexOf(ObjectKind kind, String key) {
		return table[slot(kind, key)];
	}

	int size() {
		return size;
	}

	ObjectKind kind(int number) {
		return kinds[number];
	}

	String key(int number) {
		return keys[number];
	}

	ObjectRef ref(int number) {
		return new ObjectRef(kinds[number], keys[number]);
	}

	/** Where the reference is, or the free slot where it would go. */
	private int slot(ObjectKind kind, String key) {
		int mask = table.length - 1;
		int slot = spread(kind, key) & mask;
		while (table[slot] != FREE && !(kinds[table[slot]] == kind && keys[table[slot]].equals(key)))
			slot = (slot + 1) & mask;
		return slot;
	}

	private static int spread(ObjectKind kind, String key) {
		int hash = (key.hashCode() * 31 + kind.code()) * 0x9E3779B9;
		return hash ^ (hash >>> 16);
	}

	private void grow() {
		kinds = Arrays.copyOf(kinds, size * 2);
		keys = Arrays.copyOf(keys, size * 2);
		table = freeTable(size * 2);
		for (int number = 0; number < size; number++)
			table[slot(kinds[number], keys[number])] = number;
	}

	/** At most half full, so that chains stay short. */
	private static int[] freeTable(int capacity) {
		int[] table = new int[Integer.highestOneBit(capacity) * 4];
		Arrays.fill(table, FREE);
		return table;
	}
}
