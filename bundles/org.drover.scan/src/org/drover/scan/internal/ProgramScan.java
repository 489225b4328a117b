package org.drover.scan.internal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.drover.scan.ScanModule;

/** Somebody's program as the one module of a scan. What it writes goes into a file of its own, that is begun anew by each run. */
final class ProgramScan implements ScanModule<Integer>, AutoCloseable {

	private final List<String> program;
	private final Path output;
	private final Thread stop = new Thread(this::stop);
	private volatile Process running;

	ProgramScan(List<String> program) throws IOException {
		this.program = program;
		output = Files.createTempFile("drover-scan", ".out");
		Runtime.getRuntime().addShutdownHook(stop);
	}

	@Override
	public String name() {
		return program.get(0);
	}

	/** @return what it exited with */
	@Override
	public Integer scan() throws IOException, InterruptedException {
		Process process = new ProcessBuilder(program).redirectInput(Redirect.from(Path.of("/dev/null").toFile())).redirectOutput(output.toFile())
				.redirectError(Redirect.INHERIT).start();
		running = process;
		try {
			return process.waitFor();
		} finally {
			process.destroy();
		}
	}

	Path output() {
		return output;
	}

	/** Nothing is left behind, however this process ends. */
	private void stop() {
		Process process = running;
		if (process != null)
			process.destroy();
		output.toFile().delete();
	}

	@Override
	public void close() throws IOException {
		Runtime.getRuntime().removeShutdownHook(stop);
		Files.deleteIfExists(output);
	}
}
