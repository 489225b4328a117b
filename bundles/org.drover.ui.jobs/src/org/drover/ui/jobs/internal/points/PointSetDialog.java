package org.drover.ui.jobs.internal.points;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.Provider;
import org.drover.migration.PointPlanning;
import org.drover.migration.RunRequest;
import org.drover.model.Attributes;
import org.drover.model.ObjectKind;
import org.drover.store.Estate;
import org.drover.ui.Background.Work;
import org.drover.ui.jobs.internal.view.NewJob;
import org.drover.ui.jobs.internal.widgets.LookDialog;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Sets what a distribution point is and can: shows what would change and what is wrong with that, and makes a job of it. Finds out why its topology takes no changes. */
final class PointSetDialog extends LookDialog<Optional<String>> {

	private static final int FLAG_COLUMNS = 2;

	private final EstateObject point;
	private PointSettings settings;
	private Label preview;
	private Label faults;

	/** @param point as the topology has it that runs it */
	PointSetDialog(Shell parent, ProjectSession session, EstateObject point) {
		super(parent, session, Words.say(Messages.PointSetDialog_title, point.name()), 720, SWT.DEFAULT);
		this.point = point;
		this.settings = PointSettings.of(point.object(), bounds(point));
	}

	private static int bounds(EstateObject point) {
		Estate estate = point.inventory().estate();
		return (int) Arrays.stream(point.snapshot().graph().orElseThrow().needs(point.index()))
				.filter(needed -> estate.kind(needed) == ObjectKind.BOUNDARY || estate.kind(needed) == ObjectKind.BOUNDARY_GROUP).count();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("distribution-point"));
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Words.say(Messages.PointSetDialog_lead, point.name(), point.snapshot().name()));
		Composite card = Ui.card(area, 2);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		createPlacement(card);
		createFlags(card);
		PointSettings.TEXTS.forEach(attribute -> createText(card, attribute));
		Ui.label(area, Messages.PointSetDialog_preview, Type.BOLD, Tint.TEXT, Tint.CANVAS);
		preview = Ui.wrapped(area, Messages.PointSetDialog_nothing, Type.TEXT, Tint.TEXT, Tint.CANVAS);
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.BEGINNING).hint(400, 110).applyTo(preview);
		faults = Ui.wrapped(area, "", Type.TEXT, Tint.BAD, Tint.CANVAS);
		GridDataFactory.fillDefaults().grab(true, false).hint(400, 70).applyTo(faults);
	}

	private void createPlacement(Composite card) {
		label(card, Attributes.PLACEMENT);
		Combo combo = Ui.field(new Combo(card, SWT.READ_ONLY));
		PointSettings.PLACEMENTS.forEach(placement -> combo.add(PointWords.placement(placement)));
		combo.select(PointSettings.PLACEMENTS.indexOf(settings.placement()));
		Names.give(combo, PointWords.of(Attributes.PLACEMENT));
		combo.addListener(SWT.Selection, event -> set(settings.with(Attributes.PLACEMENT, PointSettings.PLACEMENTS.get(combo.getSelectionIndex()))));
	}

	private void createFlags(Composite card) {
		Composite flags = Ui.grid(card, FLAG_COLUMNS, Tint.CARD);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(flags);
		for (String flag : PointSettings.FLAGS) {
			Button check = new Button(flags, SWT.CHECK);
			Look.dress(check, Tint.CARD, Tint.TEXT);
			check.setText(PointWords.of(flag));
			check.setSelection(settings.is(flag));
			check.addListener(SWT.Selection, event -> set(settings.with(flag, check.getSelection())));
		}
	}

	private void createText(Composite card, String attribute) {
		label(card, attribute);
		Text text = Ui.field(new Text(card, SWT.BORDER));
		text.setMessage(PointWords.hint(attribute));
		text.setToolTipText(PointWords.hint(attribute));
		text.setText(settings.value(attribute));
		Names.give(text, PointWords.of(attribute));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addListener(SWT.Modify, event -> set(settings.with(attribute, text.getText().strip())));
	}

	private static void label(Composite card, String attribute) {
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(Ui.label(card, PointWords.of(attribute), Type.TEXT, Tint.TEXT, Tint.CARD));
	}

	private void set(PointSettings other) {
		settings = other;
		List<String> words = settings.words();
		preview.setText(words.isEmpty() ? Messages.PointSetDialog_nothing : String.join("\n", words));
		faults.setText(String.join("\n", settings.faults()));
		refresh();
	}

	@Override
	protected String title() {
		return Words.say(Messages.PointSetDialog_asks, point.snapshot().name());
	}

	@Override
	protected Work<Optional<String>> work() {
		return monitor -> {
			try (Connector connector = session().engine().connect(point.snapshot().name())) {
				Optional<Provider> provider = connector.provider();
				return provider.isPresent() ? provider.get().whyNotEdited() : Optional.of(Words.say(Messages.PointSetDialog_onlyRead, connector.description()));
			}
		};
	}

	@Override
	protected void show(Optional<String> whyNot) {
		// said where it keeps the dialog from being finished
	}

	@Override
	protected Optional<String> objection(Optional<String> whyNot) {
		if (whyNot.isPresent())
			return whyNot.map(reason -> Words.capital(reason) + '.');
		if (settings.changes().isEmpty())
			return Optional.of(Messages.PointSetDialog_unchanged);
		return settings.faults().stream().findFirst();
	}

	@Override
	protected void addButtons(Composite buttons) {
		createButton(buttons, IDialogConstants.OK_ID, Messages.PointSetDialog_run, true);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void enable(boolean ready) {
		getButton(IDialogConstants.OK_ID).setEnabled(ready);
	}

	@Override
	protected void okPressed() {
		PointSettings wanted = settings;
		close();
		NewJob.make(session(), Words.say(Messages.PointSetDialog_saves, point.name()), monitor -> new PointPlanning(session().engine()).set(session().migrations().changes(),
				point.ref(), wanted.changes(), point.snapshot().name(), monitor), job -> session().runs().run(job, RunRequest.PLAIN));
	}
}
