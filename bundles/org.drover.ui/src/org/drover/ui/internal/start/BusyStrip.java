package org.drover.ui.internal.start;

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

/**
 * Says what is being done, with a way out. It keeps its room, which is that of two lines, while there is less or nothing to say: the page stays where it
 * is and need not be laid out again, however often another step is told.
 */
final class BusyStrip {

	private final Composite strip;
	private final Label text;
	private Runnable onCancel;

	BusyStrip(Composite parent) {
		strip = new Composite(parent, SWT.NONE);
		Look.dress(strip, Tint.CANVAS, Tint.TEXT);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 6).applyTo(strip);
		text = new Label(strip, SWT.WRAP);
		text.setFont(Look.font(Type.BOLD));
		Look.dress(text, Tint.CANVAS, Tint.TEXT);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		Button cancel = new Button(strip, SWT.PUSH);
		cancel.setText(Messages.BusyStrip_cancel);
		cancel.addListener(SWT.Selection, event -> onCancel.run());
		ProgressBar bar = new ProgressBar(strip, SWT.INDETERMINATE);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(bar);
		text.setText("\n"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, strip.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(strip);
		hide();
	}

	void show(String doing, Runnable whenCancelled) {
		onCancel = whenCancelled;
		if (!doing.equals(text.getText())) {
			text.setText(doing);
			strip.layout();
		}
		strip.setVisible(true);
	}

	void hide() {
		strip.setVisible(false);
	}
}
