package org.drover.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.drover.bench.Display;
import org.drover.bench.MarkedProcess;
import org.drover.bench.Rounds;
import org.drover.bench.Setting;
import org.drover.bench.empty.EmptyWorkbench;
import org.drover.bench.osgi.Bundles;
import org.drover.bench.osgi.Installation;
import org.drover.bench.result.Aim;
import org.drover.bench.result.Figure;
import org.drover.bench.result.Findings;
import org.drover.bench.result.Unit;

/** From the start of the console to its first window, open and with nothing left to do. */
final class ConsoleStart {

	private static final String EMPTY = "an empty workbench";
	private static final String MARK = "drover.started.file";
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Setting setting;
	private final Bundles bundles;

	ConsoleStart(Setting setting, Bundles bundles) {
		this.setting = setting;
		this.bundles = bundles;
	}

	void measure(Findings findings) throws Exception {
		try (Display display = Display.open()) {
			if (display.name().isEmpty()) {
				findings.lacks("the start of the console: there is no display, and Xvfb is not installed.");
				return;
			}
			Installation empty = Installation.make(setting.folder("workbench"), bundles, emptyWorkbench());
			Path ours = setting.folder("ours");
			Path its = setting.folder("its");
			Rounds rounds = new Rounds(setting).add("console", () -> console(ours, display)).add(EMPTY, () -> workbench(empty, its, display))
					.run(1, setting.sized(9, 2));
			findings.add(Figure.of("./run, until the console's window is open", Unit.MILLIS, rounds.of("console")).beside(EMPTY, rounds.of(EMPTY))
					.aiming(Aim.timeAtMost(1.25)));
		}
	}

	/** As at every start but the first, there is a workspace. */
	private double console(Path workspace, Display display) throws Exception {
		Path mark = mark();
		return untilMarked(List.of(setting.run().toString()), mark, display,
				Map.of("DROVER_JAVA_ARGS", "-D" + MARK + "=" + mark, "DROVER_WORKSPACE", workspace.toString()));
	}

	private double workbench(Installation empty, Path workspace, Display display) throws Exception {
		Path mark = mark();
		List<String> command = new ArrayList<>(empty.command("-D" + MARK + "=" + mark));
		command.addAll(List.of("-data", workspace.toString()));
		return untilMarked(command, mark, display, Map.of());
	}

	private Path mark() throws IOException {
		return setting.folder("mark").resolve("started");
	}

	private static double untilMarked(List<String> command, Path mark, Display display, Map<String, String> variables) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("DISPLAY", display.name());
		builder.environment().putAll(variables);
		return MarkedProcess.millis(builder, mark, PATIENCE);
	}

	private static Installation.Content emptyWorkbench() {
		String perspective = "<extension point=\"org.eclipse.ui.perspectives\"><perspective id=\"" + EmptyWorkbench.PERSPECTIVE
				+ "\" name=\"Empty\" class=\"" + EmptyWorkbench.Perspective.class.getName() + "\"/></extension>\n";
		return new Installation.Content(List.of(EmptyWorkbench.class), List.of("org.eclipse.ui", "org.eclipse.core.runtime", "org.apache.felix.scr",
				"org.eclipse.equinox.event", "org.eclipse.e4.ui.workbench.addons.swt", "org.eclipse.e4.ui.css.swt.theme",
				"org.eclipse.ui.themes"), List.of("org.eclipse.core.runtime", "org.apache.felix.scr", "org.eclipse.equinox.event"), perspective);
	}
}
