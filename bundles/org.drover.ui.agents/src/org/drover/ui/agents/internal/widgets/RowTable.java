package org.drover.ui.agents.internal.widgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.drover.ui.look.Tint;
import org.drover.ui.widgets.CellTips;
import org.drover.ui.widgets.DotColumn;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Ui;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * A virtual table in the console's look. It keeps the selection by what rows are, not by where they stand.
 *
 * @param <T> a row
 */
public final class RowTable<T> {

	/** Title and width of a column. */
	public record Column(String title, int width) {
	}

	/** Left and right of the text in a cell. */
	private static final int MARGINS = 10;

	private final Table table;
	private final Function<T, List<String>> cells;
	private final Function<T, ?> identity;
	private List<T> rows = List.of();

	/**
	 * @param style    SWT.SINGLE or SWT.MULTI
	 * @param columns  the last one takes the width that the others leave
	 * @param cells    of a row, one a column; asked for rows that are to be seen
	 * @param identity what a row is told from others by
	 */
	public RowTable(Composite parent, int style, List<Column> columns, Function<T, List<String>> cells, Function<T, ?> identity) {
		this.cells = cells;
		this.identity = identity;
		table = Ui.dressed(new Table(parent, style | SWT.VIRTUAL | SWT.FULL_SELECTION));
		table.setHeaderVisible(true);
		table.setToolTipText("");
		columns.forEach(column -> Ui.column(table, column.title(), column.width(), SWT.LEFT));
		LastColumn.fill(table.getColumn(columns.size() - 1), columns.getLast().width());
		table.addListener(SWT.SetData, this::fill);
		CellTips.show(table, this::whole);
	}

	/** Paints a dot before the text of a column, in the colour of its row. */
	public RowTable<T> dot(int column, Function<T, Tint> tint) {
		DotColumn.paint(table, column, row -> row < rows.size() ? tint.apply(rows.get(row)) : Tint.MUTED_TEXT);
		return this;
	}

	public Table table() {
		return table;
	}

	/** Shows rows; rows that have not changed are left alone. */
	public void show(List<T> other) {
		List<T> before = rows;
		List<?> selected = selection().stream().map(identity).toList();
		rows = List.copyOf(other);
		if (before.size() != rows.size()) {
			table.setItemCount(rows.size());
			table.clearAll();
		} else {
			for (int row = 0; row < rows.size(); row++) {
				if (!Objects.equals(before.get(row), rows.get(row)))
					table.clear(row);
			}
		}
		reselect(selected);
	}

	/** Asks anew for the cells of a row. */
	public void clear(T row) {
		int index = rows.indexOf(row);
		if (index >= 0)
			table.clear(index);
	}

	public List<T> selection() {
		return Arrays.stream(table.getSelectionIndices()).filter(row -> row < rows.size()).sorted().mapToObj(rows::get).toList();
	}

	/** The first that is selected. */
	public Optional<T> first() {
		return selection().stream().findFirst();
	}

	/** Those that can be seen now. */
	public List<T> visible() {
		int from = Math.min(table.getTopIndex(), rows.size());
		int most = table.getClientArea().height / table.getItemHeight() + 1;
		return rows.subList(from, Math.min(rows.size(), from + most));
	}

	private void reselect(List<?> selected) {
		List<Integer> indices = new ArrayList<>();
		for (int row = 0; row < rows.size() && !selected.isEmpty(); row++) {
			if (selected.contains(identity.apply(rows.get(row))))
				indices.add(row);
		}
		int[] wanted = indices.stream().mapToInt(Integer::intValue).toArray();
		int[] now = Arrays.stream(table.getSelectionIndices()).sorted().toArray();
		if (!Arrays.equals(wanted, now)) {
			table.deselectAll();
			table.select(wanted);
		}
	}

	/** The text of a cell that is too narrow for it. */
	private String whole(int row, int column) {
		String text = table.getItem(row).getText(column);
		GC gc = new GC(table);
		try {
			return gc.textExtent(text).x + MARGINS > table.getColumn(column).getWidth() ? text : "";
		} finally {
			gc.dispose();
		}
	}

	private void fill(Event event) {
		if (event.index < rows.size())
			((TableItem) event.item).setText(cells.apply(rows.get(event.index)).toArray(String[]::new));
	}
}
