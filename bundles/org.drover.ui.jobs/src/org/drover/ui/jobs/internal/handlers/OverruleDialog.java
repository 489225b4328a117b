package org.drover.ui.jobs.internal.handlers;

import java.util.Optional;

import org.drover.ui.jobs.internal.plan.ContinuityCase;
import org.drover.ui.jobs.internal.plan.Overrules;
import org.drover.ui.jobs.internal.widgets.ContinuityPanel;
import org.drover.ui.widgets.Ui;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Shows the violations of a saved job before it is run, to be overruled by name. */
final class OverruleDialog extends Dialog {

	private final String job;
	private final String doing;
	private final ContinuityCase found;
	private final Overrules overrules;
	private Label status;

	/** @param doing what the user asked for, "Run" */
	OverruleDialog(Shell parent, String job, String doing, ContinuityCase found, Overrules overrules) {
		super(parent);
		this.job = job;
		this.doing = doing;
		this.found = found;
		this.overrules = overrules;
		setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(doing + ": " + job);
		shell.setImage(Look.icon("warning"));
		Look.dress(shell, Tint.CANVAS, Tint.TEXT);
	}

	@Override
	protected Point getInitialSize() {
		return new Point(1040, 680);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = Ui.grid(parent, 1, Tint.CANVAS);
		GridLayoutFactory.fillDefaults().margins(Ui.MARGIN, Ui.MARGIN).spacing(0, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		Ui.wrapped(area, "The plan of this job breaks continuity. It is run only when you overrule each violation by its name and say why.", Type.TEXT,
				Tint.MUTED_TEXT, Tint.CANVAS);
		ContinuityPanel panel = new ContinuityPanel(area, overrules, this::refresh);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(panel);
		panel.show(found, false);
		return area;
	}

	@Override
	protected Control createButtonBar(Composite parent) {
		Composite bar = Ui.grid(parent, 2, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Ui.MARGIN, 10).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		status = Ui.wrapped(bar, "", Type.TEXT, Tint.BAD, Tint.CARD);
		Composite buttons = Ui.grid(bar, 0, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(0).equalWidth(true).applyTo(buttons);
		createButton(buttons, IDialogConstants.OK_ID, doing, true);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		refresh();
		return bar;
	}

	private void refresh() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok == null)
			return;
		Optional<String> objection = overrules.objection(found.ids());
		ok.setEnabled(objection.isEmpty());
		status.setText(objection.orElse(""));
		status.requestLayout();
	}
}
