package org.drover.mailbox.places;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server program that tests run for themselves: with its files in a folder of its own, which goes with it, on a free port of this machine. */
final class ServerProcess implements AutoCloseable {

	private static final long START_SECONDS = 30;
	private static final long STOP_SECONDS = 10;
	private static final long LOOK_MILLIS = 20;

	private final Path folder;
	private final Process process;
	private final Thread atExit;

	private ServerProcess(Path folder, Process process) {
		this.folder = folder;
		this.process = process;
		atExit = new Thread(process::destroy);
		Runtime.getRuntime().addShutdownHook(atExit);
	}

	/** A folder that the server can enter also where it gives up the rights of root. */
	static Path folder(String name) throws IOException {
		return Files.setPosixFilePermissions(Files.createTempDirectory(name), PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** Runs a program to its end. */
	static void run(List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0)
			throw new IOException(command.getFirst() + " failed: " + output);
	}

	/**
	 * Returns when something listens on the port.
	 *
	 * @param folder removed when this is closed, and when the start fails
	 */
	static ServerProcess start(Path folder, int port, List<String> command) throws IOException, InterruptedException {
		Path log = folder.resolve("output");
		Process started = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		ServerProcess server = new ServerProcess(folder, started);
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
		while (!listens(port)) {
			if (started.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
				String output = Files.readString(log);
				server.close();
				throw new IOException(command.getFirst() + " did not start: " + output);
			}
		}
		return server;
	}

	private static boolean listens(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		} catch (IOException e) {
			return false;
		}
	}

	@Override
	public void close() throws IOException {
		Runtime.getRuntime().removeShutdownHook(atExit);
		process.destroy();
		try {
			if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS))
				process.destroyForcibly();
		} catch (InterruptedException e) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList())
				Files.deleteIfExists(file);
		}
	}
}
