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

/** Says what is being done, with a way out. Keeps its room while there is nothing to say, so that the page stays where it is. */
final class BusyStrip {

	private final Composite strip;
	private final Label text;
	
	private Runnable onCancel;

	BusyStrip(Composite parent) {
		strip = new Composite(parent, SWT.NONE);
		Look.dress(strip, Tint.CANVAS, Tint.TEXT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
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
		hide();
	}

	void show(String doing, Runnable whenCancelled) {
		onCancel = whenCancelled;
		text.setText(doing);
		strip.setVisible(true);
	}

	void hide() {
		strip.setVisible(false);
	}
}
