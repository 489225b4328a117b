package org.drover.ui.jobs.internal.retire;

import java.util.List;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.CanvasDialog;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for what nothing can take back: who agrees types the name of what it is done to. Answers with OK_ID, CLIENT_ID where it is left out, or CANCEL_ID. */
final class ConsentDialog extends CanvasDialog {

	private static final int MOST = 8;

	private final String name;
	private final List<String> steps;
	private final String without;
	private Text typed;

	/**
	 * @param name    to be typed
	 * @param steps   what cannot be taken back
	 * @param without what a button says that leaves these steps out; empty for no such button
	 */
	ConsentDialog(Shell parent, String name, List<String> steps, String without) {
		super(parent, Words.say(Messages.ConsentDialog_title, name), 620, SWT.DEFAULT);
		this.name = name;
		this.steps = steps;
		this.without = without;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("warning"));
	}

	@Override
	protected void fill(Composite area) {
		Ui.wrapped(area, Messages.ConsentDialog_heading, Type.HEADING, Tint.BAD, Tint.CANVAS);
		String lines = "\u2022  " + String.join("\n\u2022  ", steps.subList(0, Math.min(MOST, steps.size())));
		lead(area, steps.size() > MOST ? lines + "\n" + Words.say(Messages.ConsentDialog_more, steps.size() - MOST) : lines);
		lead(area, Words.say(Messages.ConsentDialog_asks, name));
		typed = Ui.field(new Text(area, SWT.BORDER));
		typed.setMessage(name);
		Names.give(typed, Words.say(Messages.ConsentDialog_asks, name));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(typed);
		typed.addListener(SWT.Modify, event -> enable());
	}

	private void enable() {
		getButton(IDialogConstants.OK_ID).setEnabled(typed.getText().strip().equals(name));
	}

	@Override
	protected void createButtonsForButtonBar(Composite buttons) {
		createButton(buttons, IDialogConstants.OK_ID, Messages.ConsentDialog_agree, false).setEnabled(false);
		if (!without.isEmpty())
			createButton(buttons, IDialogConstants.CLIENT_ID, without, false);
		createButton(buttons, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.CLIENT_ID) {
			setReturnCode(id);
			close();
		} else
			super.buttonPressed(id);
	}
}
