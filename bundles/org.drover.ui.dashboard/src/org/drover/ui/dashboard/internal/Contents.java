package org.drover.ui.dashboard.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.drover.migration.Dashboard.Count;
import org.drover.migration.JobDescription;
import org.drover.migration.WaveCheck;
import org.drover.migration.WaveFigures;
import org.drover.model.ObjectKind;
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
			return links.clients(Words.say(Messages.Contents_show_clients, figures.source()), figures.source(), ClientChoice.ALL);
		return links.clients(Messages.Contents_show_moved, figures.source(), ClientChoice.MOVED);
	}

	Link objects() {
		return configuration(Messages.Contents_show_objects, Optional.empty());
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
		return links.job(Messages.Contents_show_latestJob, figures.latest().orElseThrow().job().id());
	}

	void show(FactCard continuity, FactCard content) {
		JobDescription plan = figures.latest().orElseThrow().description();
		int violations = plan.violations().size();
		String meaning = violations > 0 ? Messages.Contents_continuity_broken : Words.say(Messages.Contents_continuity_checked, plan.continuity().requirements());
		continuity.show(Words.number(violations), Words.say(Messages.Contents_continuity_violations, violations), meaning, violations == 0 ? Tint.GOOD : Tint.BAD,
				links.rows(Messages.Contents_show_violations, monitor -> JobRows.continuity(figures.jobs())));
		int saved = figures.contentsReused();
		String sent = Words.say(saved > 0 ? Messages.Contents_content_sent_saved : Messages.Contents_content_sent, Words.bytes(figures.bytesSent()), saved);
		content.show(Words.number(figures.contentsCopied()), Messages.Contents_content_copied, sent, Tint.SHARED,
				links.rows(Messages.Contents_show_content, monitor -> JobRows.content(figures.jobs())));
	}

	List<BarsCard.Row> kinds() {
		List<BarsCard.Row> rows = new ArrayList<>();
		rows.add(kind(ObjectKind.CLIENT, figures.migrated().clients(), clients()));
		figures.migrated().byKind().forEach((kind, count) -> rows
				.add(kind(kind, count, configuration(Words.say(Messages.Contents_show_kind, KindWords.many(kind)), Optional.of(kind)))));
		return rows;
	}

	private static BarsCard.Row kind(ObjectKind kind, Count count, Link link) {
		return new BarsCard.Row(kind.label(), KindWords.names(kind), count, () -> Look.color(kind), link);
	}

	/** Largest first. */
	List<BarsCard.Row> sites() {
		List<BarsCard.Row> rows = figures.migrated().clientsBySite().entrySet().stream()
				.sorted(Comparator.comparing((Map.Entry<String, Count> site) -> -site.getValue().total())).map(this::site).toList();
		return shortened(rows, Messages.Contents_otherSites, "site", clients());
	}

	private BarsCard.Row site(Map.Entry<String, Count> site) {
		String code = site.getKey();
		String words = code.isEmpty() ? Messages.Contents_show_clientsOfNoSite : Words.say(Messages.Contents_show_clients, code);
		ProjectSession session = links.session();
		Link clients = links.rows(words, monitor -> EstateRows
				.clients(session.topology(figures.source()).orElseThrow(), code, session.migrations().sitesLeft(figures.source())));
		return new BarsCard.Row(ObjectKind.SITE.label(), code.isEmpty() ? Messages.Contents_noSite : code, site.getValue(), migrated(), clients);
	}

	/** Of the latest job; the rows behind them are of all. */
	List<BarsCard.Row> waves() {
		Link all = links.rows(Messages.Contents_show_waves, monitor -> JobRows.waves(figures.jobs()));
		List<BarsCard.Row> rows = new ArrayList<>();
		for (WaveFigures wave : figures.latest().orElseThrow().waves()) {
			String name = wave.wave().number() + "  " + wave.wave().title();
			if (wave.objects().total() > 0)
				rows.add(new BarsCard.Row("content", name, wave.objects(), migrated(), all));
			if (wave.clients().total() > 0)
				rows.add(new BarsCard.Row(ObjectKind.CLIENT.label(), name, wave.clients(), migrated(), all));
		}
		return shortened(rows, Messages.Contents_laterWaves, "layout", all);
	}

	private static Supplier<Color> migrated() {
		return () -> Look.color(Tint.MIGRATED);
	}

	/** @param others of the rows that are summed up, a message with their number */
	private static List<BarsCard.Row> shortened(List<BarsCard.Row> rows, String others, String icon, Link all) {
		if (rows.size() <= MOST_ROWS)
			return rows;
		List<BarsCard.Row> kept = new ArrayList<>(rows.subList(0, MOST_ROWS - 1));
		List<BarsCard.Row> rest = rows.subList(MOST_ROWS - 1, rows.size());
		Count sum = new Count(rest.stream().mapToInt(row -> row.count().total()).sum(), rest.stream().mapToInt(row -> row.count().migrated()).sum());
		kept.add(new BarsCard.Row(icon, Words.say(others, rest.size()), sum, migrated(), all));
		return kept;
	}

	List<ListCard.Row> blockers() {
		Link all = links.rows(Messages.Contents_show_blockers, monitor -> JobRows.blockers(figures.blockers()));
		List<ListCard.Row> rows = new ArrayList<>();
		for (Blocker blocker : figures.blockers().stream().limit(MOST_BLOCKERS).toList())
			rows.add(new ListCard.Row(blocker.what(), "", blocker.advice(), blocker.tone() == Tone.BAD ? Tint.BAD : Tint.WARNING,
					links.job(Words.say(Messages.Contents_show_job, blocker.job()), blocker.job())));
		if (figures.blockers().size() > MOST_BLOCKERS)
			rows.add(ListCard.Row.of(Messages.Contents_moreBlockers, figures.blockers().size() - MOST_BLOCKERS, Tint.WARNING, all));
		return rows;
	}

	String carried(DriftFigures drift) {
		return Words.say(Messages.Contents_carried, drift.carried());
	}

	List<ListCard.Row> changed(DriftFigures drift) {
		return List.of(changed(drift.legacy(), DriftFigures.LEGACY), changed(drift.target(), DriftFigures.TARGET));
	}

	private ListCard.Row changed(Changes changes, String table) {
		ProjectSession session = links.session();
		String unknown = changes.note().isEmpty() ? "" : Words.say(Messages.Contents_changed_unknown, changes.note());
		Tint tint = changes.count() > 0 ? Tint.WARNING : changes.note().isEmpty() ? Tint.GOOD : Tint.LEFT;
		return new ListCard.Row(changes.label(), Words.number(changes.count()), unknown, tint,
				links.rows(Messages.Contents_show_changed, monitor -> DriftRows.of(session, table)));
	}

	List<ListCard.Row> alerts() {
		EstateFigures estate = figures.estate();
		Link dangling = estate(Messages.Contents_show_dangling, EstateRows::dangling);
		return List.of(ListCard.Row.of(Messages.Contents_dangling, estate.dangling(), alarming(estate.dangling()), dangling),
				ListCard.Row.of(Messages.Contents_onObsolete, estate.onObsolete(), alarming(estate.onObsolete()),
						estate(Messages.Contents_show_onObsolete, EstateRows::onObsolete)));
	}

	private static Tint alarming(long count) {
		return count == 0 ? Tint.GOOD : Tint.WARNING;
	}

	List<ListCard.Row> obsolete() {
		EstateFigures estate = figures.estate();
		Link objects = estate(Messages.Contents_show_obsoleteObjects, topology -> EstateRows.obsolete(topology, false));
		return List.of(
				ListCard.Row.of(Words.say(Messages.Contents_obsolete_clients, figures.source()), estate.obsoleteClients(), Tint.OBSOLETE,
						estate(Messages.Contents_show_obsoleteClients, topology -> EstateRows.obsolete(topology, true))),
				ListCard.Row.of(Words.say(Messages.Contents_obsolete_objects, figures.source()), estate.obsoleteObjects(), Tint.OBSOLETE, objects),
				new ListCard.Row(Messages.Contents_obsolete_content, Words.bytes(estate.obsoleteBytes()), "", Tint.OBSOLETE, objects));
	}

	List<ListCard.Row> left() {
		JobFigures latest = figures.latest().orElseThrow();
		Map<Reason, Long> reasons = latest.left();
		List<ListCard.Row> rows = new ArrayList<>();
		for (Reason reason : Reason.values()) {
			String words = JobLines.reason(reason);
			if (reasons.containsKey(reason))
				rows.add(ListCard.Row.of(words, reasons.get(reason), tint(reason),
						links.rows(Messages.Contents_show_left, monitor -> JobRows.left(latest, reason, words))));
		}
		return rows;
	}

	private static Tint tint(Reason reason) {
		return switch (reason) {
		case OBSOLETE, ONLY_FOR_OBSOLETE -> Tint.OBSOLETE;
		case STAYS, EXCLUDED -> Tint.LEFT;
		case PRESENT -> Tint.MIGRATED;
		case NOT_TAKEN, CONFLICT, DANGLING -> Tint.WARNING;
		};
	}

	ServicesCard.Content services() {
		ProjectSession session = links.session();
		String target = figures.services().target();
		Link rows = links.rows(Messages.Contents_show_services,
				monitor -> EstateRows.services(session.topology(figures.source()).orElseThrow(), session.topology(target)));
		Link ask = links.rows(Messages.Contents_show_preflight, monitor -> Preflight.ask(session, monitor));
		Optional<WaveCheck> check = figures.services().check();
		Tint tint = check.map(found -> found.fault().isEmpty() ? Tint.GOOD : Tint.BAD).orElse(Tint.LEFT);
		return new ServicesCard.Content(figures.services(), Words.gathered(figures.gatheredAt(), Instant.now()), check.map(Contents::words)
				.orElse(Messages.Contents_notChecked), tint, rows, ask);
	}

	private static String words(WaveCheck check) {
		String message = check.fault().isPresent() ? Messages.Contents_checked_fault : Messages.Contents_checked;
		return Words.say(message, check.wave(), Words.ago(check.at(), Instant.now()), check.fault().orElse(""));
	}

	String agentsNote() {
		AgentFigures agents = figures.agents();
		if (agents.all() == 0)
			return Messages.Contents_noAgents;
		return agents.lookedAt().map(at -> Words.say(Messages.Contents_agents_lookedAt, agents.all(), Words.ago(at, Instant.now())))
				.orElseGet(() -> Words.say(Messages.Contents_agents, agents.all()));
	}

	List<ListCard.Row> agents() {
		AgentFigures agents = figures.agents();
		Link view = links.view(Messages.Contents_show_agents, ConsoleIds.AGENTS_VIEW);
		if (agents.all() == 0)
			return List.of(new ListCard.Row(Messages.Contents_bringAgents, "", "", Tint.ACCENT, view));
		List<ListCard.Row> rows = new ArrayList<>();
		rows.add(ListCard.Row.of(Messages.Contents_agents_online, agents.online(), Tint.GOOD, view));
		rows.add(ListCard.Row.of(Messages.Contents_agents_offline, agents.offline(), agents.offline() == 0 ? Tint.LEFT : Tint.BAD, view));
		if (agents.silent() > 0)
			rows.add(ListCard.Row.of(Messages.Contents_agents_silent, agents.silent(), Tint.WARNING, view));
		if (agents.strangers() > 0)
			rows.add(ListCard.Row.of(Messages.Contents_agents_strangers, agents.strangers(), Tint.WARNING, view));
		if (agents.cloned() > 0)
			rows.add(ListCard.Row.of(Messages.Contents_agents_cloned, agents.cloned(), Tint.BAD, view));
		return rows;
	}
}
