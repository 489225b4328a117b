package org.drover.ui.jobs.internal.wizard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.drover.model.ObjectRef;
import org.drover.ui.look.Look;
import org.drover.ui.look.Tint;
import org.drover.ui.look.Words;
import org.drover.ui.widgets.CanvasDialog;
import org.drover.ui.widgets.CellTips;
import org.drover.ui.widgets.LastColumn;
import org.drover.ui.widgets.Names;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks which services are to follow, too. What is checked stays so while the filter hides it. */
final class ServicesDialog extends CanvasDialog {

	private final MoveRequest request;
	private final List<ServiceLine> all;
	private final Set<ObjectRef> chosen;
	private List<ServiceLine> shown;
	private Table table;

	/** @param all those that can be chosen */
	ServicesDialog(Shell parent, MoveRequest request, List<ServiceLine> all, Set<ObjectRef> chosen) {
		super(parent, Words.say(Messages.ServicesDialog_title, request.source().name()), 820, 560);
		this.request = request;
		this.all = List.copyOf(all);
		this.chosen = new TreeSet<>(chosen);
		this.shown = this.all;
	}

	/** What was chosen in the end. */
	Set<ObjectRef> chosen() {
		return Set.copyOf(chosen);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setImage(Look.icon("shared")); //$NON-NLS-1$
		shell.setMinimumSize(620, 420);
	}

	@Override
	protected void fill(Composite area) {
		lead(area, Words.say(Messages.ServicesDialog_lead, request.source().name(), request.target().name()));
		Text filter = Ui.field(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
		filter.setMessage(Messages.ServicesDialog_filter);
		Names.search(filter, Messages.ServicesDialog_filter_name);
		GridDataFactory.fillDefaults().hint(320, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(filter);
		filter.addListener(SWT.Modify, event -> show(all.stream().filter(line -> line.has(filter.getText())).toList()));
		table = Ui.dressed(new Table(area, SWT.VIRTUAL | SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER));
		table.setHeaderVisible(true);
		Names.give(table, getShell().getText());
		Ui.column(table, Messages.ServicesDialog_name, 260, SWT.LEFT);
		Ui.column(table, Messages.ServicesDialog_kind, 200, SWT.LEFT);
		Ui.column(table, Messages.ServicesDialog_site, 90, SWT.LEFT);
		Ui.column(table, Messages.ServicesDialog_serves, 160, SWT.LEFT);
		LastColumn.fill(table.getColumn(0), 200);
		CellTips.show(table, (row, column) -> shown.get(row).cells()[column]);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(table);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK)
				check((TableItem) event.item);
		});
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		show(all);
		return contents;
	}

	private void fill(Event event) {
		ServiceLine line = shown.get(event.index);
		TableItem item = (TableItem) event.item;
		item.setImage(0, Look.icon(line.ref().kind()));
		item.setText(line.cells());
		item.setChecked(chosen.contains(line.ref()));
	}

	private void show(List<ServiceLine> lines) {
		shown = lines;
		table.setItemCount(shown.size());
		table.clearAll();
		say();
	}

	private void check(TableItem item) {
		ObjectRef service = shown.get(table.indexOf(item)).ref();
		if (item.getChecked())
			chosen.add(service);
		else
			chosen.remove(service);
		say();
	}

	private void say() {
		foot().say(Words.say(Messages.ServicesDialog_chosen, chosen.size(), all.size()), Tint.MUTED_TEXT);
	}
}
