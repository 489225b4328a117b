package org.drover.ui.internal.clients;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** Tells the workbench which clients are selected in the table, once for a run of changes. */
final class SelectedClients implements ISelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private ClientTable table;
	private boolean pending;

	/** @param shown whose selection it is */
	void setTable(ClientTable shown) {
		table = shown;
	}

	void changed() {
		if (pending)
			return;
		pending = true;
		table.control().getDisplay().asyncExec(this::tell);
	}

	private void tell() {
		pending = false;
		if (table.control().isDisposed())
			return;
		IStructuredSelection now = getSelection();
		if (!now.isEmpty())
			listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, now)));
	}

	@Override
	public IStructuredSelection getSelection() {
		return table.rows().list() == null ? StructuredSelection.EMPTY : table.selection();
	}

	/** The table follows what is selected elsewhere in its own way. */
	@Override
	public void setSelection(ISelection selection) {
		changed();
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
