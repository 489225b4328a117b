package org.drover.agent.internal.process;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A process with a limit on its time and on what is kept of its output. It runs in a session of its own, so that all it started can be ended with
 * it, and sees no environment but a plain one and what it is given.
 */
public final class BoundedProcess {

	private static final Path SETSID = Path.of("/usr/bin/setsid");
	private static final Map<String, String> PLAIN = Map.of("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG",
			"C.UTF-8", "LC_ALL", "C.UTF-8", "HOME", "/root");
	private static final Duration LAST_OUTPUT = Duration.ofSeconds(2);

	private final List<String> command;
	private final Map<String, String> environment = new TreeMap<>(PLAIN);
	private File folder = new File("/");
	private byte[] input = new byte[0];

	public BoundedProcess(List<String> command) {
		this.command = new ArrayList<>(command);
		if (Files.isExecutable(SETSID))
			this.command.addAll(0, List.of(SETSID.toString(), "--"));
	}

	/** Runs a command with nothing special about it. */
	public static Ended run(List<String> command, Duration limit, int keep) throws IOException {
		return new BoundedProcess(command).run(limit, keep);
	}

	public BoundedProcess with(Map<String, String> more) {
		environment.putAll(more);
		return this;
	}

	public BoundedProcess in(Path working) {
		folder = working.toFile();
		return this;
	}

	/** @param given to its standard input, which is closed then */
	public BoundedProcess reading(byte[] given) {
		input = given;
		return this;
	}

	/**
	 * @param keep bytes of each of its outputs
	 * @throws InterruptedIOException where this thread was interrupted; the process and what it started have been killed then
	 */
	public Ended run(Duration limit, int keep) throws IOException {
		long start = System.nanoTime();
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder);
		builder.environment().clear();
		builder.environment().putAll(environment);
		Process process = builder.start();
		Gatherer output = Gatherer.of(process.getInputStream(), keep);
		Gatherer errors = Gatherer.of(process.getErrorStream(), keep);
		boolean ended = false;
		try {
			feed(process.getOutputStream());
			ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
			if (!ended)
				end(process);
			output.await(LAST_OUTPUT);
			errors.await(LAST_OUTPUT);
			return new Ended(process.exitValue(), !ended, output.text(), errors.text(), output.dropped() + errors.dropped(),
					(System.nanoTime() - start) / 1_000_000);
		} catch (InterruptedException e) {
			end(process);
			throw (InterruptedIOException) new InterruptedIOException("interrupted while a process ran").initCause(e);
		} finally {
			output.close();
			errors.close();
		}
	}

	/** Ends all processes that were started with this in their environment, and their sessions; it reaches those of an earlier run of this program. */
	public static void killAll(String variable, String value) {
		byte[] wanted = (variable + "=" + value).getBytes(StandardCharsets.UTF_8);
		ProcessHandle.allProcesses().filter(process -> has(process.pid(), wanted)).toList().forEach(BoundedProcess::killSession);
	}

	private static boolean has(long process, byte[] wanted) {
		try {
			String environment = Files.readString(Path.of("/proc", Long.toString(process), "environ"), StandardCharsets.ISO_8859_1);
			return List.of(environment.split("\0")).contains(new String(wanted, StandardCharsets.ISO_8859_1));
		} catch (IOException e) {
			// it has ended, or is none of this user's
			return false;
		}
	}

	/** Kills a session's leader, and all that belongs to it. */
	private static void killSession(ProcessHandle leader) {
		List<ProcessHandle> descendants = leader.descendants().toList();
		signalGroup(leader.pid());
		descendants.forEach(ProcessHandle::destroyForcibly);
		leader.destroyForcibly();
	}

	private void feed(OutputStream stream) throws IOException {
		try (stream) {
			stream.write(input);
		} catch (IOException e) {
			// it ended, or closed its input, without having read all of it: that is its own affair
			if (input.length == 0)
				throw e;
		}
	}

	private static void end(Process process) {
		killSession(process.toHandle());
		process.onExit().orTimeout(LAST_OUTPUT.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> process).join();
	}

	/** There is no other way than the command to reach a whole group. */
	private static void signalGroup(long group) {
		try {
			new ProcessBuilder("/bin/kill", "-KILL", "--", "-" + group).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.start().waitFor(LAST_OUTPUT.toMillis(), TimeUnit.MILLISECONDS);
		} catch (IOException e) {
			// without the command its descendants are still ended one by one
			return;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Reads a stream to its end, and keeps the first bytes. */
	private static final class Gatherer implements AutoCloseable {

		private final InputStream stream;
		private final int most;
		private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
		private final Thread thread;
		private long dropped;

		private Gatherer(InputStream stream, int keep) {
			this.stream = stream;
			most = keep;
			thread = Thread.ofPlatform().daemon().name("output").unstarted(this::gather);
		}

		static Gatherer of(InputStream stream, int keep) {
			Gatherer gatherer = new Gatherer(stream, keep);
			gatherer.thread.start();
			return gatherer;
		}

		private void gather() {
			byte[] buffer = new byte[8192];
			try {
				for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer))
					keep(buffer, read);
			} catch (IOException e) {
				// closed from outside: what is kept is what there was
				return;
			}
		}

		private synchronized void keep(byte[] buffer, int read) {
			int taken = Math.min(read, most - kept.size());
			kept.write(buffer, 0, taken);
			dropped += read - taken;
		}

		/** A process that outlives the one that was awaited may hold the stream open: it is not waited for. */
		void await(Duration limit) throws InterruptedException {
			thread.join(limit);
		}

		synchronized String text() {
			return kept.toString(StandardCharsets.UTF_8);
		}

		synchronized long dropped() {
			return dropped;
		}

		@Override
		public void close() throws IOException {
			stream.close();
		}
	}
}
