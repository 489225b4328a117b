package org.drover.ui.agents.internal.widgets;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What view and dialogs are put together from, in the console's look. */
public final class Pieces {

	public static final int MARGIN = 16;

	private Pieces() {
	}

	/** With columns, and no margin. */
	public static Composite grid(Composite parent, int columns, Tint ground) {
		Composite grid = new Composite(parent, SWT.NONE);
		Look.dress(grid, ground, Tint.TEXT);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 8).applyTo(grid);
		return grid;
	}

	/** On the ground of its parent. @param style may break its lines */
	public static Label label(Composite parent, String text, Type type, Tint tint, Tint ground, int style) {
		Label label = new Label(parent, style);
		Look.dress(label, ground, tint);
		label.setFont(Look.font(type));
		label.setText(text);
		return label;
	}

	/** A label that breaks its lines, over all columns of its grid. */
	public static Label paragraph(Composite parent, String text, Type type, Tint tint, Tint ground, int columns) {
		Label label = label(parent, text, type, tint, ground, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(240, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** Shows or hides what lies in a grid; the caller lays it out. */
	public static void show(Control control, boolean shown) {
		control.setVisible(shown);
		((GridData) control.getLayoutData()).exclude = !shown;
	}
}
