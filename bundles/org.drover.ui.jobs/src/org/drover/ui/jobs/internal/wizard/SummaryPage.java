package org.drover.ui.jobs.internal.wizard;

import org.drover.ui.widgets.Ui;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What will happen, and when. */
final class SummaryPage extends Page {

	private final MoveModel model;
	private ScrolledComposite scrolled;
	private Composite lines;
	private Button now;
	private Button later;
	private Label note;

	SummaryPage(MoveModel model) {
		super("Summary", "What will happen. Every step can be taken back afterwards.");
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
		createChoice(page);
		return page;
	}

	private void createChoice(Composite page) {
		Composite card = Ui.card(page, 1);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		now = radio(card, "&Run now");
		later = radio(card, "&Save for later");
		note = Ui.wrapped(card, "", Type.SMALL, Tint.MUTED_TEXT, Tint.CARD);
		refresh();
	}

	private Button radio(Composite card, String text) {
		Button radio = new Button(card, SWT.RADIO);
		Look.dress(radio, Tint.CARD, Tint.TEXT);
		radio.setText(text);
		radio.addListener(SWT.Selection, event -> {
			if (model.runNow() != now.getSelection())
				model.runNow(now.getSelection());
		});
		return radio;
	}

	@Override
	void refresh() {
		now.setSelection(model.runNow());
		later.setSelection(!model.runNow());
		String rate = model.itemsPerSecond() == 0 ? "as fast as it goes" : "at " + Words.number((long) model.itemsPerSecond()) + " items a second at most";
		note.setText(model.runNow() ? "Runs in the background, " + rate + "; watch, stop or undo it in the Jobs view."
				: "Kept as a job. Nothing changes until you run it from the Jobs view; violations can be overruled then.");
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
		return warnings == 0 ? new Mark("", Tint.MUTED_TEXT) : new Mark(Words.count(warnings, "warning"), Tint.WARNING);
	}
}
