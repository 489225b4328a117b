package org.drover.ui.diagram.internal.job;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.drover.ui.diagram.internal.job.TaskFilter.Choice;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A line to find tasks by their words and their state. Enter goes to the next one, Escape ends it. */
final class FindRow {

	private final Text words;
	private final Combo states;
	private final Label count;

	/**
	 * @param changed told what is looked for
	 * @param next    brings the next one into view
	 * @param left    the focus goes back to the diagram
	 */
	FindRow(Composite parent, Consumer<TaskFilter> changed, Runnable next, Runnable left) {
		Composite row = Ui.grid(parent, 3, Tint.CARD);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 4).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		words = Ui.field(new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
		words.setMessage(Messages.FindRow_find);
		words.setToolTipText(Messages.FindRow_findTip);
		Names.search(words, Messages.FindRow_find);
		GridDataFactory.fillDefaults().hint(300, SWT.DEFAULT).applyTo(words);
		states = Ui.field(new Combo(row, SWT.READ_ONLY | SWT.BORDER));
		states.setItems(Stream.of(Choice.values()).map(Choice::label).toArray(String[]::new));
		states.select(0);
		states.setToolTipText(Messages.FindRow_states);
		count = Ui.label(row, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CARD);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
		words.addListener(SWT.Modify, event -> changed.accept(filter()));
		states.addListener(SWT.Selection, event -> changed.accept(filter()));
		words.addListener(SWT.KeyDown, event -> key(event, next, left));
	}

	TaskFilter filter() {
		return new TaskFilter(Choice.values()[Math.max(0, states.getSelectionIndex())], words.getText());
	}

	void focus() {
		words.setFocus();
		words.selectAll();
	}

	void say(String text) {
		count.setText(text);
	}

	private void key(Event event, Runnable next, Runnable left) {
		if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)
			next.run();
		else if (event.keyCode == SWT.ESC) {
			words.setText("");
			left.run();
		} else
			return;
		event.doit = false;
	}
}
