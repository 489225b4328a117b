package org.drover.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JVM like this one. */
public final class Java {

	private static final List<String> LOGGING = List.of("logback.configurationFile", "java.util.logging.config.file");

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
		Process process = start(main, heap, arguments, variables);
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0)
			throw new IOException(main.getSimpleName() + " ended with status " + process.exitValue());
		return printed.strip();
	}

	/** Starts a main class of this class path, which logs as this JVM does. */
	public static Process start(Class<?> main, String heap, List<String> arguments) throws IOException {
		return start(main, heap, arguments, Map.of());
	}

	private static Process start(Class<?> main, String heap, List<String> arguments, Map<String, String> variables) throws IOException {
		List<String> command = new ArrayList<>(List.of(executable(), "-Xmx" + heap, "--enable-native-access=ALL-UNNAMED"));
		for (String property : LOGGING)
			Optional.ofNullable(System.getProperty(property)).ifPresent(value -> command.add("-D" + property + "=" + value));
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().putAll(variables);
		return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}
}
