package org.drover.ui.agents.internal.widgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * A virtual table in the console's look, whose rows begin with a coloured dot. It keeps the selection by what rows are, not by where they stand.
 *
 * @param <T> a row
 */
public final class RowTable<T> {

	/** Title and width of a column. */
	public record Column(String title, int width) {
	}

	private static final int HEIGHT = 26;
	private static final int DOT = 8;
	private static final int DOT_COLUMN = 24;

	private final Table table;
	private final Function<T, List<String>> cells;
	private final Function<T, Tint> dot;
	private final Function<T, ?> identity;
	private List<T> rows = List.of();

	/**
	 * @param style    SWT.SINGLE or SWT.MULTI
	 * @param cells    of a row, one a column; asked for rows that are to be seen
	 * @param dot      null where rows have none
	 * @param identity what a row is told from others by
	 */
	public RowTable(Composite parent, int style, List<Column> columns, Function<T, List<String>> cells, Function<T, Tint> dot, Function<T, ?> identity) {
		this.cells = cells;
		this.dot = dot;
		this.identity = identity;
		table = new Table(parent, style | SWT.VIRTUAL | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		table.setFont(Look.font(Type.TEXT));
		Look.dress(table, Tint.CARD, Tint.TEXT);
		Runnable header = () -> {
			table.setHeaderBackground(Look.color(Tint.CANVAS));
			table.setHeaderForeground(Look.color(Tint.MUTED_TEXT));
		};
		header.run();
		Look.onChange(table, header);
		if (dot != null)
			column("", DOT_COLUMN).setResizable(false);
		columns.forEach(column -> column(column.title(), column.width()));
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.MeasureItem, event -> event.height = Math.max(event.height, HEIGHT));
		table.addListener(SWT.EraseItem, this::erase);
		if (dot != null)
			table.addListener(SWT.PaintItem, this::paint);
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
		int most = table.getClientArea().height / HEIGHT + 1;
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

	private TableColumn column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(title);
		column.setWidth(width);
		return column;
	}

	private void fill(Event event) {
		if (event.index >= rows.size())
			return;
		List<String> texts = new ArrayList<>(cells.apply(rows.get(event.index)));
		if (dot != null)
			texts.addFirst("");
		((TableItem) event.item).setText(texts.toArray(String[]::new));
	}

	/** Selected rows get the colours of the theme instead of the desktop's. */
	private void erase(Event event) {
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		if (!selected && (event.detail & SWT.HOT) == 0)
			return;
		Color before = event.gc.getBackground();
		event.gc.setBackground(Look.color(selected ? Tint.SELECTION : Tint.HOVER));
		event.gc.fillRectangle(event.getBounds());
		event.gc.setBackground(before);
		event.gc.setForeground(Look.color(Tint.TEXT));
		event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND);
	}

	private void paint(Event event) {
		int row = event.index == 0 ? table.indexOf((TableItem) event.item) : -1;
		if (row < 0 || row >= rows.size())
			return;
		Rectangle cell = ((TableItem) event.item).getBounds(0);
		event.gc.setAntialias(SWT.ON);
		event.gc.setBackground(Look.color(dot.apply(rows.get(row))));
		event.gc.fillOval(cell.x + (DOT_COLUMN - DOT) / 2, cell.y + (cell.height - DOT) / 2, DOT, DOT);
	}
}
