package org.drover.ui.dashboard.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.drover.migration.Dashboard.Count;
import org.drover.migration.JobDescription;
import org.drover.migration.WaveCheck;
import org.drover.migration.WaveFigures;
import org.drover.model.ObjectKind;
import org.drover.plan.Left;
import org.drover.plan.Left.Reason;
import org.drover.report.Tone;
import org.drover.ui.ConsoleIds;
import org.drover.ui.dashboard.internal.cards.BarsCard;
import org.drover.ui.dashboard.internal.cards.FactCard;
import org.drover.ui.dashboard.internal.cards.Link;
import org.drover.ui.dashboard.internal.cards.ListCard;
import org.drover.ui.dashboard.internal.cards.ServicesCard;
import org.drover.ui.dashboard.internal.figures.AgentFigures;
import org.drover.ui.dashboard.internal.figures.Blocker;
import org.drover.ui.dashboard.internal.figures.DriftFigures;
import org.drover.ui.dashboard.internal.figures.DriftFigures.Changes;
import org.drover.ui.dashboard.internal.figures.EstateFigures;
import org.drover.ui.dashboard.internal.figures.Figures;
import org.drover.ui.dashboard.internal.figures.JobFigures;
import org.drover.ui.dashboard.internal.rows.DriftRows;
import org.drover.ui.dashboard.internal.rows.EstateRows;
import org.drover.ui.dashboard.internal.rows.JobRows;
import org.drover.ui.dashboard.internal.rows.Preflight;
import org.drover.ui.dashboard.internal.rows.Rows;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.drover.ui.session.ClientChoice;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.swt.graphics.Color;

/** Figures in the cards' words, each with what it leads to. */
final class Contents {

	/** What does not fit in as many rows is behind the last one. */
	private static final int MOST_ROWS = 12;
	private static final int MOST_BLOCKERS = 5;

	/** Rows about the topology that is left. */
	private interface Reading {
		Rows of(TopologySnapshot topology);
	}

	private final Figures figures;
	private final Links links;

	Contents(Figures figures, Links links) {
		this.figures = figures;
		this.links = links;
	}

	Link clients() {
		if (figures.migrated().clients().migrated() == 0)
			return links.clients("Show the clients of " + figures.source(), figures.source(), ClientChoice.ALL);
		return links.clients("Show the clients that have moved", figures.source(), ClientChoice.MOVED);
	}

	Link objects() {
		return configuration("Show the objects, and which of them have been migrated", Optional.empty());
	}

	private Link configuration(String words, Optional<ObjectKind> kind) {
		ProjectSession session = links.session();
		String source = figures.source();
		return links.rows(words, monitor -> EstateRows.configuration(session.topology(source).orElseThrow(), kind, session.migrations().migratedFrom(source)));
	}

	private Link estate(String words, Reading reading) {
		ProjectSession session = links.session();
		String source = figures.source();
		return links.rows(words, monitor -> reading.of(session.topology(source).orElseThrow()));
	}

	Link latestJob() {
		return links.job("Show the latest job", figures.latest().orElseThrow().job().id());
	}

	void show(FactCard continuity, FactCard content) {
		JobDescription plan = figures.latest().orElseThrow().description();
		int violations = plan.violations().size();
		String meaning = violations > 0 ? "the plan breaks a service" : Words.number(plan.continuity().requirements()) + " needs checked";
		continuity.show(Words.number(violations), violations == 1 ? "violation" : "violations", meaning, violations == 0 ? Tint.GOOD : Tint.BAD,
				links.rows("Show the violations in the plans of all jobs", monitor -> JobRows.continuity(figures.jobs())));
		int saved = figures.contentsReused();
		String sent = Words.bytes(figures.bytesSent()) + " sent" + (saved > 0 ? ", " + Words.number(saved) + " saved" : "");
		content.show(Words.number(figures.contentsCopied()), "copied", sent, Tint.SHARED,
				links.rows("Show what each job did to content", monitor -> JobRows.content(figures.jobs())));
	}

	List<BarsCard.Row> kinds() {
		List<BarsCard.Row> rows = new ArrayList<>();
		rows.add(kind(ObjectKind.CLIENT, figures.migrated().clients(), clients()));
		figures.migrated().byKind().forEach((kind, count) -> rows
				.add(kind(kind, count, configuration("Show the " + KindWords.many(kind) + ", and which of them have been migrated", Optional.of(kind)))));
		return rows;
	}

