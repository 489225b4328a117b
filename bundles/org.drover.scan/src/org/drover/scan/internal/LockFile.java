package org.drover.scan.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** A lock that holds between processes and, unlike a file's own, between the threads of one. It goes with the process that holds it. */
public final class LockFile implements AutoCloseable {

	private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

	private final ReentrantLock here;
	private final FileChannel channel;

	private LockFile(ReentrantLock here, FileChannel channel) {
		this.here = here;
		this.channel = channel;
	}

	/** Waits until nobody else holds it. */
	public static LockFile take(Path file) throws IOException, InterruptedException {
		ReentrantLock here = HERE.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new ReentrantLock());
		here.lockInterruptibly();
		FileChannel channel = null;
		try {
			channel = FileChannel.open(file, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			channel.lock();
			return new LockFile(here, channel);
		} catch (IOException | RuntimeException e) {
			if (channel != null)
				channel.close();
			here.unlock();
			throw e;
		}
	}

	@Override
	public void close() throws IOException {
		try {
			channel.close();
		} finally {
			here.unlock();
		}
	}
}
