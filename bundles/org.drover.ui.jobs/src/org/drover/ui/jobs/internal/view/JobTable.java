package org.drover.ui.jobs.internal.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.drover.ui.jobs.internal.state.Gauge;
import org.drover.ui.jobs.internal.state.JobLine;
import org.drover.ui.jobs.internal.state.WhyCells;
import org.drover.ui.widgets.Bars;
import org.drover.ui.widgets.CellTips;
import org.drover.ui.widgets.DotColumn;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Ui;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The jobs of a project, one a row, latest first. */
final class JobTable {

	private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern(Messages.JobTable_started_pattern, Words.LANGUAGE).withZone(ZoneId.systemDefault());
	private static final int STATE = 2;
	private static final int PROGRESS = 3;
	private static final int WAITS_FOR = 8;
	private static final int ENDS = 9;
	/** Width of the percentage beside a bar. */
	private static final int PERCENT = 44;

	private final Table table;
	private final Consumer<Optional<JobLine>> selected;
	private List<JobLine> lines = List.of();

	/** @param open called for a double click on a job, or Enter */
	JobTable(Composite parent, Consumer<Optional<JobLine>> selected, Runnable open) {
		this.selected = selected;
		table = Ui.dressed(new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION));
		table.setHeaderVisible(true);
		table.setToolTipText("");
		CellTips.show(table, this::tip);
		createColumns();
		DotColumn.paint(table, STATE, index -> lines.get(index).status().tint());
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.EraseItem, JobTable::erase);
		table.addListener(SWT.Selection, event -> selected.accept(selection()));
		table.addListener(SWT.DefaultSelection, event -> open.run());
		JobDrop.hook(table, row -> lines.get(table.indexOf(row)).id());
	}

	Table table() {
		return table;
	}

	Optional<JobLine> selection() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= lines.size() ? Optional.empty() : Optional.of(lines.get(index));
	}

	/** Shows jobs; the one that is selected stays so, and rows that have not changed are left alone. */
	void show(List<JobLine> other) {
		Optional<JobLine> before = selection();
		List<JobLine> old = lines;
		lines = List.copyOf(other.reversed());
		while (table.getItemCount() > lines.size())
			table.remove(table.getItemCount() - 1);
		for (int index = 0; index < lines.size(); index++)
			update(index, index < old.size() ? old.get(index) : null);
		before.map(JobLine::id).ifPresent(this::keepSelected);
		if (!before.map(JobLine::snapshot).equals(selection().map(JobLine::snapshot)))
			selected.accept(selection());
	}

	void select(String id) {
		if (keepSelected(id))
			selected.accept(selection());
	}

	private boolean keepSelected(String id) {
		for (int index = 0; index < lines.size(); index++) {
			if (lines.get(index).id().equals(id)) {
				if (table.getSelectionIndex() != index)
					table.setSelection(index);
				return true;
			}
		}
		table.deselectAll();
		return false;
	}

	private void createColumns() {
		Ui.column(table, Messages.JobTable_id, 36, SWT.RIGHT);
		Ui.column(table, Messages.JobTable_job, 186, SWT.LEFT);
		Ui.column(table, Messages.JobTable_state, 104, SWT.LEFT);
		Ui.column(table, Messages.JobTable_progress, 130, SWT.LEFT);
		Ui.column(table, Messages.JobTable_items, 90, SWT.RIGHT);
		Ui.column(table, Messages.JobTable_failed, 52, SWT.RIGHT);
		Ui.column(table, Messages.JobTable_started, 100, SWT.LEFT);
		Ui.column(table, Messages.JobTable_took, 84, SWT.LEFT);
		Ui.column(table, Messages.JobTable_waitsFor, 120, SWT.LEFT);
		Ui.column(table, Messages.JobTable_ends, 120, SWT.LEFT);
		Ui.column(table, Messages.JobTable_now, 120, SWT.LEFT);
		LastColumn.fill(table.getColumn(10), 120);
	}

	private void update(int index, JobLine before) {
		JobLine line = lines.get(index);
		TableItem item = index < table.getItemCount() ? table.getItem(index) : new TableItem(table, SWT.NONE);
		if (line.equals(before))
			return;
		List<String> cells = cells(line);
		for (int column = 0; column < cells.size(); column++) {
			if (!item.getText(column).equals(cells.get(column)))
				item.setText(column, cells.get(column));
		}
		redraw(item, STATE);
		redraw(item, PROGRESS);
	}

	private void redraw(TableItem item, int column) {
		Rectangle cell = item.getBounds(column);
		table.redraw(cell.x, cell.y, cell.width, cell.height, false);
	}

	private static List<String> cells(JobLine line) {
		List<String> cells = new ArrayList<>(List.of(line.id(), line.job().name(), line.status().words(), line.gauge().percent(), line.gauge().words()));
		cells.add(line.gauge().failed() == 0 ? "" : Words.number(line.gauge().failed()));
		cells.add(line.job().started().map(STARTED::format).orElse(""));
		cells.add(line.took());
		cells.add(line.why().waitsFor());
		cells.add(line.why().ends());
		cells.add(line.now());
		return cells;
	}

	private String tip(int row, int column) {
		if (row < 0 || row >= lines.size())
			return "";
		WhyCells why = lines.get(row).why();
		return column == WAITS_FOR ? why.waitsTip() : column == ENDS ? why.endsTip() : "";
	}

	/** Texts of painted cells are kept for those who cannot see the paint. */
	private static void erase(Event event) {
		if (event.index == PROGRESS)
			event.detail &= ~SWT.FOREGROUND;
	}

	private void paint(Event event) {
		int row = table.indexOf((TableItem) event.item);
		if (row < 0 || row >= lines.size())
			return;
		if (event.index == PROGRESS)
			paintProgress(event.gc, Bars.cell(event), lines.get(row));
	}

	private void paintProgress(GC gc, Rectangle cell, JobLine line) {
		Rectangle track = Bars.inside(new Rectangle(cell.x, cell.y, Math.max(20, cell.width - PERCENT), cell.height), 8, 8);
		Gauge gauge = line.gauge();
		Bars.track(gc, track);
		Bars.part(gc, track, 0, gauge.share(), Look.color(fill(line)));
		Bars.part(gc, track, gauge.share(), gauge.share() + gauge.failedShare(), Look.color(Tint.BAD));
		text(gc, gauge.percent(), cell.x + cell.width - PERCENT, cell);
	}

	private static Tint fill(JobLine line) {
		return switch (line.status()) {
			case DONE -> Tint.GOOD;
			case RUNNING, STARTING -> Tint.ACCENT;
			default -> Tint.WARNING;
		};
	}

	private void text(GC gc, String text, int x, Rectangle cell) {
		gc.setFont(table.getFont());
		gc.setForeground(Look.color(Tint.TEXT));
		Point size = gc.textExtent(text);
		gc.drawText(text, x, cell.y + (cell.height - size.y + 1) / 2, true);
	}
}
