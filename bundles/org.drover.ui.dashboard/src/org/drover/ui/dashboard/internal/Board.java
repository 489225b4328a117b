package org.drover.ui.dashboard.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.drover.migration.JobDescription;
import org.drover.plan.Left;
import org.drover.plan.Left.Reason;
import org.drover.ui.dashboard.internal.cards.BoardLayout;
import org.drover.ui.dashboard.internal.cards.BurnUpCard;
import org.drover.ui.dashboard.internal.cards.Card;
import org.drover.ui.dashboard.internal.cards.FactCard;
import org.drover.ui.dashboard.internal.cards.HeadCard;
import org.drover.ui.dashboard.internal.cards.JobCard;
import org.drover.ui.dashboard.internal.cards.KindsCard;
import org.drover.ui.dashboard.internal.cards.LeftCard;
import org.drover.ui.dashboard.internal.cards.MessageCard;
import org.drover.ui.dashboard.internal.cards.ShareCard;
import org.drover.ui.dashboard.internal.figures.Figures;
import org.drover.ui.dashboard.internal.figures.JobFigures;
import org.drover.ui.dashboard.internal.figures.Tempo;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.drover.ui.session.JobProgress;
import org.drover.ui.session.JobSnapshot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The cards of the dashboard, below each other in a narrow column and beside each other in a wide one. */
final class Board {

	private static final String NOTHING_MOVED = "Nothing has been migrated yet. Drag a collection onto the new topology.";

	private final ScrolledComposite scroll;
	private final Composite cards;
	private final MessageCard message;
	private final HeadCard head;
	private final ShareCard clients;
	private final ShareCard objects;
	private final FactCard continuity;
	private final FactCard content;
	private final JobCard job;
	private final KindsCard kinds;
	private final BurnUpCard burnUp;
	private final LeftCard left;
	private final Tempo tempo = new Tempo();
	private Optional<JobFigures> latest = Optional.empty();
	private Optional<JobProgress> progress = Optional.empty();
	private List<JobSnapshot> jobs = List.of();

	Board(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		cards = new Composite(scroll, SWT.NONE);
		cards.setLayout(new BoardLayout());
		Look.dress(scroll, Tint.CANVAS, Tint.TEXT);
		Look.dress(cards, Tint.CANVAS, Tint.TEXT);
		head = new HeadCard(cards);
		message = new MessageCard(cards);
		clients = new ShareCard(cards, "Clients migrated");
		objects = new ShareCard(cards, "Objects migrated");
		continuity = new FactCard(cards, "Continuity");
		content = new FactCard(cards, "Content");
		job = new JobCard(cards);
		burnUp = new BurnUpCard(cards);
		kinds = new KindsCard(cards);
		left = new LeftCard(cards);
		scroll.setContent(cards);
		scroll.setExpandHorizontal(true);
		scroll.setShowFocusedControl(true);
		scroll.getVerticalBar().setIncrement(24);
		scroll.addListener(SWT.Resize, event -> arrange());
		scroll.getVerticalBar().addListener(SWT.Show, event -> arrangeLater());
		scroll.getVerticalBar().addListener(SWT.Hide, event -> arrangeLater());
		Look.onChange(cards, this::redraw);
	}

	/** A sentence, and no figures. */
	void show(String sentence) {
		latest = Optional.empty();
		progress = Optional.empty();
		jobs = List.of();
		message.show(sentence);
		for (Control card : cards.getChildren())
			card.setVisible(card == message);
		arrange();
	}

	void show(Figures figures) {
		latest = figures.latest();
		head.show(figures.source(), figures.gatheredAt());
		clients.show(figures.migrated().clients());
		objects.show(figures.migrated().objects());
		kinds.show(figures.migrated());
		burnUp.show(figures.burnUp());
		left.show(leftRows(figures));
		showContinuity();
		showContent(figures);
		showJob();
		message.show(NOTHING_MOVED);
		for (Control card : cards.getChildren())
			card.setVisible(true);
		message.setVisible(latest.isEmpty());
		job.setVisible(latest.isPresent());
		continuity.setVisible(latest.isPresent());
		content.setVisible(latest.isPresent());
		burnUp.setVisible(latest.isPresent());
		arrange();
	}

