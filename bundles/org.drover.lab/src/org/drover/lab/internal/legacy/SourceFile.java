package org.drover.lab.internal.legacy;

import java.util.SplittableRandom;

/**
 * A file of a package source folder, known before it is written.
 *
 * @param path with forward slashes
 * @param seed decides the bytes: equal seeds and sizes are equal files
 */
record SourceFile(String path, int kilobytes, long seed) {

	byte[] bytes() {
		byte[] bytes = new byte[kilobytes << 10];
		new SplittableRandom(seed).nextBytes(bytes);
		return bytes;
	}
}
