package org.drover.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A desktop of its own, in English: a screen that nobody looks at, a window manager, and the bus on which assistive technologies ask programs. */
final class Desk implements AutoCloseable {

	private static final String PYTHON = "/usr/bin/python3"; // where the distribution puts its packages
	private static final String SCREEN = "1600x1000x24";
	private static final List<String> PROGRAMS = List.of("Xvfb", "dbus-daemon", "metacity", "xdotool", "import");
	private static final List<Path> LAUNCHERS = List.of(Path.of("/usr/libexec/at-spi-bus-launcher"),
			Path.of("/usr/lib/at-spi2-core/at-spi-bus-launcher"));
	private static final long PATIENCE_SECONDS = 400;

	private final Deque<Process> parts = new ArrayDeque<>();
	private final Map<String, String> environment = new HashMap<>();
	private final Path folder;

	private Desk(Path folder) {
		this.folder = folder;
	}

	/** @param folder for what programs on this desk keep */
	static Desk set(Path folder) throws IOException, InterruptedException {
		Desk desk = new Desk(folder);
		try {
			desk.environment.put("DISPLAY", ":" + desk.line("Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"));
			desk.environment.put("DBUS_SESSION_BUS_ADDRESS", desk.line("dbus-daemon", "--session", "--nofork", "--print-address=1"));
			desk.environment.put("NO_AT_BRIDGE", "0");
			desk.environment.put("LC_ALL", "C.UTF-8");
			desk.environment.put("LANGUAGE", "en");
			desk.environment.put("XDG_DATA_HOME", Files.createDirectories(folder.resolve("data")).toString());
			desk.environment.put("XDG_CONFIG_HOME", Files.createDirectories(folder.resolve("config")).toString());
			desk.start(launcher().orElseThrow().toString(), "--launch-immediately", "--a11y=1");
			desk.start("metacity", "--sm-disable");
			return desk;
		} catch (IOException | RuntimeException e) {
			desk.close();
			throw e;
		}
	}

	/** What has to be installed before a desk can be set; empty where nothing is missing. */
	static List<String> missing() throws IOException, InterruptedException {
		List<String> missing = new ArrayList<>();
		for (String program : PROGRAMS) {
			if (Stream.of(System.getenv("PATH").split(":")).noneMatch(folder -> Files.isExecutable(Path.of(folder, program))))
				missing.add(program);
		}
		if (launcher().isEmpty())
			missing.add("at-spi-bus-launcher");
		if (!speaks())
			missing.add("python3 with gir1.2-atspi-2.0");
		return missing;
	}

	private static Optional<Path> launcher() {
		return LAUNCHERS.stream().filter(Files::isExecutable).findFirst();
	}

	private static boolean speaks() throws IOException, InterruptedException {
		if (!Files.isExecutable(Path.of(PYTHON)))
			return false;
		Process python = new ProcessBuilder(PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')")
				.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		return python.waitFor() == 0;
	}

	private Process start(String... command) throws IOException {
		Process part = builder(command).redirectErrorStream(true).redirectOutput(folder.resolve(command[0].replaceAll(".*/", "") + ".log").toFile())
				.start();
		parts.push(part);
		return part;
	}

	/** Starts a part of the desk. @return the first line it prints */
	private String line(String... command) throws IOException {
		Process part = builder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		parts.push(part);
		String line = new BufferedReader(new InputStreamReader(part.getInputStream(), StandardCharsets.UTF_8)).readLine();
		assertTrue(line != null, () -> command[0] + " does not start");
		return line;
	}

	ProcessBuilder builder(String... command) {
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().putAll(environment);
		return builder;
	}

	/** Where the demo estate of a console on this desk is. */
	Path demo() {
		return folder.resolve("data").resolve("drover").resolve("demo");
	}

	/** Gives an order to whoever drives the window, as {@code console/console.py} describes. @return the answer */
	String order(String... words) {
		List<String> command = new ArrayList<>(List.of(PYTHON, Command.root().resolve("tests/org.drover.acceptance/console/console.py").toString()));
		command.addAll(List.of(words));
		Path errors = folder.resolve("driver.log");
		try {
			Process driver = builder(command.toArray(String[]::new)).redirectError(errors.toFile()).start();
			String answer = new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			assertTrue(driver.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "no answer to " + List.of(words));
			if (driver.exitValue() != 0)
				remember("did-not-happen");
			assertEquals(0, driver.exitValue(), Files.readString(errors));
			return answer;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Keeps a picture of the screen with the test's results. */
	void remember(String name) throws IOException, InterruptedException {
		Path shots = Files.createDirectories(Path.of("target", "shots"));
		builder("import", "-window", "root", shots.resolve(name + ".png").toString()).start().waitFor();
	}

	@Override
	public void close() {
		while (!parts.isEmpty())
			end(parts.pop());
	}

	private static void end(Process part) {
		part.destroy();
		try {
			if (!part.waitFor(10, TimeUnit.SECONDS))
				part.destroyForcibly().waitFor();
		} catch (InterruptedException e) {
			part.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}
}
