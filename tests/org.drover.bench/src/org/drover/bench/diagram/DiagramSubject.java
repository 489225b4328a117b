package org.drover.bench.diagram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.bench.Display;
import org.drover.bench.Rounds;
import org.drover.bench.Setting;
import org.drover.bench.Subject;
import org.drover.bench.Timing;
import org.drover.bench.osgi.Bundles;
import org.drover.bench.osgi.Installation;
import org.drover.bench.result.Figure;
import org.drover.bench.result.Findings;
import org.drover.bench.result.Sample;
import org.drover.bench.result.Unit;

/** The diagram of what a collection needs, with many cards. */
public final class DiagramSubject implements Subject {

	private static final String BUNDLE = "org.drover.ui.diagram";
	private static final String LOGGING = "ch.qos.logback.classic";
	private static final List<Integer> CARDS = List.of(500, 2_000);
	private static final String LAYOUT = "ELK's layered layout as it comes";
	private static final String CANVAS = "plain Draw2D figures";

	@Override
	public String name() {
		return "diagram";
	}

	@Override
	public String title() {
		return "Diagrams";
	}

	@Override
	public void measure(Setting setting, Findings findings) throws Exception {
		Bundles bundles = Bundles.of(setting.product());
		try (Display display = Display.open()) {
			if (!bundles.has(BUNDLE))
				findings.lacks("all of it: the product has no diagrams yet.");
			else if (display.name().isEmpty())
				findings.lacks("all of it: there is no display, and Xvfb is not installed.");
			else
				measure(setting, Installation.make(setting.folder("diagrams"), bundles, content()), display, findings);
		}
	}

	private static void measure(Setting setting, Installation installation, Display display, Findings findings) throws Exception {
		for (int cards : CARDS) {
			setting.progress(" %,d cards", cards);
			add(printed(installation.command("-Dlogback.configurationFile=" + setting.product().resolve("etc/logback.xml"),
					"-Djava.util.logging.config.file=" + setting.product().resolve("etc/logging.properties")), display, Integer.toString(cards), Integer.toString(setting.sized(9, 2))), findings);
		}
	}

	private static Installation.Content content() {
		return new Installation.Content(
				List.of(DiagramMeasurement.class, Objects.class, BareLayout.class, BareCanvas.class, Scene.class, Rounds.class, Timing.class, Sample.class),
				List.of("org.drover.model", "org.drover.store", "org.drover.inventory", "org.drover.plan", BUNDLE, "org.eclipse.core.runtime",
						"org.eclipse.swt", "org.eclipse.draw2d", "org.eclipse.elk.core", "org.eclipse.elk.graph", "org.eclipse.elk.alg.layered",
						"org.eclipse.emf.ecore", LOGGING),
				List.of("org.eclipse.core.runtime", LOGGING), "");
	}

	private static Map<String, Sample> printed(List<String> start, Display display, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(start);
		command.addAll(List.of("-data", "@none", "-consoleLog"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().put("DISPLAY", display.name());
		builder.environment().put("GTK_OVERLAY_SCROLLING", "0"); // as the product does: bars that fade keep a display busy for a second
		Process process = builder.start();
		String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0)
			throw new IOException("drawing diagrams failed: " + printed);
		Map<String, Sample> found = new HashMap<>();
		printed.lines().map(line -> line.split(" "))
				.forEach(line -> found.put(line[0], Sample.of(Arrays.stream(line).skip(1).mapToDouble(Double::parseDouble).toArray())));
		return found;
	}

	private static void add(Map<String, Sample> found, Findings findings) {
		String what = String.format("%,.0f cards, %,.0f links: ", found.get("cards").median(), found.get("links").median());
		findings.add(figure(what + "folding and layout", found.get("layout")).beside(LAYOUT, found.get("bare-layout")));
		findings.add(figure(what + "open", found.get("open")).beside(CANVAS, found.get("bare-open")));
		findings.add(figure(what + "repaint at full size", found.get("full")).beside(CANVAS, found.get("bare-full")));
		findings.add(figure(what + "repaint, zoomed out", found.get("far")).beside(CANVAS, found.get("bare-far")));
	}

	private static Figure figure(String what, Sample sample) {
		return Figure.of(what, Unit.MILLIS, sample);
	}
}
