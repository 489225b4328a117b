package org.drover.ui.internal.clients;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.drover.ui.Background;
import org.drover.ui.ConsoleIds;
import org.drover.ui.Problems;
import org.drover.ui.internal.estate.MoveMenu;
import org.drover.ui.look.Look;
import org.drover.ui.look.Words;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

/** What can be done with the table and with the clients that are selected in it. */
final class TableActions {

	private final ViewPart view;
	private final ClientTable table;
	private final TableMenus menus;
	private final Supplier<String> title;
	private final Action copy = action(Messages.TableActions_copy, "copy", this::copy);
	private final Action export = action(Messages.TableActions_export, "export", this::export);
	private final Action all;
	private final Action find;

	/**
	 * @param title of what the clients are
	 * @param find  has a person say what to look for
	 */
	TableActions(ViewPart view, ClientTable table, TableMenus menus, Supplier<String> title, Runnable find) {
		this.view = view;
		this.table = table;
		this.menus = menus;
		this.title = title;
		this.all = action(Messages.TableActions_selectAll, "select", table::selectAll);
		this.find = action(Messages.TableActions_filter, "filter", find);
	}

	void hook() {
		IActionBars bars = view.getViewSite().getActionBars();
		IToolBarManager bar = bars.getToolBarManager();
		bar.add(export);
		IMenuManager menu = bars.getMenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fillView);
		fillView(menu);
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), all);
		bars.setGlobalActionHandler(ActionFactory.FIND.getId(), find);
		hookMenu();
		hookKeys();
		ClientDrag.hook(table);
		SpokenRows.hook(table, title);
	}

	private void fillView(IMenuManager menu) {
		menus.fill(menu);
		menu.add(new Separator());
		menu.add(export);
	}

	private void hookMenu() {
		NatTable control = table.control();
		MenuManager manager = new MenuManager();
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(this::fill);
		control.setMenu(manager.createContextMenu(control));
		view.getSite().registerContextMenu(manager, view.getSite().getSelectionProvider());
	}

	private void hookKeys() {
		table.control().addListener(SWT.KeyDown, this::key);
		table.control().addListener(SWT.MouseDown, this::press);
		table.control().addListener(SWT.MouseDoubleClick, this::doubleClick);
	}

	/** Upon the arrow of a group. */
	private void press(Event event) {
		int row = table.rowAt(event.x, event.y);
		if (event.button == 1 && event.x < GroupPainter.INDENT && table.rows().isGroup(row))
			table.fold(row, !table.rows().isFolded(row));
	}

	private void doubleClick(Event event) {
		boolean arrow = event.x < GroupPainter.INDENT && table.rows().isGroup(table.rowAt(event.x, event.y));
		if (!arrow && table.rowAt(event.x, event.y) >= 0)
			open();
	}

	private void key(Event event) {
		int row = table.selectedRow();
		if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)
			open();
		else if (table.rows().isGroup(row) && (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT))
			table.fold(row, event.keyCode == SWT.ARROW_LEFT);
	}

	/** A group is folded or unfolded; of clients, it is shown what they need. */
	private void open() {
		int row = table.selectedRow();
		if (table.rows().isGroup(row))
			table.fold(row, !table.rows().isFolded(row));
		else if (row >= 0)
			showDependencies();
	}

	private void fill(IMenuManager menu) {
		if (table.rows().list() == null)
			return;
		Point pointer = table.control().toControl(table.control().getDisplay().getCursorLocation());
		LabelStack region = table.control().getRegionLabelsByXY(pointer.x, pointer.y);
		if (region != null && region.hasLabel(GridRegion.COLUMN_HEADER) && table.control().getClientArea().contains(pointer)) {
			menus.fill(menu, table.control().getColumnIndexByPosition(table.control().getColumnPositionByX(pointer.x)));
			return;
		}
		fillSelected(menu, table.selection());
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(all);
		menu.add(new Separator());
		fillView(menu);
	}

	private void fillSelected(IMenuManager menu, ClientSelection clients) {
		if (clients.isEmpty())
			return;
		MoveMenu.fill(menu, view.getSite(), clients);
		menu.add(action(Messages.TableActions_showDependencies, "dependencies", this::showDependencies));
		menu.add(copy);
	}

	private void showDependencies() {
		try {
			view.getSite().getPage().showView(ConsoleIds.DEPENDENCIES_VIEW);
		} catch (PartInitException e) {
			Problems.show(Messages.TableActions_showDependencies, e);
		}
	}

	private void copy() {
		if (table.rows().list() == null)
			return;
		CopiedRows rows = table.copied();
		if (rows.clients().length > CopiedRows.MOST)
			MessageDialog.openInformation(view.getSite().getShell(), Messages.TableActions_copy,
					Words.say(Messages.TableActions_tooMany, rows.clients().length));
		else if (rows.clients().length > 0)
			Background.run(Messages.TableActions_copyClients, monitor -> rows.text(new Stop(monitor)), this::toClipboard);
	}

	private void toClipboard(String text) {
		Clipboard clipboard = new Clipboard(view.getSite().getShell().getDisplay());
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
		say(Words.say(Messages.TableActions_copied, text.lines().count()));
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
		if (file != null)
			export(new CsvExport(list, table.rows().arranged().clients(), table.seen()), Path.of(file));
	}

	private void export(CsvExport csv, Path file) {
		Background.run(Messages.TableActions_exportClients, monitor -> csv.write(file, monitor), written -> say(Words.say(Messages.TableActions_exported, written)));
	}

	private void say(String news) {
		view.getViewSite().getActionBars().getStatusLineManager().setMessage(news);
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
