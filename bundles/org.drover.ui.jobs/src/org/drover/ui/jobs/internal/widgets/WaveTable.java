package org.drover.ui.jobs.internal.widgets;

import java.util.List;
import java.util.Objects;

import org.drover.ui.jobs.internal.plan.Timeline;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.widgets.Bars;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Waves one below the other, with bars that start where the wave before ends. */
public final class WaveTable {

	/**
	 * A wave as a row.
	 *
	 * @param cells  texts of the columns, the bar's left empty
	 * @param work   what the bar's length stands for
	 * @param done   share of the bar that is filled, from 0 to 1
	 * @param tint   of the bar
	 * @param strong whether the row stands out: the pilot, the wave that goes on
	 */
	public record Line(List<String> cells, long work, double done, Tint tint, boolean strong) {
	}

	/** A column's title; its width, 0 for the bar, which takes what is left; and alignment. */
	public record Column(String title, int width, int align) {
	}

	private static final double LEAST = 0.012;
	private static final int HEIGHT = 12;

	private final Table table;
	private final int barColumn;
	private List<Line> lines = List.of();
	private List<Timeline.Bar> bars = List.of();

	public WaveTable(Composite parent, List<Column> columns, int style) {
		table = Ui.dressed(new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | style));
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(table);
		columns.forEach(column -> Ui.column(table, column.title(), Math.max(120, column.width()), column.align()).setWidth(Math.max(40, column.width())));
		barColumn = columns.indexOf(columns.stream().filter(column -> column.width() == 0).findFirst().orElseThrow());
		TableColumn bar = table.getColumn(barColumn);
		LastColumn.fill(bar, 140);
		table.addListener(SWT.PaintItem, this::paint);
	}

	public Table table() {
		return table;
	}

	/** Shows other waves; rows that stay the same are left alone, so that nothing flickers. */
	public void show(List<Line> other) {
		List<Line> before = lines;
		lines = List.copyOf(other);
		bars = Timeline.of(lines.stream().map(Line::work).toList(), LEAST);
		while (table.getItemCount() > lines.size())
			table.remove(table.getItemCount() - 1);
		for (int index = 0; index < lines.size(); index++)
			update(index, index < before.size() ? before.get(index) : null);
		if (!before.stream().map(Line::work).toList().equals(lines.stream().map(Line::work).toList()))
			table.redraw();
	}

	private void update(int index, Line before) {
		Line line = lines.get(index);
		TableItem item = index < table.getItemCount() ? table.getItem(index) : new TableItem(table, SWT.NONE);
		if (Objects.equals(line, before))
			return;
		item.setText(line.cells().toArray(String[]::new));
		item.setFont(line.strong() ? Look.font(Type.BOLD) : null);
		Rectangle cell = item.getBounds(barColumn);
		table.redraw(cell.x, cell.y, cell.width, cell.height, false);
	}

	private void paint(Event event) {
		int index = event.index == barColumn ? table.indexOf((TableItem) event.item) : -1;
		if (index < 0 || index >= bars.size())
			return;
		Rectangle area = Bars.inside(Bars.cell(event), 8, HEIGHT);
		Timeline.Bar bar = bars.get(index);
		Line line = lines.get(index);
		Color full = Look.color(line.tint());
		boolean open = line.done() < 1;
		event.gc.setAlpha(open ? 70 : 255);
		Bars.part(event.gc, area, bar.start(), bar.end(), full);
		event.gc.setAlpha(255);
		if (open)
			Bars.part(event.gc, area, bar.start(), bar.start() + bar.length() * line.done(), full);
	}
}
