package org.drover.ui.internal.clients;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.drover.ui.look.Look;
import org.drover.ui.look.Words;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;

/** Menus by which a person says what the table shows, and how. */
final class TableMenus {

	/** A menu of more texts than this is no help: such are found by the filter field. */
	private static final int MOST_TEXTS = 60;

	private final ClientTable table;
	private final Supplier<Arrangement> now;
	private final Consumer<UnaryOperator<Arrangement>> change;

	/**
	 * @param now    how the table is arranged
	 * @param change told how else it is to be
	 */
	TableMenus(ClientTable table, Supplier<Arrangement> now, Consumer<UnaryOperator<Arrangement>> change) {
		this.table = table;
		this.now = now;
		this.change = change;
	}

	/** All of them, for every column. */
	void fill(IMenuManager menu) {
		menu.add(menu(Messages.TableMenus_sort, "", this::fillSort));
		menu.add(menu(Messages.TableMenus_group, "", this::fillGroups));
		menu.add(menu(Messages.TableMenus_only, "filter", this::fillOnly));
		menu.add(columns());
		menu.add(new Separator());
		Action fold = action(Messages.TableMenus_fold, () -> table.foldAll(true));
		Action unfold = action(Messages.TableMenus_unfold, () -> table.foldAll(false));
		fold.setEnabled(table.rows().isGrouped());
		unfold.setEnabled(table.rows().isGrouped());
		menu.add(fold);
		menu.add(unfold);
	}

	/** Those of one column. @param index of the column */
	void fill(IMenuManager menu, int index) {
		String column = table.rows().columns().get(index).id();
		menu.add(sort(Messages.TableMenus_ascending, column, false));
		menu.add(sort(Messages.TableMenus_descending, column, true));
		menu.add(sort(Messages.TableMenus_unsorted, "", false));
		menu.add(new Separator());
		if (ClientColumn.GROUPING.contains(column))
			menu.add(groupToggle(column));
		if (hasTexts(column))
			menu.add(only(Messages.TableMenus_only, column));
		Action hide = action(Messages.TableMenus_hide, () -> table.columns().hideColumnIndexes(index));
		hide.setEnabled(index != 0);
		menu.add(hide);
		menu.add(columns());
	}

	MenuManager columns() {
		return menu(Messages.TableMenus_columns, "columns", this::fillColumns);
	}

	private void fillSort(IMenuManager menu) {
		menu.add(sort(Messages.TableMenus_unsorted, "", false));
		for (ClientColumn column : table.rows().columns())
			menu.add(sort(column.title(), column.id(), now.get().sortedBy().equals(column.id()) && !now.get().descending()));
	}

	private Action sort(String text, String column, boolean descending) {
		Arrangement shown = now.get();
		return choice(text, IAction.AS_RADIO_BUTTON, shown.sortedBy().equals(column) && (column.isEmpty() || shown.descending() == descending),
				() -> change.accept(arrangement -> arrangement.withOrder(column, descending)));
	}

	private void fillGroups(IMenuManager menu) {
		menu.add(group(Messages.TableMenus_noGroups, ""));
		ClientColumn.GROUPING.forEach(column -> menu.add(group(ClientColumn.title(column), column)));
	}

	private Action group(String text, String column) {
		return choice(text, IAction.AS_RADIO_BUTTON, now.get().groupedBy().equals(column), () -> change.accept(arrangement -> arrangement.withGroups(column)));
	}

	private Action groupToggle(String column) {
		boolean grouped = now.get().groupedBy().equals(column);
		return choice(Words.say(Messages.TableMenus_groupBy, Words.inside(ClientColumn.title(column))), IAction.AS_CHECK_BOX, grouped,
				() -> change.accept(arrangement -> arrangement.withGroups(grouped ? "" : column)));
	}

	private void fillOnly(IMenuManager menu) {
		for (ClientColumn column : table.rows().columns()) {
			if (hasTexts(column.id()))
				menu.add(only(column.title(), column.id()));
		}
		menu.add(new Separator());
		menu.add(action(Messages.TableMenus_showAll, () -> change.accept(Arrangement::withAll)));
	}

	private boolean hasTexts(String column) {
		return table.rows().list() != null && table.rows().list().few(column).filter(cells -> cells.texts().length <= MOST_TEXTS).isPresent();
	}

	private MenuManager only(String text, String column) {
		return menu(text, "filter", menu -> {
			ClientList list = table.rows().list();
			Cells.Few cells = list.few(column).orElseThrow();
			int[] counts = new int[cells.texts().length];
			for (int client : list.clients())
				counts[cells.number(client)]++;
			for (int number = 0; number < counts.length; number++) {
				if (counts[number] > 0)
					menu.add(only(column, cells.texts()[number], counts[number]));
			}
		});
	}

	private Action only(String column, String text, int count) {
		Set<String> let = now.get().only().getOrDefault(column, Set.of());
		String label = (text.isEmpty() ? GroupPainter.NO_TEXT : text.replace("@", "@@").replace("&", "&&")) + "   " + Words.number(count);
		return choice(label, IAction.AS_CHECK_BOX, let.contains(text), () -> {
			Set<String> other = new TreeSet<>(let);
			if (!other.remove(text))
				other.add(text);
			change.accept(arrangement -> arrangement.withOnly(column, other));
		});
	}

	private void fillColumns(IMenuManager menu) {
		List<ClientColumn> columns = table.rows().columns();
		for (int column = 0; column < columns.size(); column++)
			menu.add(shown(columns.get(column).title(), column));
	}

	private Action shown(String title, int column) {
		boolean hidden = table.columns().isColumnIndexHidden(column);
		Action toggle = choice(title, IAction.AS_CHECK_BOX, !hidden, () -> {
			if (hidden)
				table.columns().showColumnIndexes(column);
			else
				table.columns().hideColumnIndexes(column);
		});
		toggle.setEnabled(column != 0);
		return toggle;
	}

	private static MenuManager menu(String text, String icon, Consumer<IMenuManager> fill) {
		MenuManager menu = new MenuManager(text, icon.isEmpty() ? null : Look.descriptor(icon), null);
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(fill::accept);
		return menu;
	}

	/** A radio button is told, too, when another is chosen: then there is nothing to do. */
	private static Action choice(String text, int style, boolean chosen, Runnable choose) {
		Action action = new Action(text, style) {
			@Override
			public void run() {
				if (style != AS_RADIO_BUTTON || isChecked())
					choose.run();
			}
		};
		action.setChecked(chosen);
		return action;
	}

	private static Action action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}
}
