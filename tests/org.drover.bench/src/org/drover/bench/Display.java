package org.drover.bench;

import java.io.IOException;
import java.io.InputStream;

/** The display that the caller has, or one of its own in memory, or none. */
public final class Display implements AutoCloseable {

	private final String name;
	private final Process server;

	private Display(String name, Process server) {
		this.name = name;
		this.server = server;
	}

	public static Display open() throws IOException {
		String given = System.getenv("DISPLAY");
		if (given != null && !given.isEmpty())
			return new Display(given, null);
		try {
			Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset")
					.redirectError(ProcessBuilder.Redirect.DISCARD).start();
			return new Display(":" + number(server.getInputStream()), server);
		} catch (IOException e) {
			return new Display("", null);
		}
	}

	/** As the variable DISPLAY has it; empty where there is none. */
	public String name() {
		return name;
	}

	private static String number(InputStream told) throws IOException {
		StringBuilder number = new StringBuilder();
		for (int digit = told.read(); digit >= '0'; digit = told.read())
			number.append((char) digit);
		return number.toString();
	}

	@Override
	public void close() throws InterruptedException {
		if (server != null) {
			server.destroy();
			server.waitFor();
		}
	}
}
