package org.drover.ui.widgets;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** The foot of a dialog: a line of text and the dialog's buttons; where it works in the background, also that it does, and a button to stop it. */
public final class DialogFoot {

	private final Composite bar;
	private final Composite left;
	private final Label line;
	private final Composite buttons;
	private Control[] atWork = {};

	public DialogFoot(Composite parent) {
		bar = Ui.grid(parent, 2, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Ui.MARGIN, 10).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		left = Ui.grid(bar, 3, Tint.CARD);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(left);
		line = Ui.wrapped(left, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		buttons = Ui.grid(bar, 0, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(0).equalWidth(true).applyTo(buttons);
	}

	/**
	 * For a dialog that works in the background.
	 *
	 * @param text     on the button
	 * @param stopping what it does
	 */
	public DialogFoot stoppable(String text, Runnable stopping) {
		ProgressBar progress = new ProgressBar(left, SWT.HORIZONTAL | SWT.INDETERMINATE);
		GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(progress);
		progress.moveAbove(line);
		Button stop = new Button(left, SWT.PUSH);
		stop.setText(text);
		stop.addListener(SWT.Selection, event -> stopping.run());
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(stop);
		stop.moveAbove(line);
		atWork = new Control[] { progress, stop };
		return this;
	}

	/** The whole of it, what a dialog calls its button bar. */
	public Composite bar() {
		return bar;
	}

	/** Where the dialog's buttons go. */
	public Composite buttons() {
		return buttons;
	}

	public void working(boolean at) {
		for (Control control : atWork)
			Ui.visible(control, at);
		bar.layout(true, true);
	}

	public void say(String text, Tint tint) {
		line.setForeground(Look.color(tint));
		if (!line.getText().equals(text)) {
			line.setText(text);
			line.setToolTipText(text);
		}
		bar.layout(true, true);
	}
}
