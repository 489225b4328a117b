package org.drover.ui.widgets;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** The foot of a dialog that works in the background: that it does, a button to stop it, a line of text, and the dialog's buttons. */
public final class DialogFoot {

	private final Composite bar;
	private final ProgressBar progress;
	private final Button stop;
	private final Label line;
	private final Composite buttons;

	/**
	 * @param stopText on the button
	 * @param stopping what it does
	 * @param text     that the line begins with
	 */
	public DialogFoot(Composite parent, String stopText, Runnable stopping, String text) {
		bar = Ui.grid(parent, 2, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Ui.MARGIN, 10).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Composite left = Ui.grid(bar, 3, Tint.CARD);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(left);
		progress = new ProgressBar(left, SWT.HORIZONTAL | SWT.INDETERMINATE);
		GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(progress);
		stop = new Button(left, SWT.PUSH);
		stop.setText(stopText);
		stop.addListener(SWT.Selection, event -> stopping.run());
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(stop);
		line = Ui.wrapped(left, text, Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		buttons = Ui.grid(bar, 0, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(0).equalWidth(true).applyTo(buttons);
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
		Ui.visible(progress, at);
		Ui.visible(stop, at);
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
