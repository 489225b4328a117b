package org.drover.ui.dashboard.internal.rows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.drover.model.ObjectRef;
import org.drover.report.ReportModel.Column;
import org.drover.report.ReportModel.Table;
import org.drover.report.ReportWriter;
import org.drover.ui.Background;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.CanvasDialog;
import org.drover.ui.widgets.CellTips;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The rows behind a figure, in a window of their own: to be filtered, sorted, copied, written as CSV and followed into the dependency map. */
public final class RowsDialog extends CanvasDialog {

	private static final int WIDTH = 860;
	private static final int HEIGHT = 520;
	private static final int LEAST = 60;
	private static final int MOST = 340;
	private static final int AIR = 24;
	/** Columns are as wide as these rows need, within limits. */
	private static final int MEASURED = 60;
	/** More would be too much for what takes them from the clipboard. */
	private static final int MOST_COPIED = 100_000;
	/** More are not shown at once: nobody scrolls through them, and the platform's table takes its time. Copying and exporting takes all. */
	private static final int MOST_SHOWN = 20_000;
	private static final int FILTER_DELAY_MS = 150;
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(Messages.RowsDialog_moment, Words.LANGUAGE).withZone(ZoneId.systemDefault());

	private final Rows rows;
	private final BiConsumer<String, ObjectRef> dependencies;
	private int[] shown;
	/** Of several looks through the rows the last one counts. */
	private volatile int looks;
	private Text filter;
	private org.eclipse.swt.widgets.Table table;

