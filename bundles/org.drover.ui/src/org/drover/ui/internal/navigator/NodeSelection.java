package org.drover.ui.internal.navigator;

import java.util.List;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;

/** Tells the workbench which objects and topologies are selected, instead of nodes. */
final class NodeSelection implements ISelectionProvider {

	private final TreeViewer viewer;
	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private IStructuredSelection last = StructuredSelection.EMPTY;

	NodeSelection(TreeViewer viewer) {
		this.viewer = viewer;
		viewer.addSelectionChangedListener(event -> tell());
	}

	/** The objects and topologies that nodes stand for, each once. */
	static IStructuredSelection of(ISelection nodes) {
		List<?> selected = ((IStructuredSelection) nodes).toList();
		return new StructuredSelection(selected.stream().map(node -> ((Node) node).selectable()).distinct().toList());
	}

	private void tell() {
		IStructuredSelection now = of(viewer.getSelection());
		if (now.equals(last))
			return;
		last = now;
		listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, now)));
	}

	@Override
	public ISelection getSelection() {
		return of(viewer.getSelection());
	}

	/** Selects and shows the topologies and objects among the elements, as far as the tree has them. */
	@Override
	public void setSelection(ISelection selection) {
		if (selection instanceof IStructuredSelection elements && viewer.getInput() instanceof List<?> topologies) {
			viewer.setSelection(new StructuredSelection(new Reveal(topologies).nodes(elements.toList())), true);
		}
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
