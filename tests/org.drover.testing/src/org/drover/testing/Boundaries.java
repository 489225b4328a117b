package org.drover.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Names each boundary that this process comes to, in a file, and kills it at one of them: nothing in it gets to clean up. */
public final class Boundaries {

	/** No boundary has this name. */
	public static final String NOWHERE = "nowhere";

	private final Path names;
	private final String last;
	private final Map<String, Integer> times = new HashMap<>();

	/** @param last where to end, as an earlier process has named it; or {@link #NOWHERE} */
	public Boundaries(Path names, String last) {
		this.names = names;
		this.last = last;
	}

	/** Of several threads one comes here at a time, and none any more after the last one. What comes again is told apart by a number. */
	public synchronized void at(String boundary) {
		int time = times.merge(boundary, 1, Integer::sum);
		String name = time == 1 ? boundary : boundary + " (" + time + ")";
		try {
			Files.writeString(names, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			if (name.equals(last)) {
				new ProcessBuilder("kill", "-KILL", Long.toString(ProcessHandle.current().pid())).start();
				new CountDownLatch(1).await();
			}
		} catch (IOException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
