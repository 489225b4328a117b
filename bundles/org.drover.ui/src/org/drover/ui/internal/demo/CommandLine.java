package org.drover.ui.internal.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.drover.model.DroverException;
import org.drover.ui.look.Words;

/** How this installation's command line is started. */
public final class CommandLine {

	/** Names a program to start instead. */
	static final String PROPERTY = "drover.command";

	/** The environment variable by which such a program takes arguments for its JVM. */
	static final String JAVA_ARGUMENTS = "DROVER_JAVA_ARGS";
	/** Plenty for 500 clients; unbounded, a JVM takes a quarter of the machine. */
	static final String MEMORY = "-Xmx768m";
	private static final List<String> PASSED_ON = List.of("logback.configurationFile", "java.util.logging.config.file", "drover.logs");
	private static final Path SET_SESSION = Path.of("/usr/bin/setsid");

	private static final String CONFIGURATION = "osgi.configuration.area";

	private CommandLine() {
	}

	/**
	 * @param configuration a folder for the platform's own files, made anew: a process that shares the console's could start before those
	 *                      are written, and would lose them when another console starts
	 * @return the words before the command's own
	 */
	public static List<String> words(Path configuration) throws DroverException {
		List<String> words = new ArrayList<>();
		if (Files.isExecutable(SET_SESSION))
			words.add(SET_SESSION.toString()); // what ends the console's session, or its terminal, leaves the process alone
		String program = System.getProperty(PROPERTY);
		if (program == null)
			words.addAll(own(configuration));
		else
			words.add(program);
		return words;
	}

	private static List<String> own(Path configuration) throws DroverException {
		Path install = area("osgi.install.area");
		Configuration.copy(List.of(area(CONFIGURATION), install.resolve("configuration")), configuration);
		List<String> words = new ArrayList<>(List.of(java(), "-Xshare:auto", MEMORY, "--enable-native-access=ALL-UNNAMED"));
		for (String property : PASSED_ON) {
			if (System.getProperty(property) != null)
				words.add("-D" + property + "=" + System.getProperty(property));
		}
		words.addAll(List.of("-jar", launcher(install).toString(), "-install", install.toString(), "-configuration", configuration.toString(),
				"-data", "@none", "-nosplash", "-application", "org.drover.cli.drover"));
		return words;
	}

	private static String java() {
		return ProcessHandle.current().info().command().orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString());
	}

	private static Path area(String property) throws DroverException {
		String area = System.getProperty(property);
		if (area == null)
			throw new DroverException(Words.say(Messages.CommandLine_nowhere, PROPERTY));
		return Path.of(URI.create(area.replace(" ", "%20")));
	}

	private static Path launcher(Path install) throws DroverException {
		Path started = Path.of(System.getProperty("java.class.path", ""));
		if (isLauncher(started) && Files.isRegularFile(started))
			return started.toAbsolutePath();
		try (Stream<Path> plugins = Files.list(install.resolve("plugins"))) {
			return plugins.filter(CommandLine::isLauncher).findFirst().orElseThrow(() -> noLauncher(install, null));
		} catch (IOException e) {
			throw noLauncher(install, e);
		}
	}

	private static boolean isLauncher(Path file) {
		return file.getFileName() != null && file.getFileName().toString().matches("org\\.eclipse\\.equinox\\.launcher_.*\\.jar");
	}

	private static DroverException noLauncher(Path install, IOException e) {
		return new DroverException(Words.say(Messages.CommandLine_noLauncher, install), e);
	}
}