	private static BarsCard.Row kind(ObjectKind kind, Count count, Link link) {
		return new BarsCard.Row(kind.label(), KindWords.names(kind), count, () -> Look.color(kind), link);
	}

	/** Largest first. */
	List<BarsCard.Row> sites() {
		List<BarsCard.Row> rows = figures.migrated().clientsBySite().entrySet().stream()
				.sorted(Comparator.comparing((Map.Entry<String, Count> site) -> -site.getValue().total())).map(this::site).toList();
		return shortened(rows, "other sites", "site", clients());
	}

	private BarsCard.Row site(Map.Entry<String, Count> site) {
		String code = site.getKey();
		ProjectSession session = links.session();
		Link clients = links.rows("Show the clients of " + (code.isEmpty() ? "no site" : code), monitor -> EstateRows
				.clients(session.topology(figures.source()).orElseThrow(), code, session.migrations().sitesLeft(figures.source())));
		return new BarsCard.Row(ObjectKind.SITE.label(), code.isEmpty() ? "No site" : code, site.getValue(), migrated(), clients);
	}

	/** Of the latest job; the rows behind them are of all. */
	List<BarsCard.Row> waves() {
		Link all = links.rows("Show the waves of all jobs", monitor -> JobRows.waves(figures.jobs()));
		List<BarsCard.Row> rows = new ArrayList<>();
		for (WaveFigures wave : figures.latest().orElseThrow().waves()) {
			String name = wave.wave().number() + "  " + wave.wave().title();
			if (wave.objects().total() > 0)
				rows.add(new BarsCard.Row("content", name, wave.objects(), migrated(), all));
			if (wave.clients().total() > 0)
				rows.add(new BarsCard.Row(ObjectKind.CLIENT.label(), name, wave.clients(), migrated(), all));
		}
		return shortened(rows, "later waves", "layout", all);
	}

	private static Supplier<Color> migrated() {
		return () -> Look.color(Tint.MIGRATED);
	}

	private static List<BarsCard.Row> shortened(List<BarsCard.Row> rows, String others, String icon, Link all) {
		if (rows.size() <= MOST_ROWS)
			return rows;
		List<BarsCard.Row> kept = new ArrayList<>(rows.subList(0, MOST_ROWS - 1));
		List<BarsCard.Row> rest = rows.subList(MOST_ROWS - 1, rows.size());
		Count sum = new Count(rest.stream().mapToInt(row -> row.count().total()).sum(), rest.stream().mapToInt(row -> row.count().migrated()).sum());
		kept.add(new BarsCard.Row(icon, Words.number(rest.size()) + ' ' + others, sum, migrated(), all));
		return kept;
	}

	List<ListCard.Row> blockers() {
		Link all = links.rows("Show all that stands in the way", monitor -> JobRows.blockers(figures.blockers()));
		List<ListCard.Row> rows = new ArrayList<>();
		for (Blocker blocker : figures.blockers().stream().limit(MOST_BLOCKERS).toList())
			rows.add(new ListCard.Row(blocker.what(), "", blocker.advice(), blocker.tone() == Tone.BAD ? Tint.BAD : Tint.WARNING,
					links.job("Show job " + blocker.job(), blocker.job())));
		if (figures.blockers().size() > MOST_BLOCKERS)
			rows.add(ListCard.Row.of("More", figures.blockers().size() - MOST_BLOCKERS, Tint.WARNING, all));
		return rows;
	}

	String carried(DriftFigures drift) {
		return Words.count(drift.carried(), "object") + " carried over, compared with what was gathered last";
	}

	List<ListCard.Row> changed(DriftFigures drift) {
		return List.of(changed(drift.legacy(), DriftFigures.LEGACY), changed(drift.target(), DriftFigures.TARGET));
	}

	private ListCard.Row changed(Changes changes, String table) {
		ProjectSession session = links.session();
		String unknown = changes.note().isEmpty() ? "" : changes.note() + ": carried over after it was gathered";
		Tint tint = changes.count() > 0 ? Tint.WARNING : changes.note().isEmpty() ? Tint.GOOD : Tint.LEFT;
		return new ListCard.Row(changes.label(), Words.number(changes.count()), unknown, tint,
				links.rows("Show what has been changed", monitor -> DriftRows.of(session, table)));
	}

