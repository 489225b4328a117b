package org.drover.ui.agents.internal.widgets;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;

/** Named fields below each other. */
public final class Form {

	private final Composite root;
	private final Runnable changed;

	/** @param changed told whenever somebody has changed a field */
	public Form(Composite parent, Runnable changed) {
		this.changed = changed;
		root = Pieces.grid(parent, 3, Tint.CANVAS);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 7).applyTo(root);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(root);
	}

	public Composite root() {
		return root;
	}

	/** @param hint what may stand there */
	public Text text(String name, String value, String hint) {
		return text(name, value, hint, SWT.BORDER, 2);
	}

	public Text secret(String name, String hint) {
		return text(name, "", hint, SWT.BORDER | SWT.PASSWORD, 2);
	}

	/** Of several lines. */
	public Text lines(String name, String value, String hint, int height) {
		Text text = text(name, value, hint, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.WRAP, 2);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(320, height).applyTo(text);
		return text;
	}

	/** The path of a file, which may be chosen. */
	public Text file(String name, String value, String hint) {
		Text text = text(name, value, hint, SWT.BORDER, 1);
		Button choose = new Button(root, SWT.PUSH);
		choose.setText("Choose ...");
		choose.setToolTipText("Choose: " + name);
		choose.addListener(SWT.Selection, event -> {
			String file = new FileDialog(root.getShell(), SWT.OPEN).open();
			if (file != null)
				text.setText(file);
		});
		return text;
	}

	public Combo choice(String name, int chosen, String... words) {
		label(name);
		Combo combo = dressed(new Combo(root, SWT.DROP_DOWN | SWT.READ_ONLY));
		combo.setItems(words);
		combo.select(chosen);
		combo.setToolTipText(name);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
		combo.addListener(SWT.Selection, event -> changed.run());
		return combo;
	}

	private Text text(String name, String value, String hint, int style, int columns) {
		label(name);
		Text text = dressed(new Text(root, style));
		text.setText(value);
		text.setMessage(hint);
		text.setToolTipText(name + (hint.isEmpty() ? "" : ": " + hint));
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).align(SWT.FILL, SWT.CENTER).hint(320, SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.Modify, event -> changed.run());
		return text;
	}

	private void label(String name) {
		Pieces.label(root, name, Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS, SWT.NONE);
	}

	private static <C extends Control> C dressed(C field) {
		Look.dress(field, Tint.CARD, Tint.TEXT);
		return field;
	}
}
