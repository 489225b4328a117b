package org.drover.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;


/**
 * What subjects are measured with.
 *
 * @param product the built product's folder
 * @param run     the script that starts it
 * @param scratch a folder on the disk that is measured; each subject takes folders of its own in it
 * @param quick   whether small sizes and few rounds will do, to see that everything runs
 */
public record Setting(Path product, Path run, Path scratch, boolean quick) {

	/** One of two numbers. */
	public int sized(int full, int small) {
		return quick ? small : full;
	}

	/** A new folder. */
	public Path folder(String name) throws IOException {
		return Files.createTempDirectory(scratch, name);
	}

	/** Tells whoever waits how far it is. */
	public void progress(String sentence, Object... values) {
		System.err.printf("bench: " + sentence + "%n", values);
	}
}
