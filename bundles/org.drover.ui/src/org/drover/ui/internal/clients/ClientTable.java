package org.drover.ui.internal.clients;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.painter.layer.NatLayerPainter;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRowsCommand;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of clients: rows are selected as a whole, columns can be moved, sized, hidden and sorted by. For the UI thread. */
final class ClientTable {

	private static final int ROW_HEIGHT = 28;
	private static final int HEADER_HEIGHT = 32;
	private static final int PICKED = 1000;
	private static final IPersistentPreferenceStore KEPT = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.drover.ui");
	private static final Logger LOG = LoggerFactory.getLogger(ClientTable.class);

	private final Rows rows = new Rows();
	private final Sorting sorting;
	private final DataLayer data;
	private final ColumnReorderLayer order;
	private final ColumnHideShowLayer columns;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final NatTable table;

	/**
	 * @param sorting  told by which column to sort
	 * @param selected called after other rows have been selected
	 */
	ClientTable(Composite parent, Sorting sorting, Runnable selected) {
		this.sorting = sorting;
		data = new DataLayer(rows);
		data.setDefaultRowHeight(ROW_HEIGHT);
		data.setDefaultMinColumnWidth(40);
		order = new ColumnReorderLayer(data);
		columns = new ColumnHideShowLayer(order);
		selection = new SelectionLayer(columns, false);
		selection.setLayerPainter(new CellLayerPainter());
		selection.addConfiguration(new RowOnlySelectionConfiguration());
		selection.addConfiguration(new RowBindings(selection));
		selection.addLayerListener(event -> {
			if (event instanceof ISelectionEvent)
				selected.run();
		});
		viewport = new ViewportLayer(selection);
		viewport.setRegionName(GridRegion.BODY);
		CompositeLayer all = new CompositeLayer(1, 2);
		all.setChildLayer(GridRegion.COLUMN_HEADER, header(), 0, 0);
		all.setChildLayer(GridRegion.BODY, viewport, 0, 1);
		table = new NatTable(parent, all, false);
		table.addConfiguration(new Painters());
		table.addConfiguration(new SingleClickSortConfiguration(new HeaderPainter(sorting)));
		table.configure();
		table.setLayerPainter(new NatLayerPainter(table));
		table.addOverlayPainter(new GroupPainter(table, rows));
		Look.dress(table, Tint.CARD, Tint.TEXT);
		setWidths();
		table.addDisposeListener(event -> keepColumns());
	}

	private SortHeaderLayer<Object> header() {
		DataLayer titles = new DataLayer(new Headers(rows));
		titles.setDefaultRowHeight(HEADER_HEIGHT);
		ColumnHeaderLayer header = new ColumnHeaderLayer(titles, viewport, selection, true, new CellLayerPainter());
		return new SortHeaderLayer<>(header, sorting, false);
	}

	NatTable control() {
		return table;
	}

	Rows rows() {
		return rows;
	}

	ColumnHideShowLayer columns() {
		return columns;
	}

	/** Shows clients in place of others. What is selected stays so, where it is still there and no more than a person has picked one by one. */
	void show(Arranged arranged) {
		boolean sameTopology = rows.list() != null && rows.list().snapshot() == arranged.list().snapshot();
		boolean sameRows = sameTopology && Arrays.equals(arranged.clients(), rows.arranged().clients()) && arranged.groups().equals(rows.arranged().groups());
		int[] selected = sameTopology && !sameRows ? selected() : new int[0];
		if (!sameTopology && rows.list() != null)
			keepColumns();
		rows.show(arranged);
		if (sameRows) {
			table.redraw();
			return;
		}
		selection.clear(false);
		viewport.setOriginY(0);
		refresh(sameTopology);
		select(selected);
	}

	void clear() {
		if (rows.list() != null)
			keepColumns();
		selection.clear(false);
		rows.clear();
		refresh(true);
	}

	private void refresh(boolean columnsKept) {
		if (columnsKept)
			data.fireLayerEvent(new RowStructuralRefreshEvent(data));
		else
			newColumns();
	}

	private void newColumns() {
		setWidths();
		data.fireLayerEvent(new StructuralRefreshEvent(data));
		chooseColumns();
	}

	/** @param clients indexes into the estate */
	private void select(int[] clients) {
		if (clients.length == 0 || clients.length > PICKED)
			return;
		int[] again = rows.rows(clients);
		if (again.length > 0)
			table.doCommand(new SelectRowsCommand(selection, 0, again, false, true, again[0]));
	}

