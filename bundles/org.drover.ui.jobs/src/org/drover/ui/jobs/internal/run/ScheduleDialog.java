package org.drover.ui.jobs.internal.run;

import java.time.LocalDateTime;
import java.util.Optional;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.CanvasDialog;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks when a job that was saved is to be run, and how. */
public final class ScheduleDialog extends CanvasDialog {

	/** Answered where the job is not to be run by itself any more. */
	public static final int WITHDRAW = IDialogConstants.CLIENT_ID;

	private final String job;
	private final boolean ordered;
	private RunChoice choice;
	private Label sentence;

	/**
	 * @param job     its name
	 * @param ordered whether it waits for its time now
	 * @param choice  what is offered
	 */
	public ScheduleDialog(Shell parent, String job, boolean ordered, RunChoice choice) {
		super(parent, Messages.ScheduleDialog_title, 760, 560);
		this.job = job;
		this.ordered = ordered;
		this.choice = choice;
	}

	/** What was chosen. */
	public RunChoice choice() {
		return choice;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("clock"));
		shell.setMinimumSize(620, 520);
	}

	@Override
	protected void fill(Composite area) {
		Ui.wrapped(area, Words.say(Messages.ScheduleDialog_asks, job), Type.HEADING, Tint.TEXT, Tint.CANVAS);
		Ui.wrapped(area, Messages.ScheduleDialog_lead, Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		RunForm form = new RunForm(area, false, this::changed);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
		form.show(choice);
		sentence = Ui.wrapped(area, choice.sentence(), Type.TEXT, Tint.TEXT, Tint.CANVAS);
	}

	@Override
	protected void createButtonsForButtonBar(Composite buttons) {
		if (ordered)
			createButton(buttons, WITHDRAW, Messages.ScheduleDialog_withdraw, false);
		createButton(buttons, IDialogConstants.OK_ID, Messages.ScheduleDialog_schedule, true);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == WITHDRAW) {
			setReturnCode(WITHDRAW);
			close();
		} else {
			super.buttonPressed(id);
		}
	}

	private void changed(RunChoice other) {
		choice = other;
		sentence.setText(choice.sentence());
		sentence.requestLayout();
		check();
	}

	private void check() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok == null)
			return;
		Optional<String> objection = choice.objection(LocalDateTime.now());
		ok.setText(choice.waits() ? Messages.ScheduleDialog_schedule : Messages.ScheduleDialog_run);
		ok.setEnabled(objection.isEmpty());
		foot().say(objection.orElse(""), Tint.BAD);
	}
}
