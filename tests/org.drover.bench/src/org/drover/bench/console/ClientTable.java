package org.drover.bench.console;

import java.util.stream.IntStream;

import org.drover.bench.Rounds;
import org.drover.bench.Timing;
import org.drover.model.Attributes;
import org.drover.model.ObjectKind;
import org.drover.store.Estate;
import org.drover.ui.ConsoleIds;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.nebula.widgets.nattable.sort.command.SortColumnCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;

/** The table of all clients: what it does is done when its header says how many there are again, and its rows are painted. */
final class ClientTable {

	private static final String NO_GROUPS = "No groups";
	private static final String BY_SITE = "By site";
	private static final String COUNTS = "([\\d,]+ of )?[\\d,]+ clients.*";

	private final Window window;
	private final TopologySnapshot legacy;
	private final Estate estate;
	private final int[] clients;
	private NatTable table;
	private CLabel counts;
	private Text filter;
	private Combo groups;

	ClientTable(Window window, TopologySnapshot legacy) {
		this.window = window;
		this.legacy = legacy;
		this.estate = legacy.inventory().orElseThrow().estate();
		this.clients = IntStream.range(0, estate.size()).filter(object -> estate.kind(object) == ObjectKind.CLIENT).toArray();
	}

	/** Anew, as when the view is asked for. */
	void open() {
		window.hide(ConsoleIds.CLIENTS_VIEW);
		window.select(ConsoleIds.NAVIGATOR_VIEW, legacy);
		window.show(ConsoleIds.CLIENTS_VIEW, IWorkbenchPage.VIEW_VISIBLE);
		counts = window.the("how many clients", CLabel.class, label -> label.getText().matches(COUNTS));
		table = window.the("the table", NatTable.class, each -> each.getRowCount() > 1);
		filter = window.the("the filter", Text.class, text -> text.getMessage().equals("Name, id, attribute"));
		groups = window.the("the groups", Combo.class, combo -> combo.indexOf(BY_SITE) >= 0);
		window.tell(() -> PlainTable.paint(table));
	}

	/** Beside the plain ways to do the same. */
	Rounds measured(int rounds) throws Exception {
		String[] names = IntStream.of(clients).mapToObj(estate::name).toArray(String[]::new);
		String[] sites = IntStream.of(clients).mapToObj(client -> estate.attributes(estate.attributeSet(client)).getOrDefault(Attributes.SITE, ""))
				.toArray(String[]::new);
		PlainTable plain = new PlainTable(window, names, sites);
		String letters = names[names.length / 2].substring(names[names.length / 2].length() / 2);
		return new Rounds(System.err::println).add("table", () -> calmly(this::open)).add("bare-table", plain::open)
				.add("scroll", this::scroll).add("bare-scroll", plain::scroll)
				.add("sort", () -> reverted(() -> sort(SortDirectionEnum.ASC), () -> sort(SortDirectionEnum.NONE))).add("bare-sort", plain::sort)
				.add("filter", () -> reverted(() -> filter(letters), () -> filter(""))).add("bare-filter", () -> plain.filter(letters))
				.add("group", () -> reverted(this::groupBySite, this::ungroup)).add("bare-group", plain::group)
				.run(1, rounds);
	}

	private double reverted(Runnable deed, Runnable back) throws Exception {
		double millis = calmly(deed);
		back.run();
		return millis;
	}

	private double calmly(Runnable deed) throws Exception {
		window.settle();
		return Timing.millis(deed::run);
	}

	void sort(SortDirectionEnum direction) {
		changed(() -> table.doCommand(new SortColumnCommand(table, 0, direction)));
	}

	/** @param words put into the field; empty for all */
	void filter(String words) {
		changed(() -> filter.setText(words));
	}

	void groupBySite() {
		group(BY_SITE);
	}

	void ungroup() {
		group(NO_GROUPS);
	}

	private void group(String choice) {
		changed(() -> {
			groups.select(groups.indexOf(choice));
			groups.notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Shows other rows, from the first to the last. @return milliseconds for each */
	double scroll() {
		return PlainTable.scroll(window, table, clients.length);
	}

	private void changed(Runnable change) {
		window.tell(change);
		window.until("it is worked out", () -> counts.getText().matches(COUNTS));
		window.tell(() -> PlainTable.paint(table));
	}
}
