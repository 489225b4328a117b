package org.drover.ui.jobs.internal.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What is chosen besides what the wizard was opened for: what a query of the project picks, and what has changed since it was migrated. */
final class FurtherChoice {

	private static final int WIDTH = 170;

	private final MoveModel model;
	private final List<String> queries;
	private final Combo query;
	private final Button modified;

	FurtherChoice(Composite parent, MoveModel model) {
		this.model = model;
		this.queries = model.request().queries();
		Composite row = Ui.grid(parent, 3, Tint.CANVAS);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		Label label = Ui.label(row, Messages.FurtherChoice_query, Type.TEXT, Tint.TEXT, Tint.CANVAS);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		query = Ui.field(new Combo(row, SWT.READ_ONLY | SWT.BORDER));
		List<String> items = new ArrayList<>(List.of(Messages.FurtherChoice_none));
		items.addAll(queries);
		query.setItems(items.toArray(String[]::new));
		query.setEnabled(!queries.isEmpty());
		query.setToolTipText(Messages.FurtherChoice_query_tip);
		Names.give(query, Messages.FurtherChoice_query.replace("&", ""));
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(query);
		query.addListener(SWT.Selection, event -> model.choose(chosen()));
		modified = new Button(row, SWT.CHECK);
		modified.setText(Messages.FurtherChoice_modified);
		modified.setToolTipText(Words.say(Messages.FurtherChoice_modified_tip, model.request().source().name(), model.request().target().name()));
		Look.dress(modified, Tint.CANVAS, Tint.TEXT);
		GridDataFactory.fillDefaults().indent(Ui.MARGIN, 0).align(SWT.BEGINNING, SWT.CENTER).applyTo(modified);
		modified.addListener(SWT.Selection, event -> model.chooseModified(modified.getSelection()));
	}

	private Optional<String> chosen() {
		int at = query.getSelectionIndex() - 1;
		return at < 0 ? Optional.empty() : Optional.of(queries.get(at));
	}

	/** Where a choice could not be planned it is again what it was. */
	void refresh() {
		int at = model.query().map(queries::indexOf).orElse(-1) + 1;
		if (query.getSelectionIndex() != at)
			query.select(at);
		modified.setSelection(model.choosesModified());
	}
}
