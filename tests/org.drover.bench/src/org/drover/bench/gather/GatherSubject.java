package org.drover.bench.gather;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

import org.drover.bench.Rounds;
import org.drover.bench.Setting;
import org.drover.bench.Subject;
import org.drover.bench.Timing;
import org.drover.bench.lab.KeptRows;
import org.drover.bench.lab.LegacySource;
import org.drover.bench.result.Aim;
import org.drover.bench.result.Figure;
import org.drover.bench.result.Findings;
import org.drover.bench.result.Unit;
import org.drover.inventory.GatherResult;
import org.drover.lab.EstateSize;

/** From a legacy site's database into a new project. */
public final class GatherSubject implements Subject {

	private static final String PLAIN = "plain JDBC copy";
	private static final String FIRST = "first gathering";
	private static final String AGAIN = "second gathering, 1 % of clients changed";

	@Override
	public String name() {
		return "gather";
	}

	@Override
	public String title() {
		return "Gather";
	}

	@Override
	public void measure(Setting setting, Findings findings) throws Exception {
		EstateSize size = setting.quick() ? EstateSize.SMALL : EstateSize.MEDIUM;
		try (LegacySource source = LegacySource.start(setting.folder("legacy"), size, setting.sized(20, 2))) {
			Gathering drover = new Gathering(source);
			List<String> queries = source.queriesOf(drover::secondsToRead);
			KeptRows rows = drover.with(setting.folder("first"), (project, topologies, connector) -> {
				GatherResult gathered = Gathering.gather(topologies, connector);
				findings.note("The source has %,d clients; Drover makes %,d objects and %,d dependencies of it.",
						size.clients() * setting.sized(20, 2), gathered.objects(), gathered.dependencies());
				return KeptRows.of(project.dataSource(), KeptRows.ESTATE);
			});
			compare(setting, drover, new PlainCopy(source, queries, rows), rowsRead(source, queries), rows, findings);
			again(setting, drover, source, findings);
		}
	}

	private static long rowsRead(LegacySource source, List<String> queries) throws Exception {
		try (Connection connection = source.reader()) {
			return new PlainCopy(source, queries, null).read(connection);
		}
	}

	private static void compare(Setting setting, Gathering drover, PlainCopy plain, long read, KeptRows rows, Findings findings) throws Exception {
		Rounds rounds = new Rounds(setting)
				.add("gather", () -> read / fresh(setting, drover::seconds)).add(PLAIN, () -> read / fresh(setting, plain::seconds))
				.add("reading", () -> read / drover.secondsToRead()).add("plain reading", () -> read / plain.secondsToRead())
				.add("writing", () -> rows.size() / fresh(setting, drover::secondsToWrite))
				.add("plain writing", () -> rows.size() / fresh(setting, rows::seconds))
				.add("loading", () -> rows.size() / fresh(setting, drover::secondsToLoad)).run(1, setting.sized(5, 2));
		findings.note("%,d rows are read by %d queries and %,d are written.", read, plain.queries(), rows.size());
		findings.add(Figure.of("gathering, rows read", Unit.ROWS, rounds.of("gather")).beside(PLAIN, rounds.of(PLAIN)).aiming(Aim.speedAtLeast(0.5)));
		findings.add(Figure.of("reading alone", Unit.ROWS, rounds.of("reading")).beside("plain queries", rounds.of("plain reading")));
		findings.add(Figure.of("writing alone, rows written", Unit.ROWS, rounds.of("writing")).beside("plain batched inserts", rounds.of("plain writing")));
		findings.add(Figure.of("loading what was gathered, rows", Unit.ROWS, rounds.of("loading")));
	}

	private static void again(Setting setting, Gathering drover, LegacySource source, Findings findings) throws Exception {
		drover.with(setting.folder("again"), (project, topologies, connector) -> {
			Gathering.gather(topologies, connector);
			Rounds rounds = new Rounds(setting).add(FIRST, () -> fresh(setting, drover::seconds)).add(AGAIN, () -> {
				source.change();
				return Timing.seconds(() -> require(Gathering.gather(topologies, connector)));
			}).run(1, setting.sized(5, 2));
			findings.add(Figure.of(AGAIN, Unit.SECONDS, rounds.of(AGAIN)).beside(FIRST, rounds.of(FIRST)).aiming(Aim.timeAtMost(0.1)));
			return null;
		});
	}

	private static void require(GatherResult gathered) {
		if (!gathered.incremental() || gathered.changed() == 0 || gathered.added() == 0 || gathered.gone() == 0)
			throw new IllegalStateException("this is not what has changed: " + gathered);
	}

	/** Timed in a new folder. */
	@FunctionalInterface
	private interface Timed {
		double seconds(Path folder) throws Exception;
	}

	private static double fresh(Setting setting, Timed timed) throws Exception {
		return timed.seconds(setting.folder("round"));
	}
}
