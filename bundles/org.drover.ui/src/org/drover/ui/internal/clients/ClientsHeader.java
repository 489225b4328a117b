package org.drover.ui.internal.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.drover.ui.internal.estate.Names;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Above the table: whose clients they are, how many, and the filter. */
final class ClientsHeader {

	private static final int FILTER_WIDTH = 220;

	private final Composite control;
	private final Label title;
	private final Label counts;

	/** @param filter told what names must contain */
	ClientsHeader(Composite parent, Consumer<String> filter) {
		control = new Composite(parent, SWT.NONE);
		Look.dress(control, Tint.CARD, Tint.TEXT);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 8).spacing(12, 0).applyTo(control);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
		title = label(Type.BOLD, Tint.TEXT);
		counts = label(Type.TEXT, Tint.MUTED_TEXT);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(counts);
		Text text = new Text(control, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage("Filter by name or id");
		text.setFont(Look.font(Type.TEXT));
		Names.give(text, "Filter clients by name or id");
		GridDataFactory.swtDefaults().hint(FILTER_WIDTH, SWT.DEFAULT).applyTo(text);
		text.addModifyListener(event -> filter.accept(text.getText().strip()));
	}

	private Label label(Type type, Tint tint) {
		Label label = new Label(control, SWT.NONE);
		label.setFont(Look.font(type));
		Look.dress(label, Tint.CARD, tint);
		return label;
	}

	/** Whose clients are shown. */
	String title() {
		return title.getText();
	}

	/** @param shown how many of the list the filter lets through */
	void show(ClientList list, int shown) {
		title.setText(list.title().replace("&", "&&"));
		counts.setText(words(list, shown));
		control.layout();
	}

	private static String words(ClientList list, int shown) {
		int obsolete = list.obsolete();
		int moved = list.moved();
		List<String> parts = new ArrayList<>();
		if (shown < list.clients().length)
			parts.add(Words.number(shown) + " of");
		String clients = Words.count(list.clients().length - obsolete, "client");
		parts.add(clients + (moved > 0 ? ", " + Words.number(moved) + " moved" : "") + (obsolete > 0 ? ", " + Words.number(obsolete) + " obsolete" : ""));
		return String.join(" ", parts);
	}

	/** The table is about to change. */
	void busy() {
		counts.setText("Working ...");
	}
}
