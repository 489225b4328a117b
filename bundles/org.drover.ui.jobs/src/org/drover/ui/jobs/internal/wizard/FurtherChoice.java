package org.drover.ui.jobs.internal.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.ui.jobs.internal.queries.QueriesDialog;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Type;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** What is chosen besides what the wizard was opened for: what a query of the project picks, what has changed since it was migrated, and services. */
final class FurtherChoice {

	private static final int WIDTH = 170;

	private final MoveModel model;
	private List<String> queries;
	private final Combo query;
	private final Button modified;
	private final List<ServiceLine> offered;
	private final Button services;

	FurtherChoice(Composite parent, MoveModel model) {
		this.model = model;
		this.queries = model.request().queries();
		Composite row = createRow(parent);
		Ui.label(row, Messages.FurtherChoice_query, Type.TEXT, Tint.TEXT, Tint.CANVAS);
		query = Ui.field(new Combo(row, SWT.READ_ONLY | SWT.BORDER));
		offerQueries();
		query.setToolTipText(Messages.FurtherChoice_query_tip);
		Names.give(query, Messages.FurtherChoice_query.replace("&", ""));
		query.setLayoutData(new RowData(WIDTH, SWT.DEFAULT));
		query.addListener(SWT.Selection, event -> {
			if (query.getSelectionIndex() > queries.size())
				editQueries();
			else
				model.choose(chosen());
		});
		modified = new Button(row, SWT.CHECK);
		modified.setText(Messages.FurtherChoice_modified);
		modified.setToolTipText(Words.say(Messages.FurtherChoice_modified_tip, model.request().source().name(), model.request().target().name()));
		Look.dress(modified, Tint.CANVAS, Tint.TEXT);
		modified.addListener(SWT.Selection, event -> model.chooseModified(modified.getSelection()));
		offered = model.request().services();
		services = new Button(row, SWT.PUSH);
		services.setText(Messages.FurtherChoice_services);
		services.setToolTipText(Words.say(Messages.FurtherChoice_services_tip, model.request().source().name(), model.request().target().name()));
		services.setEnabled(!offered.isEmpty());
		services.addListener(SWT.Selection, event -> chooseServices());
	}

	/** In a narrow wizard it is two. */
	private static Composite createRow(Composite parent) {
		Composite row = Ui.grid(parent, 1, Tint.CANVAS);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(row);
		RowLayoutFactory.fillDefaults().center(true).spacing(Ui.GAP).applyTo(row);
		return row;
	}

	/** None, each of them, and the way to others. */
	private void offerQueries() {
		List<String> items = new ArrayList<>(List.of(Messages.FurtherChoice_none));
		items.addAll(queries);
		items.add(Messages.FurtherChoice_edit);
		query.setItems(items.toArray(String[]::new));
	}

	/** What is kept there is chosen here; what is removed is so no longer. */
	private void editQueries() {
		query.select(model.query().map(queries::indexOf).orElse(-1) + 1);
		QueriesDialog dialog = new QueriesDialog(query.getShell(), model.request().session(), List.of(model.request().source()), model.query().orElse(""));
		dialog.setBlockOnOpen(true);
		dialog.open();
		if (query.isDisposed() || dialog.names().isEmpty())
			return;
		queries = dialog.names().get();
		offerQueries();
		Optional<String> meant = dialog.kept().or(model::query).filter(queries::contains);
		query.select(meant.map(queries::indexOf).orElse(-1) + 1);
		if (dialog.kept().isPresent() && meant.equals(model.query()))
			model.plan();
		else
			model.choose(meant);
	}

	private void chooseServices() {
		ServicesDialog dialog = new ServicesDialog(services.getShell(), model.request(), offered, model.services());
		if (dialog.open() == Window.OK)
			model.chooseServices(dialog.chosen());
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
		int number = model.services().size();
		String text = number == 0 ? Messages.FurtherChoice_services : Words.say(Messages.FurtherChoice_services_chosen, number);
		if (!services.getText().equals(text)) {
			services.setText(text);
			services.requestLayout();
		}
	}
}
