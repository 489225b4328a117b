package org.drover.ui.jobs.internal.view;

import java.util.Optional;

import org.drover.ui.session.JobSnapshot;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The selected job, for the workbench. */
final class PublishedSelection implements ISelectionProvider {

	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private ISelection selection = StructuredSelection.EMPTY;

	void publish(Optional<JobSnapshot> job) {
		setSelection(job.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
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
