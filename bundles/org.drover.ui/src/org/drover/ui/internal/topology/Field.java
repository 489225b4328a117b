package org.drover.ui.internal.topology;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A labelled text with a line below that helps, or says what is wrong. Takes two columns of a grid. */
final class Field {

	private static final int LINE_WIDTH = 480;

	private final Text text;
	private final Label below;
	private String hint;

	/** @param style of the text, besides a border */
	Field(Composite parent, String label, int style, String hint) {
		label(parent, label);
		text = new Text(parent, SWT.BORDER | style);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		new Label(parent, SWT.NONE);
		below = new Label(parent, SWT.WRAP);
		below.setFont(Look.font(Type.SMALL));
		below.setData("org.eclipse.e4.ui.css.disabled", true);
		GridDataFactory.fillDefaults().grab(true, false).hint(LINE_WIDTH, SWT.DEFAULT).applyTo(below);
		text.getAccessible().addRelation(ACC.RELATION_DESCRIBED_BY, below.getAccessible());
		hint(hint);
	}

	static void label(Composite parent, String label) {
		Label before = new Label(parent, SWT.NONE);
		before.setText(label);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(before);
	}

	Text text() {
		return text;
	}

	void hint(String newHint) {
		hint = newHint;
		clear();
	}

	/** Shows the hint again. */
	void clear() {
		say(hint, Tint.MUTED_TEXT);
	}

	void problem(String sentence) {
		say(sentence, Tint.BAD);
		text.setFocus();
	}

	private void say(String sentence, Tint tint) {
		below.setText(sentence);
		below.setForeground(Look.color(tint));
		Point before = below.getSize();
		int after = below.computeSize(Math.max(before.x, LINE_WIDTH), SWT.DEFAULT).y;
		below.requestLayout();
		if (before.y > 0 && after > before.y)
			grow(below.getShell(), after - before.y);
	}

	private static void grow(Shell shell, int points) {
		shell.setSize(shell.getSize().x, shell.getSize().y + points);
	}
}
