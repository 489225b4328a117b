package org.drover.ui.agents.internal.view;

import java.util.List;

import org.drover.fleet.Agent;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The selected agents, for the workbench. */
final class PublishedSelection implements ISelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private ISelection selection = StructuredSelection.EMPTY;

	/** Does nothing where the same are selected already, and nothing about them has changed. */
	void publish(List<Agent> agents) {
		ISelection other = new StructuredSelection(agents);
		if (!other.equals(selection))
			setSelection(other);
	}

	@Override
	public void setSelection(ISelection other) {
		selection = other;
		SelectionChangedEvent event = new SelectionChangedEvent(this, other);
		listeners.forEach(listener -> listener.selectionChanged(event));
	}

	@Override
	public ISelection getSelection() {
		return selection;
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
