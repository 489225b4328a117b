package org.drover.ui.jobs.internal.widgets;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.model.ObjectRef;
import org.drover.ui.jobs.internal.plan.Facet;
import org.drover.ui.jobs.internal.plan.Rows;
import org.drover.ui.jobs.internal.plan.Rows.Row;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Ways to look at something on the left, and a long table with a filter of what the chosen one shows. */
public final class FacetTable extends Composite {

	/** One of several things that can be done with rows. */
	public record Choice(String text, Consumer<List<Row>> action) {
	}

	/** More rows than this are not shown at once: nobody scrolls through them, and the platform's table takes its time. */
	private static final int MOST_ROWS = 20_000;
	private static final int FILTER_DELAY_MS = 150;
	private static final int LEAST_TITLE = 150;
	private static final int COUNT = 64;
	private static final int LEAST_BAR = 16;

	private final Table facets;
	private final Label meaning;
	private final Text filter;
	private final Table rows;
	private final Label foot;
	private final Button act;
	private Predicate<Row> can = row -> false;
	private final Consumer<Row> chosen;
	private List<Facet> shown = List.of();
	private Rows current = Rows.of(List.of());
	private int generation;
	/** Whether what is selected stays so when other facets are shown that have it too. */
	private boolean keepsSelection;
	private Set<ObjectRef> kept = Set.of();

