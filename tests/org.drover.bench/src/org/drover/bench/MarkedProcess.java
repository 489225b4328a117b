package org.drover.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process that writes a file once it has come so far, and is ended then. */
public final class MarkedProcess {

	private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

	private MarkedProcess() {
	}

	/**
	 * @param mark the file; what the process prints goes into another beside it
	 * @return how long it took from the start of the process until the file was there
	 */
	public static double millis(ProcessBuilder builder, Path mark, Duration patience) throws IOException, InterruptedException {
		Path printed = mark.resolveSibling("printed");
		long started = System.nanoTime();
		Process process = builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
		try {
			while (!Files.exists(mark)) {
				if (!process.isAlive() || System.nanoTime() - started > patience.toNanos())
					throw new IOException(String.join(" ", builder.command()) + " did not come so far: " + Files.readString(printed));
				LockSupport.parkNanos(LOOK_NANOS);
			}
			return (System.nanoTime() - started) / 1e6;
		} finally {
			end(process);
		}
	}

	private static void end(Process process) throws InterruptedException {
		process.destroy();
		if (!process.waitFor(10, TimeUnit.SECONDS))
			process.destroyForcibly().waitFor();
	}
}
