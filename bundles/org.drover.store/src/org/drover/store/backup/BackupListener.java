package org.drover.store.backup;

/** Hears how far a backup or a restore is. */
@FunctionalInterface
public interface BackupListener {

	/**
	 * Called often, on the thread that works. A runtime exception from here ends the work and comes out of it; nothing is left behind then.
	 *
	 * @param done    rows and content files so far
	 * @param items   how many there are; a restore counts each twice, once for checking it
	 * @param current what is being done, in a few words
	 */
	void progress(long done, long items, String current);
}
