package org.drover.bench.limits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.bench.Java;
import org.drover.bench.Setting;
import org.drover.bench.Subject;
import org.drover.bench.lab.Estates;
import org.drover.bench.lab.KeptRows;
import org.drover.bench.lab.LegacySource;
import org.drover.bench.result.Aim;
import org.drover.bench.result.Figure;
import org.drover.bench.result.Findings;
import org.drover.bench.result.Printed;
import org.drover.bench.result.Sample;
import org.drover.bench.result.Unit;
import org.drover.lab.EstateSize;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;

/** A legacy site at the documented limits of its product: gathered, gathered again, planned and migrated, with a heap of 4 GiB. */
public final class LimitsSubject implements Subject {

	/** So that a part can be measured by itself: into how many parts the limits are cut. */
	private static final int PARTS = Integer.getInteger("drover.bench.parts", 1);
	private static final int FEW = 100;
	private static final String HEAP = "4g";
	private static final String TOPOLOGY = "NEW";
	private static final int SECONDS = 0;
	private static final int PROCESSOR = 1;
	private static final int HEAP_USED = 2;

	@Override
	public String name() {
		return "limits";
	}

	@Override
	public String title() {
		return "At the documented limits";
	}

	@Override
	public void measure(Setting setting, Findings findings) throws Exception {
		LimitRows rows = new LimitRows(setting.sized(PARTS, FEW));
		setting.progress("  making %,d clients, %,d distribution points and %,d contents", rows.clients(), rows.points(), rows.contents());
		try (LegacySource source = LegacySource.start(setting.folder("legacy"), EstateSize.SMALL, rows.commands(setting.folder("sources")));
				SiteServer site = SiteServer.open(SiteOptions.of(setting.folder("site").resolve("site"), TOPOLOGY))) {
			Path project = setting.folder("project").resolve("project");
			Path queries = setting.folder("queries").resolve("queries");
			Map<String, Sample> found = new HashMap<>();
			measure(setting, found, new Steps(source, rows, queries), List.of(project.toString(), source.address().toString(), Estates.address(site).toString()));
			setting.progress("  a plain copy");
			found.putAll(Printed.read(Java.run(PlainProcess.class, HEAP,
					List.of(source.address().toString(), queries.toString(), project.toString(), setting.folder("copy").toString()))));
			KeptRows made = KeptRows.of(site.dataSource(), KeptRows.SITE);
			add(rows, found, made, made.seconds(setting.folder("inserts")), findings);
		}
	}

	/** What is done to the legacy site before and while a step of the measured process goes on. */
	private record Steps(LegacySource source, LimitRows rows, Path queries) {

		void take(String name, OutputStream go, Lines lines) throws Exception {
			if (name.equals(LimitsProcess.SECOND))
				source.execute(rows.changes().toArray(String[]::new));
			if (name.equals(LimitsProcess.FIRST))
				Files.write(queries, source.queriesOf(() -> lines.next(go)).stream().map(query -> query.replace('\n', ' ')).toList());
			else if (name.equals(LimitsProcess.RUN))
				run(go, lines);
			else
				lines.next(go);
		}

		private void run(OutputStream go, Lines lines) throws Exception {
			try (ReleasedClients clients = ReleasedClients.start(source, TOPOLOGY)) {
				lines.next(go);
			}
		}
	}

	/** What the measured process prints. */
	private static final class Lines {

		private final BufferedReader reader;
		private final Map<String, Sample> found;
		private String last;

		Lines(BufferedReader reader, Map<String, Sample> found) throws IOException {
			this.reader = reader;
			this.found = found;
			this.last = reader.readLine();
		}

		/** Lets it do a step and reads up to what follows. */
		void next(OutputStream go) throws IOException {
			go.write('\n');
			go.flush();
			for (last = reader.readLine(); last != null && !last.startsWith(LimitsProcess.READY); last = reader.readLine())
				found.putAll(Printed.read(last));
		}
	}

	private static void measure(Setting setting, Map<String, Sample> found, Steps steps, List<String> arguments) throws Exception {
		Process process = Java.start(LimitsProcess.class, HEAP, arguments);
		try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8); OutputStream go = process.getOutputStream()) {
			Lines lines = new Lines(reader, found);
			while (lines.last != null) {
				String name = lines.last.substring(LimitsProcess.READY.length());
				setting.progress("  %s", name);
				steps.take(name, go, lines);
				setting.progress("    %s", found.get(name));
			}
			if (process.waitFor() != 0)
				throw new IOException("the measured process ended with status " + process.exitValue());
		} finally {
			process.destroyForcibly().waitFor();
		}
	}

	private static void add(LimitRows rows, Map<String, Sample> found, KeptRows made, double inserting, Findings findings) {
		List<Double> figures = found.get(LimitsProcess.FIGURES).values();
		findings.note("The source has %,d clients, %,d distribution points and %,d contents; Drover makes %,.0f objects and %,.0f dependencies of it, of %,.0f rows.",
				rows.clients(), rows.points(), rows.contents(), figures.get(0), figures.get(1), found.get(PlainProcess.COPY).values().get(3));
		findings.note("The plan moves %,.0f clients with %,.0f items in %,.0f tasks; its continuity check has %,.0f needs.", figures.get(3), figures.get(2), figures.get(4),
				figures.get(5));
		findings.add(Figure.of("gathering, of a processor", Unit.SECONDS, part(found, LimitsProcess.FIRST, PROCESSOR)).beside("plain JDBC copy",
				part(found, PlainProcess.COPY, PROCESSOR)));
		findings.add(Figure.of("second gathering, 1 % changed, of a processor", Unit.SECONDS, part(found, LimitsProcess.SECOND, PROCESSOR))
				.beside("first gathering", part(found, LimitsProcess.FIRST, PROCESSOR)).aiming(Aim.timeAtMost(0.1)));
		findings.add(Figure.of("planning, of a processor", Unit.SECONDS, part(found, LimitsProcess.PLAN, PROCESSOR)).beside("its estate, read from the store",
				part(found, LimitsProcess.LOAD, PROCESSOR)));
		double items = figures.get(2);
		findings.add(Figure.of("job, clients asking for policy", Unit.ITEMS, Sample.of(items / part(found, LimitsProcess.RUN, SECONDS).median()))
				.beside("plain batched inserts", Sample.of(items / inserting)));
		findings.note("%,d rows in the new site.", made.size());
		for (Map.Entry<String, String> step : List.of(Map.entry(LimitsProcess.FIRST, "gathering"), Map.entry(LimitsProcess.SECOND, "second gathering"),
				Map.entry(LimitsProcess.PLAN, "planning"), Map.entry(LimitsProcess.RUN, "job"))) {
			Figure time = Figure.of(step.getValue() + ", from start to end", Unit.SECONDS, part(found, step.getKey(), SECONDS));
			findings.add(step.getKey().equals(LimitsProcess.SECOND) ? time.beside("first gathering", part(found, LimitsProcess.FIRST, SECONDS)).aiming(Aim.timeAtMost(0.1)) : time);
			findings.add(Figure.of(step.getValue() + ", heap in use", Unit.MEBIBYTES, part(found, step.getKey(), HEAP_USED)));
		}
	}

	private static Sample part(Map<String, Sample> found, String step, int part) {
		return Sample.of(found.get(step).values().get(part));
	}
}
