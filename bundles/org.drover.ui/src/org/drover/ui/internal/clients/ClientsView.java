package org.drover.ui.internal.clients;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.drover.model.ObjectKind;
import org.drover.ui.look.KindWords;
import org.drover.ui.look.Look;
import org.drover.ui.session.ClientChoice;
import org.drover.ui.session.CurrentProject;
import org.drover.ui.widgets.Message;
import org.drover.ui.widgets.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** The clients of the collection, site or topology that is selected. */
public final class ClientsView extends ViewPart implements ISelectionListener, IShowInTarget {

	private final Sorting sorting = new Sorting(this::sort);
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
		header = new ClientsHeader(page, getViewSite().getActionBars(), this::change);
		table = new ClientTable(page, sorting, selected::changed);
		selected.setTable(table);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		model = new ClientsModel(pages, this::show, header::busy);
		TableMenus menus = new TableMenus(table, model::arrangement, this::change);
		new TableActions(this, table, menus, header::title, header::focusFilter).hook();
		Look.onChange(pages, table.control()::redraw);
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

	@Override
	public boolean show(ShowInContext context) {
		Optional<Object> place = ClientLists.subject(context.getSelection());
		if (place.isEmpty())
			return false;
		header.showAll();
		if (context.getInput() == ClientChoice.MOVED)
			change(arrangement -> arrangement.withOnly(ClientColumn.fixed().get(ClientColumn.STATE).id(), Set.of(ClientState.MOVED.label())));
		model.select(place.get());
		return true;
	}

	private void sort(int column, SortDirectionEnum direction) {
		String id = column < 0 ? "" : table.rows().columns().get(column).id();
		change(arrangement -> arrangement.withOrder(id, direction == SortDirectionEnum.DESC));
	}

	private void change(UnaryOperator<Arrangement> how) {
		model.arrange(how.apply(model.arrangement()));
	}

	private void show(Arranged arranged) {
		if (arranged == null)
			showNothing();
		else
			showClients(arranged);
		Ui.show(pages, arranged == null ? message.control() : page);
	}

	private void showNothing() {
		table.clear();
		if (CurrentProject.get().session().isPresent())
			message.say(Messages.ClientsView_nothing, Messages.ClientsView_nothing_how);
		else
			message.say(Messages.ClientsView_closed, Messages.ClientsView_closed_how);
	}

	private void showClients(Arranged arranged) {
		Arrangement arrangement = model.arrangement();
		table.show(arranged);
		sorting.show(table.column(arrangement.sortedBy()), arrangement.descending());
		header.show(arranged, arrangement);
		getViewSite().getActionBars().getStatusLineManager().setMessage(KindWords.count(arranged.clients().length, ObjectKind.CLIENT));
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == IPropertySheetPage.class ? type.cast(new ClientProperties()) : super.getAdapter(type);
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