	/** A job goes on; the other figures follow when they are read. */
	void show(JobProgress news) {
		tempo.add(news, System.nanoTime());
		progress = Optional.of(news);
		showJob();
	}

	/** Jobs have begun or ended; the other figures follow when they are read. */
	void show(List<JobSnapshot> newJobs) {
		jobs = newJobs;
		showJob();
	}

	/** Ages in words have changed. */
	void age() {
		head.age();
		showJob();
	}

	void setFocus() {
		for (Control card : cards.getChildren()) {
			if (card.getVisible() && card.setFocus())
				return;
		}
	}

	private void redraw() {
		for (Control card : cards.getChildren())
			card.redraw();
		arrange();
	}

	/** The room beside the bar is known only after it has come or gone. */
	private void arrangeLater() {
		scroll.getDisplay().asyncExec(() -> {
			if (!scroll.isDisposed())
				arrange();
		});
	}

	private void arrange() {
		int width = scroll.getClientArea().width;
		if (width <= 0)
			return;
		cards.setSize(cards.computeSize(width, SWT.DEFAULT));
		cards.layout();
		scroll.getVerticalBar().setPageIncrement(Math.max(24, scroll.getClientArea().height - 24));
	}

	private void showJob() {
		Optional<JobSnapshot> live = progress.flatMap(news -> known(news.jobId())).filter(JobSnapshot::running);
		if (live.isPresent())
			job.show(JobLines.live(live.get().job(), progress.get(), tempo));
		else if (latest.isPresent())
			job.show(JobLines.still(known(latest.get().job().id()).map(JobSnapshot::job).orElse(latest.get().job())));
	}

	/** As the session last read it, which may be later than the figures were. */
	private Optional<JobSnapshot> known(String id) {
		return jobs.stream().filter(snapshot -> snapshot.id().equals(id)).findFirst();
	}

	private void showContinuity() {
		if (latest.isEmpty())
			return;
		JobDescription plan = latest.get().description();
		int violations = plan.violations().size();
		String meaning = violations > 0 ? "the plan breaks a service"
				: Words.number(plan.continuity().requirements()) + " needs checked";
		continuity.show(Words.number(violations), violations == 1 ? "violation" : "violations", meaning, violations == 0 ? Tint.GOOD : Tint.BAD);
	}

	private void showContent(Figures figures) {
		int saved = figures.contentsReused();
		String meaning = Words.bytes(figures.bytesSent()) + " sent" + (saved > 0 ? ", " + Words.number(saved) + " saved" : "");
		content.show(Words.number(figures.contentsCopied()), "copied", meaning, Tint.SHARED);
	}

	private static List<LeftCard.Row> leftRows(Figures figures) {
		List<LeftCard.Row> rows = new ArrayList<>();
		rows.add(new LeftCard.Row("Obsolete objects in " + figures.source(), figures.obsolete(), Tint.OBSOLETE));
		rows.add(new LeftCard.Row("Dependencies on what is missing there", figures.dangling(), Tint.WARNING));
		figures.latest().ifPresent(latest -> {
			Map<Reason, Long> reasons = latest.description().left().stream().collect(Collectors.groupingBy(Left::reason, Collectors.counting()));
			for (Reason reason : Reason.values()) {
				if (reasons.containsKey(reason))
					rows.add(new LeftCard.Row(JobLines.reason(reason), reasons.get(reason), tint(reason)));
			}
		});
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

	/** How long a figure that is shown may take to grow old. */
	static Duration ageing() {
		return Duration.ofSeconds(20);
	}
}
