package org.drover.cli.internal;

import java.util.concurrent.TimeUnit;

import org.drover.cli.Terminal;
import org.drover.store.backup.BackupListener;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/** Tells a backup's progress on the terminal, at most twice a second, and ends it when its monitor is cancelled or its thread interrupted. */
final class BackupProgress implements BackupListener {

	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

	private final Terminal terminal;
	private final boolean json;
	private final IProgressMonitor monitor;
	private long toldAt = System.nanoTime();

	BackupProgress(Terminal terminal, boolean json, IProgressMonitor monitor) {
		this.terminal = terminal;
		this.json = json;
		this.monitor = monitor;
	}

	@Override
	public void progress(long done, long items, String current) {
		if (monitor.isCanceled() || Thread.currentThread().isInterrupted())
			throw new OperationCanceledException();
		if (System.nanoTime() - toldAt < PAUSE_NANOS)
			return;
		toldAt = System.nanoTime();
		terminal.progress(json, done, items, current);
	}
}
