package org.drover.ui.agents.internal.handlers;

import org.drover.fleet.Agent;
import org.drover.fleet.Fleet;
import org.drover.mailbox.Enrolment;
import org.drover.model.DroverException;
import org.drover.ui.Background;
import org.drover.ui.agents.internal.fleet.OpenFleet;
import org.drover.ui.agents.internal.fleet.Reading;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.CanvasDialog;
import org.drover.ui.widgets.Ui;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Shows the code of a key exchange, for a person to compare with the one on the server. */
final class EnrolDialog extends CanvasDialog {

	/** Something is said of the exchange. */
	@FunctionalInterface
	private interface Answer {
		void give() throws DroverException;
	}

	private static final int SAME = IDialogConstants.CLIENT_ID + 1;
	private static final int DIFFER = IDialogConstants.CLIENT_ID + 2;
	private static final int LOOK_MS = 1000;

	private final Fleet fleet;
	private final Agent agent;
	private Reading<Enrolment> reading;
	private Enrolment shown;
	private boolean busy;
	private Label code;
	private Label sentence;

	EnrolDialog(Shell parent, Fleet fleet, Agent agent) {
		super(parent, Words.say(Messages.EnrolDialog_title, agent.label()), 560, 320);
		this.fleet = fleet;
		this.agent = agent;
	}

	@Override
	public void create() {
		super.create();
		reading = new Reading<>("Read how a key exchange stands", getShell().getDisplay(), this::show); //$NON-NLS-1$
		look();
	}

	@Override
	public boolean close() {
		reading.stop();
		return super.close();
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Words.say(Messages.EnrolDialog_lead, agent.label()));
		Composite card = Ui.card(area, 1);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
		code = Ui.wrapped(card, "", Type.FIGURE, Tint.ACCENT, Tint.CARD);
		code.setAlignment(SWT.CENTER);
		sentence = Ui.wrapped(area, Messages.EnrolDialog_reading, Type.TEXT, Tint.TEXT, Tint.CANVAS);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, SAME, Messages.EnrolDialog_same, false).setEnabled(false);
		createButton(parent, DIFFER, Messages.EnrolDialog_differ, false).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == SAME) {
			String same = shown.code().orElseThrow();
			say(Words.say(Messages.EnrolDialog_confirm, agent.label()), () -> fleet.confirm(agent.box(), same));
		} else if (button == DIFFER) {
			say(Words.say(Messages.EnrolDialog_reject, agent.label()), () -> fleet.reject(agent.box()));
		} else {
			super.buttonPressed(button);
		}
	}

	private void say(String title, Answer answer) {
		busy = true;
		enable(false, false);
		Display display = getShell().getDisplay();
		Job job = Background.prepare(title, monitor -> {
			answer.give();
			return null;
		}, nothing -> OpenFleet.get().touched());
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!display.isDisposed())
					display.asyncExec(EnrolDialog.this::said);
			}
		});
		job.schedule();
	}

	private void said() {
		busy = false;
		shown = null;
	}

	private void look() {
		if (!isOpen())
			return;
		reading.read(false, monitor -> fleet.enrolment(agent.box()));
		getShell().getDisplay().timerExec(LOOK_MS, this::look);
	}

	private void show(Enrolment enrolment) {
		if (busy || !isOpen() || enrolment.equals(shown))
			return;
		shown = enrolment;
		code.setText(enrolment.code().orElse("..."));
		sentence.setText(EnrolWords.sentence(enrolment));
		enable(EnrolWords.comparable(enrolment), EnrolWords.rejectable(enrolment));
		getShell().layout(true, true);
	}

	private void enable(boolean same, boolean differ) {
		getButton(SAME).setEnabled(same);
		getButton(DIFFER).setEnabled(differ);
	}
}
