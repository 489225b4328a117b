package org.drover.ui.agents.internal.widgets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Named fields below each other. */
public final class Form {

	private static final int WIDTH = 320;

	private final Composite root;
	private final Runnable changed;
	/** All that belongs to a field, by the field. */
	private final Map<Control, List<Control>> parts = new HashMap<>();

	/** @param changed told whenever somebody has changed a field */
	public Form(Composite parent, Runnable changed) {
		this.changed = changed;
		root = Ui.grid(parent, 3, Tint.CANVAS);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 7).applyTo(root);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(root);
	}

	/** @param hint what may stand there */
	public Text text(String name, String value, String hint) {
		return text(name, value, hint, SWT.BORDER, 2);
	}

	public Text secret(String name, String hint) {
		return text(name, "", hint, SWT.BORDER | SWT.PASSWORD, 2);
	}

	/** Of several lines. */
	public StyledText lines(String name, String value, String hint, int height) {
		Label label = label(name);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 6).applyTo(label);
		StyledText text = field(label, new StyledText(root, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.WRAP), name, hint);
		text.setAlwaysShowScrollBars(false);
		text.setMargins(8, 5, 8, 5);
		text.setFont(Look.font(Type.TEXT));
		text.setText(value);
		text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH, height).applyTo(text);
		return text;
	}

	/** The path of a file, which may be chosen. */
	public Text file(String name, String value, String hint) {
		Text text = text(name, value, hint, SWT.BORDER, 1);
		Button choose = new Button(root, SWT.PUSH);
		choose.setText(Messages.Form_choose);
		choose.setToolTipText(Words.say(Messages.Form_chooseWhat, name));
		choose.addListener(SWT.Selection, event -> {
			String file = new FileDialog(root.getShell(), SWT.OPEN).open();
			if (file != null)
				text.setText(file);
		});
		GridDataFactory.fillDefaults().applyTo(choose);
		parts.get(text).add(choose);
		return text;
	}

	public Combo choice(String name, int chosen, String... words) {
		Label label = label(name);
		Combo combo = field(label, new Combo(root, SWT.DROP_DOWN | SWT.READ_ONLY), name, "");
		combo.setItems(words);
		combo.select(chosen);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
		return combo;
	}

	/** Shows a field or hides it, with its name; the caller lays out. */
	public void show(Control field, boolean shown) {
		parts.get(field).forEach(part -> Ui.visible(part, shown));
	}

	public void enable(boolean enabled) {
		parts.values().forEach(each -> each.forEach(part -> part.setEnabled(enabled)));
	}

	private Text text(String name, String value, String hint, int style, int columns) {
		Label label = label(name);
		Text text = field(label, new Text(root, style), name, hint);
		text.setText(value);
		text.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		return text;
	}

	private Label label(String name) {
		Label label = Ui.label(root, name, Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		return label;
	}

	private <C extends Control> C field(Label label, C field, String name, String hint) {
		Ui.field(field);
		field.setToolTipText(hint.isEmpty() ? name : Words.say(Messages.Form_tip, name, hint));
		field.addListener(field instanceof Combo ? SWT.Selection : SWT.Modify, event -> changed.run());
		parts.put(field, new ArrayList<>(List.of(label, field)));
		return field;
	}
}
