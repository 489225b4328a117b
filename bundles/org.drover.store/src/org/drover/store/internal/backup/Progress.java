package org.drover.store.internal.backup;

import org.drover.store.backup.BackupListener;

/** Counts items, and says so every now and then. */
public final class Progress {

	private static final int STEP = 1000;

	private final BackupListener listener;
	private final long items;
	private long done;
	private long told = -STEP;

	public Progress(BackupListener listener, long items) {
		this.listener = listener;
		this.items = items;
	}

	public void begin(String current) {
		told = done;
		listener.progress(done, items, current);
	}

	public void add(long more, String current) {
		done += more;
		if (done - told >= STEP)
			begin(current);
	}
}
