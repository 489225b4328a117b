package org.drover.ui.dashboard.internal.cards;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.drover.ui.dashboard.internal.figures.BurnUp;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Items moved over time, below the number that jobs were made for. */
public final class BurnUpCard extends Card {

	private static final int PLOT_HEIGHT = 170;
	private static final int LEGEND = 150;
	private static final String EMPTY = Messages.BurnUpCard_empty;
	private static final Duration SHORT = Duration.ofMinutes(10);
	private static final Duration DAY = Duration.ofDays(1);

	private final BurnUpChart chart;
	private BurnUp burnUp = new BurnUp(List.of());

	public BurnUpCard(Composite parent) {
		super(parent, Span.CHART, Messages.BurnUpCard_title);
		chart = new BurnUpChart(this);
		addListener(SWT.Resize, event -> arrange());
	}

	public void show(BurnUp newBurnUp, Link link) {
		burnUp = newBurnUp;
		lead(List.of(link));
		changed();
		chart.control().setVisible(burnUp.drawable());
		if (burnUp.drawable())
			chart.show(burnUp, pattern(), words(), link);
	}

	private void arrange() {
		Rectangle area = getClientArea();
		int top = PAD + 28;
		chart.control().setBounds(PAD / 2, top, Math.max(1, area.width - PAD), Math.max(1, area.height - top - PAD / 2));
	}

	@Override
	public String words() {
		if (!burnUp.drawable())
			return title() + ": " + EMPTY;
		BurnUp.Point last = burnUp.points().getLast();
		return Words.say(Messages.BurnUpCard_words, title(), last.done(), last.planned(), time(burnUp.points().getFirst().at()), time(last.at()));
	}

	@Override
	int contentHeight(Pen pen, int width) {
		return titleHeight(pen) + PLOT_HEIGHT;
	}

	@Override
	void draw(Pen pen, Rectangle area) {
		int after = pen.text(title(), area.x, area.y, area.width, Type.BOLD, Tint.TEXT);
		if (!burnUp.drawable())
			pen.textCentred(EMPTY, area.x + area.width / 2, area.y + area.height / 2, Type.TEXT, Tint.MUTED_TEXT);
		else if (area.x + area.width - after >= LEGEND)
			legend(pen, area.x + area.width, area.y + 1);
	}

	private static void legend(Pen pen, int right, int y) {
		int planned = pen.textBefore(Messages.BurnUpCard_planned, right, y, Type.SMALL, Tint.MUTED_TEXT);
		pen.dot(planned - 12, y + 4, 7, Tint.LINK);
		int done = pen.textBefore(Messages.BurnUpCard_done, planned - 22, y, Type.SMALL, Tint.MUTED_TEXT);
		pen.dot(done - 12, y + 4, 7, Tint.MIGRATED);
	}

	/** As fine as the time it spans asks for. */
	private String pattern() {
		Duration whole = Duration.between(burnUp.points().getFirst().at(), burnUp.points().getLast().at());
		return whole.compareTo(SHORT) < 0 ? "HH:mm:ss" : whole.compareTo(DAY) < 0 ? "HH:mm" : Messages.BurnUpCard_day;
	}

	private String time(Instant at) {
		return DateTimeFormatter.ofPattern(pattern(), Words.LANGUAGE).format(at.atZone(ZoneId.systemDefault()));
	}
}
