package org.drover.ui.jobs.internal.handlers;

import java.util.Optional;

import org.drover.ui.jobs.internal.plan.ContinuityCase;
import org.drover.ui.jobs.internal.plan.Overrules;
import org.drover.ui.jobs.internal.widgets.ContinuityPanel;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.widgets.CanvasDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Shows the violations of a saved job before it is run, to be overruled by name. */
final class OverruleDialog extends CanvasDialog {

	private final Deed deed;
	private final ContinuityCase found;
	private final Overrules overrules;

	/** @param deed what the user asked for */
	OverruleDialog(Shell parent, String job, Deed deed, ContinuityCase found, Overrules overrules) {
		super(parent, deed.title(job), 1040, 680);
		this.deed = deed;
		this.found = found;
		this.overrules = overrules;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("warning"));
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Messages.OverruleDialog_lead);
		ContinuityPanel panel = new ContinuityPanel(area, overrules, this::refresh);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(panel);
		panel.show(found, false);
	}

	@Override
	protected void createButtonsForButtonBar(Composite buttons) {
		createButton(buttons, IDialogConstants.OK_ID, deed.words(), true);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		refresh();
	}

	private void refresh() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok == null)
			return;
		Optional<String> objection = overrules.objection(found.ids());
		ok.setEnabled(objection.isEmpty());
		foot().say(objection.orElse(""), Tint.BAD);
	}
}
