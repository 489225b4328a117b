package org.drover.ui.diagram.internal.dependencies;

import java.util.List;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A few sentences above a diagram on what it shows at the moment, with a button to be rid of them. Lies in a grid; hidden at first. */
final class Strip {

	private static final int PAD = 12;

	private final Composite bar;
	private final Label title;
	private final Label text;
	private final Runnable layout;

	/**
	 * @param clear  called when the button is pressed
	 * @param layout called after the strip has come or gone
	 */
	Strip(Composite parent, String button, Runnable clear, Runnable layout) {
		this.layout = layout;
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(PAD, 6).spacing(PAD, 2).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
		Look.dress(bar, Tint.SELECTION, Tint.TEXT);
		title = Ui.wrapped(bar, "", Type.BOLD, Tint.TEXT, Tint.SELECTION);
		Button close = new Button(bar, SWT.PUSH);
		close.setText(button);
		close.setToolTipText(Words.say(Messages.Strip_close, button));
		close.addListener(SWT.Selection, event -> clear.run());
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).span(1, 2).applyTo(close);
		text = Ui.wrapped(bar, "", Type.SMALL, Tint.TEXT, Tint.SELECTION);
	}

	/** @param sentences may be none; each begins a line */
	void show(String heading, List<String> sentences) {
		title.setText(plain(heading));
		text.setText(plain(String.join("\n", sentences)));
		Ui.visible(text, !sentences.isEmpty());
		Ui.visible(bar, true);
		layout.run();
	}

	void hide() {
		if (!shown())
			return;
		Ui.visible(bar, false);
		layout.run();
	}

	boolean shown() {
		return bar.getVisible();
	}

	/** Names may have what is the sign of a mnemonic in labels. */
	private static String plain(String words) {
		return words.replace("&", "&&");
	}
}
