package org.drover.ui.internal.clients;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.action.SelectRowAction;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.ui.action.IMouseAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;

/** Rows are selected at the press, but those that are selected already only at the release: so that many can be dragged. */
final class RowBindings extends RowOnlySelectionBindings {

	private final SelectionLayer selection;

	RowBindings(SelectionLayer selection) {
		this.selection = selection;
	}

	@Override
	protected void configureBodyMouseClickBindings(UiBindingRegistry bindings) {
		IMouseAction select = new SelectRowAction();
		bindings.registerMouseDownBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), ifSelected(false, select));
		bindings.registerSingleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), select);
		bindings.registerMouseDownBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, MouseEventMatcher.RIGHT_BUTTON), ifSelected(false, select));
		for (int keys : new int[] { SWT.MOD1, SWT.MOD2, SWT.MOD1 | SWT.MOD2 })
			bindings.registerMouseDownBinding(MouseEventMatcher.bodyLeftClick(keys), select);
	}

	/** No selecting by dragging: a drag carries the rows away. */
	@Override
	protected void configureBodyMouseDragMode(UiBindingRegistry bindings) {
		bindings.unregisterMouseDragMode(MouseEventMatcher.bodyLeftClick(SWT.NONE));
	}

	private IMouseAction ifSelected(boolean wanted, IMouseAction action) {
		return (table, event) -> {
			if (isSelected(table, event) == wanted)
				action.run(table, event);
		};
	}

	private boolean isSelected(NatTable table, MouseEvent event) {
		int row = table.getRowIndexByPosition(table.getRowPositionByY(event.y));
		return row >= 0 && selection.isRowPositionSelected(row);
	}
}
