package org.drover.ui.internal.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.drover.model.ObjectKind;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.TextKeys;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;

/** Above the table: whose clients they are, how many, what they are grouped by, and what is let through. */
final class ClientsHeader {

	private static final int FILTER_WIDTH = 130;

	private final Consumer<UnaryOperator<Arrangement>> change;
	private final Composite control;
	private final CLabel title;
	private final CLabel counts;
	private final Combo groups;
	private final Text filter;
	private final Link only;
	private String shown = "";

	/** @param change told what else is to be shown */
	ClientsHeader(Composite parent, IActionBars bars, Consumer<UnaryOperator<Arrangement>> change) {
		this.change = change;
		control = new Composite(parent, SWT.NONE);
		Look.dress(control, Tint.CARD, Tint.TEXT);
		GridLayoutFactory.swtDefaults().numColumns(4).margins(12, 8).spacing(12, 6).applyTo(control);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
		title = Ui.line(control, Type.BOLD, Tint.TEXT);
		counts = Ui.line(control, Type.TEXT, Tint.MUTED_TEXT);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(counts);
		groups = groups();
		filter = filter();
		TextKeys.belongTo(filter, bars);
		only = new Link(control, SWT.NONE);
		Look.dress(only, Tint.CARD, Tint.MUTED_TEXT);
		GridDataFactory.fillDefaults().span(4, 1).applyTo(only);
		only.addListener(SWT.Selection, event -> showAll());
		Ui.visible(only, false);
	}

	private Combo groups() {
		Combo combo = new Combo(control, SWT.READ_ONLY);
		combo.add(Messages.ClientsHeader_noGroups);
		ClientColumn.GROUPING.forEach(column -> combo.add(Words.say(Messages.ClientsHeader_by, Words.inside(ClientColumn.title(column)))));
		combo.select(0);
		Names.give(combo, Messages.ClientsHeader_groupBy);
		combo.addListener(SWT.Selection, event -> {
			int chosen = combo.getSelectionIndex();
			change.accept(arrangement -> arrangement.withGroups(chosen == 0 ? "" : ClientColumn.GROUPING.get(chosen - 1)));
		});
		return combo;
	}

	private Text filter() {
		Text text = new Text(control, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage(Messages.ClientsHeader_filter);
		text.setFont(Look.font(Type.TEXT));
		Names.search(text, Messages.ClientsHeader_filter_name);
		GridDataFactory.swtDefaults().hint(FILTER_WIDTH, SWT.DEFAULT).applyTo(text);
		text.addModifyListener(event -> change.accept(arrangement -> arrangement.withWords(text.getText().strip())));
		return text;
	}

	void showAll() {
		filter.setText("");
		change.accept(Arrangement::withAll);
	}

	void focusFilter() {
		filter.setFocus();
		filter.selectAll();
	}

	/** Whose clients are shown. */
	String title() {
		return title.getText();
	}

	void show(Arranged arranged, Arrangement arrangement) {
		title.setText(arranged.list().title().replace("&", "&&"));
		shown = words(arranged.list(), arranged.clients().length);
		busy(false);
		groups.select(ClientColumn.GROUPING.indexOf(arrangement.groupedBy()) + 1);
		only.setText(only(arranged.list(), arrangement));
		Ui.visible(only, !arrangement.only().isEmpty());
		control.getParent().layout();
		control.layout();
	}

	private static String only(ClientList list, Arrangement arrangement) {
		List<String> parts = new ArrayList<>();
		Map<String, Set<String>> columns = new TreeMap<>(arrangement.only());
		columns.forEach((column, texts) -> parts.add(list.title(column) + ' ' + either(new TreeSet<>(texts))));
		return Words.say(Messages.ClientsHeader_only, String.join(", ", parts).replace("&", "&&"));
	}

	private static String either(Set<String> texts) {
		return texts.stream().reduce((some, other) -> Words.say(Messages.ClientsHeader_or, some, other)).orElse("");
	}

	private static String words(ClientList list, int shown) {
		List<String> parts = new ArrayList<>();
		int clients = list.clients().length - list.obsolete();
		boolean some = shown < list.clients().length;
		parts.add(some ? Words.say(Messages.ClientsHeader_some, shown, clients) : KindWords.count(clients, ObjectKind.CLIENT));
		if (list.moved() > 0)
			parts.add(Words.say(Messages.ClientsHeader_moved, list.moved()));
		if (list.obsolete() > 0)
			parts.add(Words.say(Messages.ClientsHeader_obsolete, list.obsolete()));
		return String.join(", ", parts);
	}

	/** Whether the table is about to change. */
	void busy(boolean soon) {
		counts.setText(soon ? Messages.ClientsHeader_busy : shown);
	}
}
