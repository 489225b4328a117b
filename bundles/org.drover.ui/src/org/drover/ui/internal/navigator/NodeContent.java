package org.drover.ui.internal.navigator;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** The tree of {@link Node}s; its input is the list of topologies. */
final class NodeContent implements ITreeContentProvider {

	@Override
	public Object[] getElements(Object input) {
		return ((List<?>) input).toArray();
	}

	@Override
	public Object[] getChildren(Object node) {
		return ((Node) node).children().toArray();
	}

	@Override
	public Object getParent(Object node) {
		return ((Node) node).parent();
	}

	@Override
	public boolean hasChildren(Object node) {
		return ((Node) node).hasChildren();
	}
}
