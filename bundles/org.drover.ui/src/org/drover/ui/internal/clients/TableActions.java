package org.drover.ui.internal.clients;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.drover.ui.Background;
import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.drover.ui.internal.estate.Moves;
import org.drover.ui.internal.estate.Names;
import org.drover.ui.look.Look;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

/** What can be done with the table and with the clients that are selected in it. */
final class TableActions {

	private final ViewPart view;
	private final ClientTable table;
	private final Supplier<String> title;
	private final Action copy = action("Copy", "copy", this::copy);
	private final Action export = action("Export as CSV ...", "export", this::export);

	TableActions(ViewPart view, ClientTable table, Supplier<String> title) {
		this.view = view;
		this.table = table;
		this.title = title;
	}

	void hook() {
		IToolBarManager bar = view.getViewSite().getActionBars().getToolBarManager();
		bar.add(export);
		view.getViewSite().getActionBars().getMenuManager().add(columnsMenu());
		view.getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		hookMenu();
		hookKeys();
		hookDrag();
		Names.give(table.control(), this::describe);
	}

	private void hookMenu() {
		NatTable control = table.control();
		MenuManager menus = new MenuManager();
		menus.setRemoveAllWhenShown(true);
		menus.addMenuListener(this::fill);
		control.setMenu(menus.createContextMenu(control));
		view.getSite().registerContextMenu(menus, view.getSite().getSelectionProvider());
	}

	private void hookKeys() {
		table.control().addListener(SWT.DefaultSelection, event -> showDependencies());
		table.control().addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.CR)
				showDependencies();
		});
		table.control().addListener(SWT.MouseDoubleClick, event -> showDependencies());
	}

	private void hookDrag() {
		table.control().addDragSupport(DND.DROP_MOVE | DND.DROP_COPY, new Transfer[] { LocalSelectionTransfer.getTransfer() }, new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = inBody(new Point(event.x, event.y)) && !selected().isEmpty();
				if (event.doit)
					LocalSelectionTransfer.getTransfer().setSelection(selected());
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(null);
			}
		});
	}

	private boolean inBody(Point point) {
		return table.control().getRegionLabelsByXY(point.x, point.y) != null
				&& table.control().getRegionLabelsByXY(point.x, point.y).hasLabel(GridRegion.BODY);
	}

	private IStructuredSelection selected() {
		return new ClientSelection(table.rows().list().snapshot(), table.selected());
	}

	private void fill(IMenuManager menu) {
		Point pointer = table.control().toControl(table.control().getDisplay().getCursorLocation());
		if (table.rows().list() != null && (inBody(pointer) || !table.control().getBounds().contains(pointer)))
			fillSelected(menu, selected());
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(export);
		menu.add(columnsMenu());
	}

	private void fillSelected(IMenuManager menu, IStructuredSelection clients) {
		if (clients.isEmpty())
			return;
		for (TopologySnapshot target : CurrentProject.get().session().orElseThrow().topologies()) {
			if (Moves.movable(clients, target))
				menu.add(action("Move to " + target.name() + " ...", "migrate", () -> Moves.move(view.getSite(), clients, target)));
		}
		menu.add(action("Show dependencies", "dependencies", this::showDependencies));
		menu.add(copy);
	}

	private MenuManager columnsMenu() {
		MenuManager menu = new MenuManager("Columns", Look.descriptor("columns"), null);
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> fillColumns(menu));
		return menu;
	}

	private void fillColumns(MenuManager menu) {
		List<ClientColumn> columns = table.rows().columns();
		for (int column = 0; column < columns.size(); column++)
			menu.add(columnAction(columns.get(column).title(), column));
	}

	private Action columnAction(String name, int column) {
		boolean hidden = table.columns().isColumnIndexHidden(column);
		Action toggle = new Action(name, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				if (hidden)
					table.columns().showColumnIndexes(column);
				else
					table.columns().hideColumnIndexes(column);
			}
		};
		toggle.setChecked(!hidden);
		toggle.setEnabled(column != 0);
		return toggle;
	}

	private void showDependencies() {
		try {
			view.getSite().getPage().showView(ConsoleIds.DEPENDENCIES_VIEW);
		} catch (PartInitException e) {
			Problems.show("Show dependencies", e);
		}
	}

	private void copy() {
		int[] clients = table.selected();
		if (clients.length == 0)
			return;
		String text = CsvExport.tabs(table.rows().list(), clients, table.rows().columns());
		Clipboard clipboard = new Clipboard(table.control().getDisplay());
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	private void export() {
		ClientList list = table.rows().list();
		if (list == null)
			return;
		FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.SAVE);
		dialog.setFileName(title.get() + ".csv");
		dialog.setFilterExtensions(new String[] { "*.csv" });
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file == null)
			return;
		CsvExport csv = new CsvExport(list, table.rows().shown(), table.rows().columns());
		Background.run("Export clients", monitor -> csv.write(Path.of(file), monitor),
				written -> view.getViewSite().getActionBars().getStatusLineManager().setMessage("Exported to " + written));
	}

	private String describe() {
		int[] clients = table.selected();
		String what = "Clients of " + title.get() + ", " + Words.count(table.rows().getRowCount(), "row");
		return clients.length == 0 ? what : what + ", selected " + table.rows().list().estate().name(clients[0]);
	}

	private static Action action(String text, String icon, Runnable run) {
		Action action = new Action(text, Look.descriptor(icon)) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(text.replace(" ...", ""));
		return action;
	}
}
