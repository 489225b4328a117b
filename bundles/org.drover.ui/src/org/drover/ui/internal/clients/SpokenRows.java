package org.drover.ui.internal.clients;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.drover.ui.look.Words;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Tells assistive technologies of the table what they cannot see, since it paints itself: it is a list, whose items are the rows that are seen, each
 * with the texts of its columns, and the focus is on the selected one. A child's number is its place below the titles.
 */
final class SpokenRows extends AccessibleControlAdapter {

	private static final int TITLES = 1;

	private final ClientTable table;
	private final NatTable control;

	private SpokenRows(ClientTable table) {
		this.table = table;
		this.control = table.control();
	}

	/** @param title of what the clients are */
	static void hook(ClientTable table, Supplier<String> title) {
		SpokenRows rows = new SpokenRows(table);
		rows.control.getAccessible().addAccessibleControlListener(rows);
		rows.control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = event.childID >= 0 ? rows.words(rows.row(event.childID))
						: Words.say(Messages.SpokenRows_table, title.get(), table.rows().getRowCount());
			}
		});
		rows.control.addLayerListener(event -> {
			if (event instanceof ISelectionEvent)
				rows.control.getDisplay().asyncExec(rows::tell);
		});
	}

	/** Reads the selected row out, where the keyboard is in the table. */
	private void tell() {
		if (!control.isDisposed() && control.isFocusControl() && selected() >= 0)
			control.getAccessible().setFocus(selected());
	}

	private int children() {
		return Math.max(0, control.getRowCount() - TITLES);
	}

	/** Index of the row. */
	private int row(int child) {
		return control.getRowIndexByPosition(child + TITLES);
	}

	/** The child that is the first selected row; {@link ACC#CHILDID_SELF} where none is seen. */
	private int selected() {
		int row = table.selectedRow();
		return IntStream.range(0, children()).filter(child -> row >= 0 && row(child) == row).findFirst().orElse(ACC.CHILDID_SELF);
	}

	private String words(int row) {
		Rows rows = table.rows();
		if (row < 0 || row >= rows.getRowCount())
			return "";
		if (rows.isGroup(row))
			return Words.say(rows.isFolded(row) ? Messages.SpokenRows_folded : Messages.SpokenRows_unfolded, rows.name(row));
		List<ClientColumn> all = rows.columns();
		return table.seen().stream().map(column -> words(column, String.valueOf(rows.getDataValue(all.indexOf(column), row)))).filter(words -> !words.isEmpty())
				.collect(Collectors.joining(", "));
	}

	/** The name comes first and needs no title. */
	private String words(ClientColumn column, String text) {
		return text.isEmpty() || column == table.rows().columns().getFirst() ? text : column.title() + ' ' + text;
	}

	@Override
	public void getRole(AccessibleControlEvent event) {
		event.detail = event.childID >= 0 ? ACC.ROLE_LISTITEM : ACC.ROLE_LIST;
	}

	@Override
	public void getState(AccessibleControlEvent event) {
		event.detail = ACC.STATE_FOCUSABLE | (event.childID >= 0 ? ACC.STATE_SELECTABLE : 0);
		if (event.childID >= 0 && event.childID == selected())
			event.detail |= ACC.STATE_SELECTED | (control.isFocusControl() ? ACC.STATE_FOCUSED : 0);
	}

	@Override
	public void getFocus(AccessibleControlEvent event) {
		event.childID = control.isFocusControl() ? selected() : ACC.CHILDID_NONE;
	}

	@Override
	public void getSelection(AccessibleControlEvent event) {
		event.childID = selected() >= 0 ? selected() : ACC.CHILDID_NONE;
	}

	@Override
	public void getChildCount(AccessibleControlEvent event) {
		event.detail = children();
	}

	@Override
	public void getChildren(AccessibleControlEvent event) {
		event.children = IntStream.range(0, children()).boxed().toArray();
	}

	@Override
	public void getChildAtPoint(AccessibleControlEvent event) {
		Point point = control.toControl(event.x, event.y);
		int position = control.getRowPositionByY(point.y);
		event.childID = position >= TITLES ? position - TITLES : ACC.CHILDID_SELF;
	}

	@Override
	public void getLocation(AccessibleControlEvent event) {
		Rectangle area = control.getClientArea();
		if (event.childID >= 0) {
			area.y = control.getStartYOfRowPosition(event.childID + TITLES);
			area.height = control.getRowHeightByPosition(event.childID + TITLES);
		}
		Point corner = control.toDisplay(area.x, area.y);
		event.x = corner.x;
		event.y = corner.y;
		event.width = area.width;
		event.height = area.height;
	}
}
