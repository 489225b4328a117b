package org.drover.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A second Java process with everything on its class path that this one has: under OSGi all installed bundles, one after the other. */
final class ChildProcess {

	private static final long PATIENCE_SECONDS = 120;

	private ChildProcess() {
	}

	/** Runs a class of the tests to its end. @return the exit status; 137 where it was killed */
	static int run(Class<?> main, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		logging().ifPresent(command::add);
		command.addAll(List.of("-cp", classPath(), main.getName()));
		command.addAll(List.of(arguments));
		Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			child.destroyForcibly();
			throw new IllegalStateException("the child does not end");
		}
		return child.exitValue();
	}

	private static Optional<String> logging() {
		String name = "logback.configurationFile";
		return Optional.ofNullable(System.getProperty(name)).map(value -> "-D" + name + "=" + value);
	}

	private static String classPath() {
		Bundle own = FrameworkUtil.getBundle(ChildProcess.class);
		if (own == null)
			return System.getProperty("java.class.path");
		return Stream.of(own.getBundleContext().getBundles()).flatMap(bundle -> FileLocator.getBundleFileLocation(bundle).stream())
				.map(ChildProcess::classes).collect(Collectors.joining(File.pathSeparator));
	}

	/** A bundle may be a folder in the workspace, its classes below. */
	private static String classes(File bundle) {
		File classes = new File(bundle, "target/classes");
		return (classes.isDirectory() ? classes : bundle).getPath();
	}
}
