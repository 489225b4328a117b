package org.drover.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.drover.bench.Rounds;
import org.drover.bench.Setting;
import org.drover.bench.Subject;
import org.drover.bench.Timing;
import org.drover.bench.empty.EmptyApplication;
import org.drover.bench.lab.LegacySource;
import org.drover.bench.lab.Projects;
import org.drover.bench.osgi.Bundles;
import org.drover.bench.osgi.Installation;
import org.drover.bench.result.Aim;
import org.drover.bench.result.Figure;
import org.drover.bench.result.Findings;
import org.drover.bench.result.Unit;
import org.drover.lab.EstateSize;

/** From the start of a process to its answer. */
public final class StartSubject implements Subject {

	private static final String EMPTY = "an empty Equinox application";
	private static final String EQUINOX_APP = "org.eclipse.equinox.app";
	private static final long PATIENCE_SECONDS = 120;

	@Override
	public String name() {
		return "start";
	}

	@Override
	public String title() {
		return "Start";
	}

	@Override
	public void measure(Setting setting, Findings findings) throws Exception {
		Bundles bundles = Bundles.of(setting.product());
		Path project = project(setting);
		List<String> empty = Installation.make(setting.folder("empty"), bundles, emptyApplication()).command();
		Path output = setting.folder("output").resolve("printed");
		Rounds rounds = new Rounds(setting)
				.add("collections", () -> millis(List.of(setting.run().toString(), "collections", "--project", project.toString()), output))
				.add("version", () -> millis(List.of(setting.run().toString(), "--version"), output)).add(EMPTY, () -> millis(empty, output))
				.run(2, setting.sized(15, 2));
		findings.add(Figure.of("./run collections, small estate", Unit.MILLIS, rounds.of("collections")).beside(EMPTY, rounds.of(EMPTY))
				.aiming(Aim.timeAtMost(2)));
		findings.add(Figure.of("./run --version", Unit.MILLIS, rounds.of("version")).beside(EMPTY, rounds.of(EMPTY)).aiming(Aim.timeAtMost(2)));
		console(setting, bundles, findings);
	}

	private static void console(Setting setting, Bundles bundles, Findings findings) throws Exception {
		if (!bundles.has("org.drover.ui"))
			findings.lacks("the start of the console: the product has none yet.");
		else
			new ConsoleStart(setting, bundles).measure(findings);
	}

	private static Installation.Content emptyApplication() {
		return new Installation.Content(List.of(EmptyApplication.class), List.of(EQUINOX_APP),
				List.of("org.eclipse.equinox.common", "org.eclipse.equinox.registry", EQUINOX_APP), "");
	}

	private static Path project(Setting setting) throws Exception {
		Path folder = setting.folder("project");
		try (LegacySource source = LegacySource.start(setting.folder("legacy"), EstateSize.SMALL, 1)) {
			Projects.gather(folder, source);
		}
		return folder;
	}

	/** From the start of the process to its end, which has to be a good one. */
	private static double millis(List<String> command, Path output) throws Exception {
		List<String> all = new ArrayList<>(command);
		double millis = Timing.millis(() -> {
			Process process = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile()).start();
			if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0)
				throw new IOException(String.join(" ", all) + " failed: " + Files.readString(output));
		});
		if (Files.size(output) == 0)
			throw new IOException(String.join(" ", all) + " answered nothing");
		return millis;
	}
}
