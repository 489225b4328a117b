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
 * @param keeper  writes what was found so far
 */
public record Setting(Path product, Path run, Path scratch, boolean quick, Keeper keeper) {

	/** Writes what was found so far. */
	@FunctionalInterface
	public interface Keeper {

		void keep() throws IOException;
	}

	/** One of two numbers. */
	public int sized(int full, int small) {
		return quick ? small : full;
	}

	/** A new folder. */
	public Path folder(String name) throws IOException {
		return Files.createTempDirectory(scratch, name);
	}

	/** Called after each part of a subject that takes long: what was found is not lost if the run is ended before its end. */
	public void keep() throws IOException {
		keeper.keep();
	}

	/** Tells whoever waits how far it is. */
	public void progress(String sentence, Object... values) {
		System.err.printf("bench: " + sentence + "%n", values);
	}
}
