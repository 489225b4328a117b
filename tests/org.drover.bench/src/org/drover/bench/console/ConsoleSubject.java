package org.drover.bench.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.drover.bench.Display;
import org.drover.bench.Setting;
import org.drover.bench.Subject;
import org.drover.bench.lab.LegacySource;
import org.drover.bench.lab.Projects;
import org.drover.bench.osgi.Bundles;
import org.drover.bench.result.Aim;
import org.drover.bench.result.Figure;
import org.drover.bench.result.Findings;
import org.drover.bench.result.Printed;
import org.drover.bench.result.Sample;
import org.drover.bench.result.Unit;
import org.drover.lab.EstateSize;

/** The built product's window on the largest estate: its table of clients, its memory, and whether it ever freezes. */
public final class ConsoleSubject implements Subject {

	/** Of 5,000 clients each. */
	private static final int TIMES = 165;
	private static final int FEW_TIMES = 2;
	private static final double MOST_HEAP = 512;
	private static final String TABLE = "NatTable as it comes";

	@Override
	public String name() {
		return "console";
	}

	@Override
	public String title() {
		return "Console";
	}

	@Override
	public void measure(Setting setting, Findings findings) throws Exception {
		try (Display display = Display.open()) {
			if (!Bundles.of(setting.product()).has("org.drover.ui"))
				findings.lacks("all of it: the product has no console yet.");
			else if (display.name().isEmpty())
				findings.lacks("all of it: there is no display, and Xvfb is not installed.");
			else
				measure(setting, display, findings);
		}
	}

	private static void measure(Setting setting, Display display, Findings findings) throws Exception {
		Path project = project(setting, findings);
		Path found = TouredProduct.make(setting).found(display, project, setting.sized(5, 2));
		add(Printed.read(Files.readString(found.resolve(ConsoleTour.SAMPLES))), findings);
		List<String> freezes = Files.readAllLines(found.resolve(ConsoleTour.FREEZES));
		if (!freezes.isEmpty())
			findings.note("Where it froze: %s.", String.join("; ", freezes));
	}

	/** Gathered from a legacy site of as many clients, and from a new one that nobody has moved to. */
	private static Path project(Setting setting, Findings findings) throws Exception {
		EstateSize size = setting.quick() ? EstateSize.SMALL : EstateSize.MEDIUM;
		int times = setting.sized(TIMES, FEW_TIMES);
		findings.note("The estate has %,d clients.", size.clients() * times);
		setting.progress("  gathering %,d clients", size.clients() * times);
		Path folder = setting.folder("project");
		try (LegacySource source = LegacySource.start(setting.folder("legacy"), size, times)) {
			Projects.gather(folder, source);
		}
		Projects.addNewSite(folder, setting.folder("site"));
		return folder;
	}

	private static void add(Map<String, Sample> found, Findings findings) {
		findings.add(Figure.of("project: open", Unit.MILLIS, found.get("open")).beside("its estate, read from the store", found.get("bare-open")));
		add(found, "table", "table: open", TABLE, findings);
		add(found, "scroll", "table: jump to other rows and paint", TABLE, findings);
		add(found, "sort", "table: sort by name", "sorting an array of names", findings);
		add(found, "filter", "table: filter by letters of a name", "looking at each name", findings);
		add(found, "group", "table: group by site", "a map of lists", findings);
		findings.add(Figure.of("heap in use, table open", Unit.MEBIBYTES, found.get("heap")).beside("the same window without a project", found.get("bare-heap"))
				.aiming(Aim.valueAtMost(MOST_HEAP)));
		findings.add(Figure.of("freezes of 100 ms or more on a tour", Unit.TIMES, found.get("freezes")).aiming(Aim.valueAtMost(0)));
		findings.add(Figure.of("the longest of them", Unit.MILLIS, found.get("longest")));
	}

	private static void add(Map<String, Sample> found, String side, String what, String peer, Findings findings) {
		findings.add(Figure.of(what, Unit.MILLIS, found.get(side)).beside(peer, found.get("bare-" + side)));
	}
}
