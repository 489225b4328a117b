package org.drover.ui.jobs.internal.settings;

import java.util.Optional;

import org.drover.ui.Background;
import org.drover.ui.Background.Work;
import org.drover.ui.jobs.internal.widgets.LookDialog;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.session.ProjectSession;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what a project is to be set to: for whoever manages it, on any machine. */
final class SettingsDialog extends LookDialog<SettingsInput> {

	private static final int WIDTH = 160;

	private Text gatherEvery;
	private Text copyRate;

	SettingsDialog(Shell parent, ProjectSession session) {
		super(parent, session, Messages.SettingsDialog_title, 640, SWT.DEFAULT);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("settings")); //$NON-NLS-1$
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Messages.SettingsDialog_lead);
		Composite card = Ui.card(area, 2);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(card);
		gatherEvery = field(card, Messages.SettingsDialog_gather, Messages.SettingsDialog_gather_how);
		copyRate = field(card, Messages.SettingsDialog_rate, Messages.SettingsDialog_rate_how);
	}

	private Text field(Composite card, String title, String how) {
		Label label = Ui.label(card, title, Type.TEXT, Tint.TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		Text text = Ui.field(new Text(card, SWT.BORDER));
		Names.give(text, label);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(text);
		Label note = Ui.wrapped(card, how, Type.SMALL, Tint.MUTED_TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(400, SWT.DEFAULT).applyTo(note);
		text.setEnabled(false);
		text.addListener(SWT.Modify, event -> refresh());
		return text;
	}

	@Override
	protected String title() {
		return Messages.SettingsDialog_reading;
	}

	@Override
	protected Work<SettingsInput> work() {
		return monitor -> SettingsInput.of(session().project());
	}

	@Override
	protected void show(SettingsInput set) {
		gatherEvery.setText(set.gatherEvery());
		copyRate.setText(set.copyRate());
		gatherEvery.setEnabled(!session().lookingOnly());
		copyRate.setEnabled(!session().lookingOnly());
	}

	@Override
	protected Optional<String> objection(SettingsInput set) {
		return session().lookingOnly() ? Optional.of(Messages.SettingsDialog_lookingOnly) : written().objection().map(Words::capital);
	}

	private SettingsInput written() {
		return new SettingsInput(gatherEvery.getText().strip(), copyRate.getText().strip());
	}

	@Override
	protected void enable(boolean ready) {
		getButton(IDialogConstants.OK_ID).setEnabled(ready);
	}

	@Override
	protected void addButtons(Composite buttons) {
		createButton(buttons, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	/** A project whose topologies were not to be gathered again has perhaps nobody who would. */
	@Override
	protected void okPressed() {
		ProjectSession session = session();
		SettingsInput before = found().orElseThrow();
		SettingsInput after = written();
		Background.run(Messages.SettingsDialog_keeping, monitor -> {
			after.keep(session.project(), before);
			session.orders().attend();
			return after;
		}, kept -> { });
		super.okPressed();
	}
}
