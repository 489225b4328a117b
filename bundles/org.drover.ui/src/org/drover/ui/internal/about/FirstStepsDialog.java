package org.drover.ui.internal.about;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** The way through the window, in a few steps. Stays beside the work. */
public final class FirstStepsDialog extends Dialog {

	private static final int WIDTH = 460;
	private static final String[][] STEPS = {
			{ Messages.FirstStepsDialog_see, Messages.FirstStepsDialog_see_how }, { Messages.FirstStepsDialog_choose, Messages.FirstStepsDialog_choose_how },
			{ Messages.FirstStepsDialog_move, Messages.FirstStepsDialog_move_how }, { Messages.FirstStepsDialog_watch, Messages.FirstStepsDialog_watch_how },
			{ Messages.FirstStepsDialog_undo, Messages.FirstStepsDialog_undo_how }, { Messages.FirstStepsDialog_try, Messages.FirstStepsDialog_try_how } };

	public FirstStepsDialog(Shell parent) {
		super(parent);
		setShellStyle(SWT.TITLE | SWT.CLOSE | SWT.BORDER | SWT.MODELESS | getDefaultOrientation());
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.FirstStepsDialog_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().margins(20, 16).spacing(0, 4).applyTo(area);
		for (String[] step : STEPS) {
			label(area, step[0], Type.BOLD, Tint.ACCENT, 6);
			label(area, step[1], Type.TEXT, Tint.TEXT, 0);
		}
		return area;
	}

	private static void label(Composite parent, String text, Type type, Tint tint, int space) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text);
		label.setFont(Look.font(type));
		label.setData("org.eclipse.e4.ui.css.disabled", true);
		label.setForeground(Look.color(tint));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(0, space).applyTo(label);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
	}
}