	void selectAll() {
		table.doCommand(new SelectAllCommand());
	}

	/** @param row an index above a group */
	void fold(int row, boolean folded) {
		rows.fold(row, folded);
		folded();
		table.doCommand(new SelectRowsCommand(selection, 0, row, false, false));
	}

	void foldAll(boolean folded) {
		if (!rows.isGrouped())
			return;
		rows.foldAll(folded);
		folded();
	}

	private void folded() {
		selection.clear(false);
		refresh(true);
	}

	/** Index of the row at a place; -1 where there is none. */
	int rowAt(int x, int y) {
		LabelStack region = table.getRegionLabelsByXY(x, y);
		return region != null && region.hasLabel(GridRegion.BODY) ? table.getRowIndexByPosition(table.getRowPositionByY(y)) : -1;
	}

	/** Index of the first selected row; -1 where none is. */
	int selectedRow() {
		return selection.getSelectedRowPositions().stream().mapToInt(range -> range.start).min().orElse(-1);
	}

	/** Index of the column with this id; -1 where there is none. */
	int column(String id) {
		return rows.columns().stream().map(ClientColumn::id).toList().indexOf(id);
	}

	/** The columns that are seen, in their order. */
	List<ClientColumn> seen() {
		return IntStream.range(0, columns.getColumnCount()).map(columns::getColumnIndexByPosition).mapToObj(rows.columns()::get).toList();
	}

	private void chooseColumns() {
		ColumnChoice choice = ColumnChoice.read(KEPT);
		List<String> ids = rows.columns().stream().map(ClientColumn::id).toList();
		order.resetReorder();
		columns.showAllColumns();
		order.reorderMultipleColumnIndexes(choice.arrange(ids).stream().map(ids::indexOf).toList(), 0, true);
		columns.hideColumnIndexes(IntStream.range(1, ids.size()).filter(column -> choice.hidden().contains(ids.get(column))).toArray());
		choice.widths().forEach((id, width) -> setWidth(ids.indexOf(id), width));
	}

	private void setWidth(int column, int width) {
		if (column >= 0)
			data.setColumnWidthByPosition(column, width);
	}

	/** For the next time. */
	void keepColumns() {
		try {
			choice().after(ColumnChoice.read(KEPT)).write(KEPT);
			KEPT.save();
		} catch (IOException e) {
			LOG.warn("the choice of columns is not kept", e);
		}
	}

	private ColumnChoice choice() {
		List<ClientColumn> all = rows.columns();
		List<String> ids = order.getColumnIndexOrder().stream().map(column -> all.get(column).id()).toList();
		Set<String> hidden = columns.getHiddenColumnIndexes().stream().map(column -> all.get(column).id()).collect(Collectors.toSet());
		Map<String, Integer> widths = IntStream.range(0, all.size()).filter(this::isSized).boxed()
				.collect(Collectors.toMap(column -> all.get(column).id(), data::getColumnWidthByPosition));
		return new ColumnChoice(ids, hidden, widths);
	}

	private boolean isSized(int column) {
		return column != ClientColumn.IDENTIFIER && data.getColumnWidthByPosition(column) != rows.columns().get(column).width();
	}

	private void setWidths() {
		List<ClientColumn> shown = rows.columns();
		for (int column = 0; column < shown.size(); column++) {
			data.setColumnWidthByPosition(column, shown.get(column).width(), false);
			data.setColumnPercentageSizing(column, column == ClientColumn.IDENTIFIER);
		}
		data.setMinColumnWidth(ClientColumn.IDENTIFIER, shown.get(ClientColumn.IDENTIFIER).width());
	}

	/** Of the selected rows, in their order: indexes into the estate, each once. Shared where all are, and not to be changed. */
	int[] selected() {
		return rows.clients(selection.getSelectedRowPositions());
	}

	/** Only where something is shown. */
	ClientSelection selection() {
		return new ClientSelection(rows.list().snapshot(), selected());
	}

	/** What is selected, in the columns that are seen; only where something is shown. */
	CopiedRows copied() {
		return new CopiedRows(rows.list(), selected(), seen());
	}

	private final class Painters extends AbstractRegistryConfiguration {

		@Override
		public void configureRegistry(IConfigRegistry registry) {
			registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new DefaultDisplayConverter());
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new RowPainter(rows));
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new HeaderPainter(sorting), DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
			Style style = new Style();
			style.setAttributeValue(CellStyleAttributes.FONT, Look.font(Type.TEXT));
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style);
		}
	}
}
