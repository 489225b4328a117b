package org.drover.ui.diagram.internal.topology;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.drover.model.draft.estate.Element;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.TextKeys;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;

/** A line above a diagram to find elements by name: the first one is shown while the person types, Enter shows the next, Escape ends it. */
final class FindBar {

	private final Composite control;
	private final Text field;
	private final Label count;
	private final Function<String, List<Element>> finder;
	private final Consumer<Element> shown;
	private final Runnable ended;
	private List<Element> found = List.of();
	private int at;

	/**
	 * @param shown told which element to show
	 * @param ended told when the focus is to go back to the diagram
	 */
	FindBar(Composite parent, IActionBars bars, Function<String, List<Element>> finder, Consumer<Element> shown, Runnable ended) {
		this.finder = finder;
		this.shown = shown;
		this.ended = ended;
		control = Ui.grid(parent, 3, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 4).spacing(10, 0).applyTo(control);
		field = Ui.field(new Text(control, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
		field.setMessage(Messages.FindBar_find);
		Names.search(field, Messages.FindBar_find);
		GridDataFactory.fillDefaults().hint(300, SWT.DEFAULT).applyTo(field);
		count = Ui.label(control, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
		Label keys = Ui.label(control, Messages.FindBar_keys, Type.SMALL, Tint.MUTED_TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(keys);
		field.addListener(SWT.Modify, event -> search());
		field.addListener(SWT.KeyDown, this::key);
		TextKeys.belongTo(field, bars);
	}

	Composite control() {
		return control;
	}

	void open() {
		setVisible(true);
		field.selectAll();
		field.setFocus();
		search();
	}

	private void close() {
		setVisible(false);
		ended.run();
	}

	private void setVisible(boolean visible) {
		Ui.visible(control, visible);
		control.getParent().layout(true);
	}

	private void key(Event event) {
		if (event.keyCode == SWT.ESC)
			close();
		else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)
			step((event.stateMask & SWT.SHIFT) == 0 ? 1 : -1);
		else
			return;
		event.doit = false;
	}

	private void search() {
		found = finder.apply(field.getText());
		at = 0;
		show();
	}

	private void step(int by) {
		if (found.isEmpty())
			return;
		at = Math.floorMod(at + by, found.size());
		show();
	}

	private void show() {
		boolean nothing = found.isEmpty() && !field.getText().isBlank();
		count.setText(nothing ? Messages.FindBar_nothing : found.isEmpty() ? "" : Words.say(Messages.FindBar_at, at + 1, found.size()));
		count.setForeground(Look.color(nothing ? Tint.BAD : Tint.MUTED_TEXT));
		if (!found.isEmpty())
			shown.accept(found.get(at));
	}
}
