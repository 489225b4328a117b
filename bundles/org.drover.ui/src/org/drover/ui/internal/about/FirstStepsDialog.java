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
			{ "1. See both sides", "The navigator shows the topology you have and the one you want. File > Add topology adds one; "
					+ "Gather again (F5) reads them anew." },
			{ "2. Choose who moves", "Select a collection: Clients lists who is in it, Dependencies draws all they need to function." },
			{ "3. Move", "Drag the collection onto the new topology. The wizard shows what moves along, what stays and why, in which order, and "
					+ "proves that no client is left without a service on the way." },
			{ "4. Watch", "Jobs shows how far it is; the dashboard counts who has moved. A job can be stopped at any time and goes on later." },
			{ "5. Take it back", "Undo a job in Jobs, and everything it did is taken back." },
			{ "Try it safely", "Demo estate > Open the demo estate starts a laboratory on this machine. Nothing leaves it." } };

	public FirstStepsDialog(Shell parent) {
		super(parent);
		setShellStyle(SWT.TITLE | SWT.CLOSE | SWT.BORDER | SWT.MODELESS | getDefaultOrientation());
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("First steps");
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
