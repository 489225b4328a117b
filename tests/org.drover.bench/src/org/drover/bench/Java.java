package org.drover.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A JVM like this one. */
public final class Java {

	private Java() {
	}

	public static String executable() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** Runs a main class of this class path to its end. @return what it printed */
	public static String run(Class<?> main, String heap, List<String> arguments) throws IOException, InterruptedException {
		return run(main, heap, arguments, Map.of());
	}

	/** @param variables of its environment, besides those of this JVM */
	public static String run(Class<?> main, String heap, List<String> arguments, Map<String, String> variables)
			throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(executable(), "-Xmx" + heap, "--enable-native-access=ALL-UNNAMED", "-cp",
				System.getProperty("java.class.path"), main.getName());
		builder.command().addAll(arguments);
		builder.environment().putAll(variables);
		Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0)
			throw new IOException(main.getSimpleName() + " ended with status " + process.exitValue());
		return printed.strip();
	}
}
