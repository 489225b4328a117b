package org.drover.bench.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.drover.bench.Java;

/** Processes that work on one project, each with its name, until they are closed: killed, since nothing they have is worth saving. */
final class Processes implements AutoCloseable {

	private static final String AT_WORK = "at work";
	private static final String HEAP = "256m";

	private final List<Process> all = new ArrayList<>();

	/** @param main takes a project's folder, a name, and the port of the remote part */
	static Processes start(Class<?> main, int number, Path project, int port) throws IOException, InterruptedException {
		Processes processes = new Processes();
		boolean good = false;
		try {
			for (int i = 1; i <= number; i++)
				processes.all.add(Java.start(main, HEAP, List.of(project.toString(), "manager " + i, Integer.toString(port))));
			for (Process process : processes.all)
				if (!AT_WORK.equals(process.inputReader(StandardCharsets.UTF_8).readLine()))
					throw new IOException(main.getSimpleName() + " does not begin");
			good = true;
			return processes;
		} finally {
			if (!good)
				processes.close();
		}
	}

	/** For the process itself: says that it has begun, and goes on until it is killed or whoever started it has ended. */
	static void goOn() throws IOException {
		System.out.println(AT_WORK);
		System.in.transferTo(OutputStream.nullOutputStream());
	}

	@Override
	public void close() throws InterruptedException {
		all.forEach(Process::destroyForcibly);
		for (Process process : all)
			process.waitFor();
	}
}