	/**
	 * @param note   title of the column that holds the notes
	 * @param chosen told the row that is selected
	 */
	public FacetTable(Composite parent, String note, Consumer<Row> chosen) {
		super(parent, SWT.NONE);
		this.chosen = chosen;
		Look.dress(this, Tint.CANVAS, Tint.TEXT);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(this);
		facets = createFacets();
		Composite right = Ui.grid(this, 2, Tint.CANVAS);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
		meaning = Ui.wrapped(right, "", Type.TEXT, Tint.MUTED_TEXT, Tint.CANVAS);
		filter = createFilter(right);
		rows = createRows(right, note);
		foot = Ui.label(right, "", Type.SMALL, Tint.MUTED_TEXT, Tint.CANVAS);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(foot);
		act = new Button(right, SWT.PUSH);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).indent(0, 6).applyTo(act);
		Ui.visible(act, false);
	}

	/**
	 * Offers to do something with the selected rows: by a button, by Delete and in a menu.
	 *
	 * @param text    of the button, with a mnemonic
	 * @param fits    whether it can be done with a row
	 * @param action  gets the rows that it can be done with, at least one
	 */
	public void offer(String text, Predicate<Row> fits, Consumer<List<Row>> action) {
		Choice only = new Choice(text, action);
		offer(text, fits, List.of(only), menu -> perform(only));
	}

	/**
	 * Offers a choice of what to do with the selected rows: in a menu that the table has and a button opens; Delete does the last of them. The rows
	 * stay selected.
	 *
	 * @param text    of the button, with a mnemonic
	 * @param choices texts with mnemonics
	 */
	public void offer(String text, List<Choice> choices) {
		keepsSelection = true;
		offer(text, row -> true, choices, this::open);
	}

	private void offer(String text, Predicate<Row> fits, List<Choice> choices, Consumer<Menu> pressed) {
		can = fits;
		Menu menu = menu(choices);
		rows.setMenu(menu);
		act.setText(text);
		act.addListener(SWT.Selection, event -> pressed.accept(menu));
		Ui.visible(act, true);
		rows.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL)
				perform(choices.getLast());
		});
		enableAction();
	}

	private Menu menu(List<Choice> choices) {
		Menu menu = new Menu(rows);
		for (Choice choice : choices) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(choice.text());
			item.addListener(SWT.Selection, event -> perform(choice));
		}
		menu.addListener(SWT.Show, event -> List.of(menu.getItems()).forEach(item -> item.setEnabled(act.isEnabled())));
		return menu;
	}

	private void open(Menu menu) {
		menu.setLocation(act.toDisplay(0, act.getSize().y));
		menu.setVisible(true);
	}

	private void perform(Choice choice) {
		List<Row> those = selected().stream().filter(can).toList();
		if (!those.isEmpty())
			choice.action().accept(those);
	}

	private List<Row> selected() {
		return IntStream.of(rows.getSelectionIndices()).mapToObj(current::row).toList();
	}

	private void rowsChosen() {
		enableAction();
		if (rows.getSelectionIndex() >= 0)
			chosen.accept(current.row(rows.getSelectionIndex()));
	}

	private void enableAction() {
		act.setEnabled(selected().stream().anyMatch(can));
	}

	/** Shows other facets; keeps the chosen one where there is one of the same title. */
	public void show(List<Facet> other) {
		String before = facets.getSelectionIndex() < 0 ? "" : shown.get(facets.getSelectionIndex()).title();
		kept = keepsSelection ? selected().stream().map(Row::ref).collect(Collectors.toSet()) : Set.of();
		shown = List.copyOf(other);
		facets.setRedraw(false);
		facets.removeAll();
		int select = 0;
		for (Facet facet : shown) {
			TableItem item = new TableItem(facets, SWT.NONE);
			item.setImage(0, icon(facet));
			item.setText(new String[] { facet.title(), Words.number(facet.rows().size()) });
			if (facet.title().equals(before))
				select = facets.getItemCount() - 1;
		}
		facets.setRedraw(true);
		if (!shown.isEmpty())
			facets.select(select);
		facetChosen();
	}

	private static Image icon(Facet facet) {
		return facet.kind().map(Look::icon).orElseGet(() -> Look.icon(facet.icon()));
	}

	private Table createFacets() {
		Table table = Ui.dressed(new Table(this, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL));
		table.setToolTipText(Messages.FacetTable_show);
		TableColumn what = Ui.column(table, Messages.FacetTable_what, LEAST_TITLE, SWT.LEFT);
		Ui.column(table, Messages.FacetTable_count, COUNT, SWT.RIGHT);
		if (table.getScrollbarsMode() == SWT.SCROLLBAR_OVERLAY)
			new TableColumn(table, SWT.NONE).setWidth(bar(table)); // what lies below the bar
		table.addListener(SWT.Resize, event -> what.setWidth(Math.max(LEAST_TITLE, table.getSize().x - 2 * table.getBorderWidth() - COUNT - bar(table))));
		GridDataFactory.fillDefaults().grab(false, true).hint(290, 200).applyTo(table);
		table.addListener(SWT.Selection, event -> {
			kept = Set.of();
			facetChosen();
		});
		return table;
	}

	/** Kept free whether the vertical scroll bar is there or not: it comes and goes without a word, over the rows or beside them. */
	private static int bar(Table table) {
		return Math.max(LEAST_BAR, table.getVerticalBar().getSize().x);
	}

	private Text createFilter(Composite right) {
		Text text = Ui.field(new Text(right, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
		text.setMessage(Messages.FacetTable_filter);
		text.setToolTipText(Messages.FacetTable_filter);
		Names.search(text, Messages.FacetTable_filter_name);
		GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).align(SWT.END, SWT.CENTER).applyTo(text);
		text.addListener(SWT.Modify, event -> later(++generation));
		return text;
	}

	private Table createRows(Composite right, String note) {
		Table table = Ui.dressed(new Table(right, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER));
		table.setHeaderVisible(true);
		table.setToolTipText("");
		Ui.column(table, Messages.FacetTable_name, 210, SWT.LEFT);
		Ui.column(table, Messages.FacetTable_kind, 120, SWT.LEFT);
		Ui.column(table, Messages.FacetTable_key, 110, SWT.LEFT);
		Ui.column(table, note, 200, SWT.LEFT);
		LastColumn.fill(table.getColumn(3), 160);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(400, 200).applyTo(table);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Selection, event -> rowsChosen());
		return table;
	}

	private void fill(Event event) {
		Row row = current.row(event.index);
		TableItem item = (TableItem) event.item;
		item.setImage(0, Look.icon(row.kind()));
		item.setText(new String[] { row.name(), KindWords.name(row.kind()), row.key(), row.note() });
	}

	private void facetChosen() {
		meaning.setText(facet() == null ? "" : facet().meaning());
		layout(true, true);
		refilter(++generation);
	}

	private Facet facet() {
		int index = facets.getSelectionIndex();
		return index < 0 ? null : shown.get(index);
	}

	private void later(int asked) {
		getDisplay().timerExec(FILTER_DELAY_MS, () -> {
			if (!isDisposed() && asked == generation)
				refilter(asked);
		});
	}

	/** Looking at many rows takes a while: beside the UI thread; of several looks the last one counts. */
	private void refilter(int asked) {
		if (facet() == null) {
			use(Rows.of(List.of()));
			return;
		}
		Rows all = facet().rows();
		String text = filter.getText();
		if (text.isBlank()) {
			use(all);
			return;
		}
		Job job = Job.createSystem("Filter", monitor -> { //$NON-NLS-1$
			Rows found = all.filtered(text);
			inUi(() -> {
				if (asked == generation)
					use(found);
			});
		});
		job.schedule();
	}

	private void inUi(Runnable runnable) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed())
			display.asyncExec(() -> {
				if (!isDisposed())
					runnable.run();
			});
	}

	private void use(Rows other) {
		current = other;
		rows.deselectAll();
		rows.setItemCount(Math.min(MOST_ROWS, other.size()));
		rows.clearAll();
		rows.setTopIndex(0);
		selectAgain();
		enableAction();
		foot.setText(other.size() > MOST_ROWS ? Words.say(Messages.FacetTable_first, MOST_ROWS, other.size())
				: Words.say(Messages.FacetTable_objects, other.size()));
	}

	private void selectAgain() {
		int[] places = kept.isEmpty() ? new int[0] : IntStream.range(0, rows.getItemCount()).filter(index -> kept.contains(current.row(index).ref())).toArray();
		kept = Set.of();
		if (places.length == 0)
			return;
		rows.setSelection(places);
		chosen.accept(current.row(places[0]));
	}
}
