package org.drover.bench.diagram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.drover.bench.result.Printed;
import org.drover.bench.result.Sample;
import org.drover.bench.result.Unit;

/** The diagram of what a collection needs, with many cards. */
public final class DiagramSubject implements Subject {

	private static final String BUNDLE = "org.drover.ui.diagram";
	private static final String LOGGING = "ch.qos.logback.classic";
	private static final List<Integer> OBJECTS = List.of(500, 2_000, 10_000);
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
		for (int objects : OBJECTS) {
			setting.progress(" %,d objects", objects);
			add(objects, printed(installation.command("-Dlogback.configurationFile=" + setting.product().resolve("etc/logback.xml"),
					"-Djava.util.logging.config.file=" + setting.product().resolve("etc/logging.properties")), display, Integer.toString(objects), Integer.toString(setting.sized(9, 2))), findings);
		}
	}

	private static Installation.Content content() {
		return new Installation.Content(
				List.of(DiagramMeasurement.class, Objects.class, BareLayout.class, BareCanvas.class, Scene.class, Rounds.class, Timing.class, Sample.class, Printed.class),
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
		return Printed.read(printed);
	}

	private static void add(int objects, Map<String, Sample> found, Findings findings) {
		double cards = found.get("cards").median();
		boolean folded = !found.containsKey("bare-layout");
		String what = folded ? String.format("%,d objects, opened on %,.0f cards: ", objects, cards)
				: String.format("%,.0f cards, %,.0f links: ", cards, found.get("links").median());
		String canvas = folded ? "all of them as plain Draw2D figures" : CANVAS;
		Figure layout = figure(what + "folding and layout", found.get("layout"));
		findings.add(folded ? layout : layout.beside(LAYOUT, found.get("bare-layout")));
		findings.add(figure(what + "open", found.get("open")).beside(canvas, found.get("bare-open")));
		findings.add(figure(what + "a frame of dragging it", found.get("drag")).beside(canvas, found.get("bare-drag")));
		findings.add(figure(what + "repaint at full size", found.get("full")).beside(canvas, found.get("bare-full")));
		findings.add(figure(what + "repaint, zoomed out", found.get("far")).beside(canvas, found.get("bare-far")));
	}

	private static Figure figure(String what, Sample sample) {
		return Figure.of(what, Unit.MILLIS, sample);
	}
}
