package org.drover.ui.internal.clients;

import org.drover.ui.look.Look;
import org.drover.ui.look.Words;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.widgets.Message;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** The clients of the collection, site or topology that is selected. */
public final class ClientsView extends ViewPart implements ISelectionListener {

	private final SelectedClients selected = new SelectedClients();
	private Composite pages;
	private Composite page;
	private Message message;
	private ClientsHeader header;
	private ClientTable table;
	private ClientsModel model;

	@Override
	public void createPartControl(Composite parent) {
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(new StackLayout());
		message = new Message(pages, "clients");
		page = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		header = new ClientsHeader(page, words -> model.filter(words));
		table = new ClientTable(page, new Sorting(this::sort), selected::changed);
		selected.setTable(table);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		new TableActions(this, table, header::title).hook();
		Look.onChange(pages, table.control()::redraw);
		model = new ClientsModel(pages, this::show, header::busy);
		getSite().setSelectionProvider(selected);
		getSite().getPage().addSelectionListener(this);
		model.start();
		selectionChanged(null, getSite().getPage().getSelection());
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (part != this)
			ClientLists.subject(selection).ifPresent(model::select);
	}

	private void sort(int column, SortDirectionEnum direction) {
		model.sort(column < 0 ? null : table.rows().columns().get(column), direction);
	}

	private void show(ClientsModel.Content content) {
		if (content == null)
			showNothing();
		else
			show(content.list(), content.shown());
		((StackLayout) pages.getLayout()).topControl = content == null ? message.control() : page;
		pages.layout();
	}

	private void showNothing() {
		table.clear();
		if (CurrentProject.get().session().isPresent())
			message.say("Nothing selected", "Select a collection, a site or a topology to see its clients.");
		else
			message.say("No project is open", "Open or create one from the start page.");
	}

	private void show(ClientList list, int[] shown) {
		table.show(list, shown);
		header.show(list, shown.length);
		getViewSite().getActionBars().getStatusLineManager().setMessage(Words.count(shown.length, "client"));
	}

	@Override
	public void setFocus() {
		if (page.isVisible())
			table.control().setFocus();
		else
			message.control().setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removeSelectionListener(this);
		model.stop();
		super.dispose();
	}
}