	/** @param dependencies shows what an object of a topology needs */
	public RowsDialog(Shell parent, Rows rows, BiConsumer<String, ObjectRef> dependencies) {
		super(parent, rows.table().title(), WIDTH, HEIGHT);
		this.rows = rows;
		this.dependencies = dependencies;
		this.shown = IntStream.range(0, rows.table().rows().size()).toArray();
		setShellStyle(SWT.SHELL_TRIM | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	@Override
	protected void fill(Composite area) {
		filter = Ui.field(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
		filter.setMessage(Messages.RowsDialog_filter);
		Names.search(filter, Words.say(Messages.RowsDialog_filter_name, rows.table().title()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		filter.addListener(SWT.Modify, event -> look(FILTER_DELAY_MS));
		table = Ui.dressed(new org.eclipse.swt.widgets.Table(area, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		table.setHeaderVisible(true);
		List<Column> columns = rows.table().columns();
		for (int column = 0; column < columns.size(); column++)
			create(columns.get(column), column);
		if (columns.size() > 1)
			LastColumn.fill(table.getColumn(columns.size() - 1), LEAST);
		CellTips.show(table, (row, column) -> text(rows.table().rows().get(shown[row]).get(column)));
		table.addListener(SWT.SetData, this::set);
		table.addListener(SWT.KeyDown, this::key);
		table.addListener(SWT.DefaultSelection, event -> showDependencies());
		table.setItemCount(Math.min(MOST_SHOWN, shown.length));
	}

	private void create(Column column, int index) {
		TableColumn made = Ui.column(table, column.label(), width(column, index), column.number() ? SWT.RIGHT : SWT.LEFT);
		made.addListener(SWT.Selection, event -> sort(made));
	}

	private int width(Column column, int index) {
		GC gc = new GC(table);
		try {
			gc.setFont(table.getFont());
			int widest = Stream.concat(Stream.of(column.label()), rows.table().rows().stream().limit(MEASURED).map(row -> text(row.get(index))))
					.mapToInt(text -> gc.textExtent(text).x).max().orElse(0);
			return Math.clamp(widest + AIR, LEAST, MOST);
		} finally {
			gc.dispose();
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		if (!rows.refs().isEmpty())
			button(parent, IDialogConstants.CLIENT_ID, Messages.RowsDialog_dependencies, this::showDependencies);
		button(parent, IDialogConstants.CLIENT_ID + 1, Messages.RowsDialog_copy, this::copy);
		button(parent, IDialogConstants.CLIENT_ID + 2, Messages.RowsDialog_export, this::export);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
		count();
	}

	private void button(Composite parent, int id, String text, Runnable action) {
		Button button = createButton(parent, id, text, false);
		button.addListener(SWT.Selection, event -> action.run());
	}

	private void set(Event event) {
		List<Object> row = rows.table().rows().get(shown[event.index]);
		((TableItem) event.item).setText(row.stream().map(RowsDialog::text).toArray(String[]::new));
	}

	private static String text(Object cell) {
		return switch (cell) {
		case Instant moment -> MOMENT.format(moment);
		case Number number -> Words.number(number.longValue());
		default -> cell.toString();
		};
	}

	/** Filters and sorts, beside the UI thread: very many rows take a while. @param pause milliseconds to wait for a later wish first */
	private void look(int pause) {
		int asked = ++looks;
		String[] words = filter.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
		Comparator<Integer> order = order();
		Display display = getShell().getDisplay();
		Job job = Job.createSystem("Look through rows", monitor -> { //$NON-NLS-1$
			if (asked != looks)
				return;
			int[] found = sorted(IntStream.range(0, rows.table().rows().size()).filter(row -> matches(rows.table().rows().get(row), words)), order);
			if (!display.isDisposed())
				display.asyncExec(() -> found(asked, found));
		});
		job.schedule(pause);
	}

	private void found(int asked, int[] found) {
		if (asked != looks || !isOpen())
			return;
		shown = found;
		refresh();
	}

	/** What a person has sorted by; null where by nothing. */
	private Comparator<Integer> order() {
		TableColumn column = table.getSortColumn();
		if (column == null)
			return null;
		int index = table.indexOf(column);
		Comparator<Integer> order = Comparator.comparing(row -> rows.table().rows().get(row).get(index), RowsDialog::compare);
		return table.getSortDirection() == SWT.DOWN ? order.reversed() : order;
	}

	private static int[] sorted(IntStream rows, Comparator<Integer> order) {
		return order == null ? rows.toArray() : rows.boxed().sorted(order).mapToInt(Integer::intValue).toArray();
	}

	/** Each word is somewhere in the row. */
	private static boolean matches(List<Object> row, String[] words) {
		String text = row.stream().map(RowsDialog::text).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
		return Arrays.stream(words).allMatch(text::contains);
	}

	private void sort(TableColumn column) {
		boolean down = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
		table.setSortColumn(column);
		table.setSortDirection(down ? SWT.DOWN : SWT.UP);
		look(0);
	}

	private static int compare(Object one, Object other) {
		if (one instanceof Number number && other instanceof Number than)
			return Double.compare(number.doubleValue(), than.doubleValue());
		if (one instanceof Instant moment && other instanceof Instant than)
			return moment.compareTo(than);
		return String.CASE_INSENSITIVE_ORDER.compare(text(one), text(other));
	}

	private void refresh() {
		table.deselectAll();
		table.setItemCount(Math.min(MOST_SHOWN, shown.length));
		table.clearAll();
		count();
	}

	private void count() {
		int all = rows.table().rows().size();
		String some = shown.length > MOST_SHOWN ? Words.say(Messages.RowsDialog_first, MOST_SHOWN, shown.length) : shown.length == all ? Words.say(Messages.RowsDialog_rows, all) : Words.say(Messages.RowsDialog_some, shown.length, all);
		foot().say(all == 0 ? rows.table().whenEmpty() : some, Tint.MUTED_TEXT);
	}

	private void key(Event event) {
		if (event.stateMask == SWT.MOD1 && event.keyCode == 'c')
			copy();
		else if (event.stateMask == SWT.MOD1 && event.keyCode == 'a')
			table.selectAll();
	}

	/** The selected rows, or all that are shown where none is. */
	private int[] chosen() {
		int[] selected = table.getSelectionIndices();
		return selected.length == 0 ? shown : Arrays.stream(selected).map(row -> shown[row]).toArray();
	}

	private void copy() {
		int[] chosen = chosen();
		if (chosen.length > MOST_COPIED) {
			foot().say(Words.say(Messages.RowsDialog_copy_tooMany, chosen.length), Tint.WARNING);
			return;
		}
		if (chosen.length == 0)
			return;
		String text = Arrays.stream(chosen).mapToObj(row -> rows.table().rows().get(row).stream().map(RowsDialog::text).collect(Collectors.joining("\t")))
				.collect(Collectors.joining("\n"));
		Clipboard clipboard = new Clipboard(getShell().getDisplay());
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
		foot().say(Words.say(Messages.RowsDialog_copied, chosen.length), Tint.MUTED_TEXT);
	}

	private void export() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setFileName(rows.table().id() + ".csv");
		dialog.setFilterExtensions(new String[] { "*.csv" });
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file == null)
			return;
		Table whole = rows.table();
		List<List<Object>> written = Arrays.stream(shown).mapToObj(whole.rows()::get).toList();
		Table part = new Table(whole.id(), whole.title(), whole.columns(), written, whole.whenEmpty());
		Background.run(Messages.RowsDialog_export_job, monitor -> ReportWriter.write(part, Path.of(file)), this::exported);
	}

	private void exported(Path file) {
		if (isOpen())
			foot().say(Words.say(Messages.RowsDialog_exported, file), Tint.GOOD);
	}

	private void showDependencies() {
		int row = table.getSelectionIndex();
		if (rows.refs().isEmpty())
			return;
		if (row < 0)
			foot().say(Messages.RowsDialog_dependencies_none, Tint.WARNING);
		else
			dependencies.accept(rows.topology(), rows.refs().get(shown[row]));
	}
}
