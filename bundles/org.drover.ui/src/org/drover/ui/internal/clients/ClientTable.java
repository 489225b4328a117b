package org.drover.ui.internal.clients;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.painter.layer.NatLayerPainter;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.widgets.Composite;

/** The table of clients: rows are selected as a whole, columns can be moved, sized, hidden and sorted by. For the UI thread. */
final class ClientTable {

	private static final int ROW_HEIGHT = 28;
	private static final int HEADER_HEIGHT = 32;

	private final Rows rows = new Rows();
	private final Sorting sorting;
	private final DataLayer data;
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
		columns = new ColumnHideShowLayer(new ColumnReorderLayer(data));
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
		Look.dress(table, Tint.CARD, Tint.TEXT);
		setWidths();
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

	/** Shows these clients of a list. Where they are the ones shown already, what is selected stays so. */
	void show(ClientList list, int[] clients) {
		boolean sameTopology = rows.list() != null && rows.list().snapshot() == list.snapshot();
		boolean sameRows = sameTopology && Arrays.equals(clients, rows.shown());
		rows.show(list, clients);
		if (sameRows) {
			table.redraw();
			return;
		}
		selection.clear(false);
		viewport.setOriginY(0);
		refresh(sameTopology);
	}

	void clear() {
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
	}

	private void setWidths() {
		List<ClientColumn> shown = rows.columns();
		for (int column = 0; column < shown.size(); column++) {
			data.setColumnWidthByPosition(column, shown.get(column).width(), false);
			data.setColumnPercentageSizing(column, column == ClientColumn.IDENTIFIER);
		}
		data.setMinColumnWidth(ClientColumn.IDENTIFIER, shown.get(ClientColumn.IDENTIFIER).width());
	}

	/** Of the selected rows, in their order: indexes into the estate. */
	int[] selected() {
		Set<Range> ranges = selection.getSelectedRowPositions();
		return ranges.stream().flatMapToInt(range -> IntStream.range(range.start, range.end)).sorted()
				.filter(row -> row < rows.getRowCount()).map(rows::client).toArray();
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
