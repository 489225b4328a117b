package org.drover.bench.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a {@link RemotePart}; each thread has a connection of its own. */
final class RemoteCalls {

	private record Line(BufferedReader in, PrintWriter out) {
	}

	private final ThreadLocal<Line> lines;

	RemoteCalls(int port) {
		lines = ThreadLocal.withInitial(() -> connect(port));
	}

	void ask(String name) {
		Line line = lines.get();
		line.out().println(name);
		try {
			if (!name.equals(line.in().readLine()))
				throw new IOException("no answer for " + name);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@SuppressWarnings("resource") // open as long as the process
	private static Line connect(int port) {
		try {
			Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
			return new Line(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)),
					new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
