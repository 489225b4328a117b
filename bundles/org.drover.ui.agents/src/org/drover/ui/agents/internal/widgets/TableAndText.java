package org.drover.ui.agents.internal.widgets;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.drover.ui.agents.internal.widgets.RowTable.Column;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * A table, and below it a text about the row that is selected: the first one, unless somebody selects another.
 *
 * @param <T> a row
 */
public final class TableAndText<T> {

	private static final int MARGIN = 10;

	private final SashForm sash;
	private final RowTable<T> rows;
	private final StyledText text;
	private final Consumer<Optional<T>> selected;

	/**
	 * @param about    what the text is about, for those who cannot see where it stands
	 * @param selected told when rows are shown, and when another is selected
	 */
	public TableAndText(Composite parent, List<Column> columns, Function<T, List<String>> cells, Function<T, ?> identity, String about,
			Consumer<Optional<T>> selected) {
		this.selected = selected;
		sash = new SashForm(parent, SWT.VERTICAL);
		Look.dress(sash, Tint.CARD_BORDER, Tint.TEXT);
		rows = new RowTable<>(sash, SWT.SINGLE, columns, cells, identity);
		rows.table().addListener(SWT.Selection, event -> selected.accept(rows.first()));
		text = new StyledText(sash, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		text.setAlwaysShowScrollBars(false);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setLineSpacing(2);
		text.setFont(Look.font(Type.TEXT));
		text.setToolTipText(about);
		Look.dress(text, Tint.CANVAS, Tint.TEXT);
		sash.setWeights(58, 42);
	}

	public Control control() {
		return sash;
	}

	/** Paints a dot before the text of a column, in the colour of its row. */
	public TableAndText<T> dot(int column, Function<T, Tint> tint) {
		rows.dot(column, tint);
		return this;
	}

	public void show(List<T> other) {
		rows.show(other);
		if (rows.selection().isEmpty() && !other.isEmpty())
			rows.table().select(0);
		selected.accept(rows.first());
	}

	/** What was scrolled to stays in sight where the text has not changed. */
	public void say(String words) {
		if (!text.isDisposed() && !text.getText().equals(words))
			text.setText(words);
	}
}
