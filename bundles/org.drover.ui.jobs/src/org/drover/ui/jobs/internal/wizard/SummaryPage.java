package org.drover.ui.jobs.internal.wizard;

import java.time.Instant;

import org.drover.ui.widgets.Ui;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What will happen, and when. */
final class SummaryPage extends Page {

	private final MoveModel model;
	private ScrolledComposite scrolled;
	private Composite lines;
	private Label forecast;
	private Label note;

	SummaryPage(MoveModel model) {
		super(Messages.SummaryPage_title, Messages.SummaryPage_lead);
		this.model = model;
	}

	@Override
	Control create(Composite parent) {
		Composite page = Ui.grid(parent, 1, Tint.CANVAS);
		scrolled = new ScrolledComposite(page, SWT.V_SCROLL);
		Look.dress(scrolled, Tint.CANVAS, Tint.TEXT);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
		createTimes(page);
		return page;
	}

	private void createTimes(Composite page) {
		Composite card = Ui.card(page, 1);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		note = Ui.wrapped(card, "", Type.BOLD, Tint.TEXT, Tint.CARD);
		forecast = Ui.wrapped(card, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		refresh();
	}

	@Override
	void refresh() {
		note.setText(model.choice().sentence());
		forecast.setText(ForecastLine.of(model, Instant.now()));
		note.getParent().getParent().layout(true, true);
	}

	@Override
	void show(PlanResult result) {
		if (lines != null)
			lines.dispose();
		lines = Ui.grid(scrolled, 1, Tint.CANVAS);
		Composite card = Ui.card(lines, 2);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 16).spacing(16, 14).applyTo(card);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		result.summary().forEach(line -> line(card, line.icon(), line.text(), line.more()));
		line(card, result.continuity().holds() ? "ok" : "warning", result.continuity().sentence(), result.continuity().evidence());
		result.plan().warnings().forEach(warning -> line(card, "warning", warning, ""));
		scrolled.setContent(lines);
		scrolled.setMinSize(lines.computeSize(scrolled.getClientArea().width, SWT.DEFAULT));
	}

	private static void line(Composite card, String icon, String text, String more) {
		Label image = Ui.label(card, "", Type.TEXT, Tint.TEXT, Tint.CARD);
		image.setImage(Look.icon(icon, 24));
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(image);
		Composite texts = Ui.grid(card, 1, Tint.CARD);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(texts);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(texts);
		Ui.wrapped(texts, text, Type.BOLD, Tint.TEXT, Tint.CARD);
		if (!more.isEmpty())
			Ui.wrapped(texts, more, Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
	}

	@Override
	Mark mark(PlanResult result) {
		int warnings = result.plan().warnings().size();
		return warnings == 0 ? new Mark("", Tint.MUTED_TEXT) : new Mark(Words.say(Messages.SummaryPage_warnings, warnings), Tint.WARNING);
	}
}