	List<ListCard.Row> alerts() {
		EstateFigures estate = figures.estate();
		Link dangling = estate("Show the dependencies on what is missing", EstateRows::dangling);
		return List.of(ListCard.Row.of("Dependencies on what is missing", estate.dangling(), alarming(estate.dangling()), dangling),
				ListCard.Row.of("Dependencies on what is obsolete", estate.onObsolete(), alarming(estate.onObsolete()),
						estate("Show what needs something obsolete", EstateRows::onObsolete)));
	}

	private static Tint alarming(long count) {
		return count == 0 ? Tint.GOOD : Tint.WARNING;
	}

	List<ListCard.Row> obsolete() {
		EstateFigures estate = figures.estate();
		Link objects = estate("Show the obsolete objects", topology -> EstateRows.obsolete(topology, false));
		return List.of(
				ListCard.Row.of("Obsolete clients in " + figures.source(), estate.obsoleteClients(), Tint.OBSOLETE,
						estate("Show the obsolete clients", topology -> EstateRows.obsolete(topology, true))),
				ListCard.Row.of("Other obsolete objects in " + figures.source(), estate.obsoleteObjects(), Tint.OBSOLETE, objects),
				new ListCard.Row("Content that they hold", Words.bytes(estate.obsoleteBytes()), "", Tint.OBSOLETE, objects));
	}

	List<ListCard.Row> left() {
		JobFigures latest = figures.latest().orElseThrow();
		Map<Reason, Long> reasons = latest.description().left().stream().collect(Collectors.groupingBy(Left::reason, Collectors.counting()));
		List<ListCard.Row> rows = new ArrayList<>();
		for (Reason reason : Reason.values()) {
			String words = JobLines.reason(reason);
			if (reasons.containsKey(reason))
				rows.add(ListCard.Row.of(words, reasons.get(reason), tint(reason), links.rows("Show what is left", monitor -> JobRows.left(latest, reason, words))));
		}
		return rows;
	}

	private static Tint tint(Reason reason) {
		return switch (reason) {
		case OBSOLETE, ONLY_FOR_OBSOLETE -> Tint.OBSOLETE;
		case STAYS, EXCLUDED -> Tint.LEFT;
		case PRESENT -> Tint.MIGRATED;
		case CONFLICT, DANGLING -> Tint.WARNING;
		};
	}

	ServicesCard.Content services() {
		ProjectSession session = links.session();
		String target = figures.services().target();
		Link rows = links.rows("Show the services", monitor -> EstateRows.services(session.topology(figures.source()).orElseThrow(), session.topology(target)));
		Link ask = links.rows("Ask the topologies how they are now", monitor -> Preflight.ask(session, monitor));
		Optional<WaveCheck> check = figures.services().check();
		Tint tint = check.map(found -> found.fault().isEmpty() ? Tint.GOOD : Tint.BAD).orElse(Tint.LEFT);
		return new ServicesCard.Content(figures.services(), Words.gathered(figures.gatheredAt(), Instant.now()), check.map(Contents::words)
				.orElse("No job has looked for them yet."), tint, rows, ask);
	}

	private static String words(WaveCheck check) {
		String when = "Looked for before wave " + check.wave() + ", " + Words.ago(check.at(), Instant.now());
		return when + ": " + check.fault().orElse("all that clients need was there.");
	}

	String agentsNote() {
		AgentFigures agents = figures.agents();
		if (agents.all() == 0)
			return "No agents yet: the project moves clients without them.";
		return Words.count(agents.all(), "agent") + agents.lookedAt().map(at -> ", mailboxes looked at " + Words.ago(at, Instant.now())).orElse("");
	}

	List<ListCard.Row> agents() {
		AgentFigures agents = figures.agents();
		Link view = links.view("Show the agents", ConsoleIds.AGENTS_VIEW);
		if (agents.all() == 0)
			return List.of(new ListCard.Row("Bring agents to servers in the agents view", "", "", Tint.ACCENT, view));
		List<ListCard.Row> rows = new ArrayList<>();
		rows.add(ListCard.Row.of("Online", agents.online(), Tint.GOOD, view));
		rows.add(ListCard.Row.of("Offline", agents.offline(), agents.offline() == 0 ? Tint.LEFT : Tint.BAD, view));
		if (agents.silent() > 0)
			rows.add(ListCard.Row.of("Silent", agents.silent(), Tint.WARNING, view));
		if (agents.strangers() > 0)
			rows.add(ListCard.Row.of("To be enrolled", agents.strangers(), Tint.WARNING, view));
		if (agents.cloned() > 0)
			rows.add(ListCard.Row.of("Cloned", agents.cloned(), Tint.BAD, view));
		return rows;
	}
}
