package org.drover.ui.internal.clients;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.drover.ui.session.EstateObject;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.jface.viewers.IStructuredSelection;

/** Selected clients; each is made when it is looked at, so that all of a large table can be selected. */
record ClientSelection(TopologySnapshot snapshot, int[] clients) implements IStructuredSelection {

	@Override
	public boolean isEmpty() {
		return clients.length == 0;
	}

	@Override
	public Object getFirstElement() {
		return isEmpty() ? null : new EstateObject(snapshot, clients[0]);
	}

	@Override
	public int size() {
		return clients.length;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public Iterator iterator() {
		return toList().iterator();
	}

	@Override
	public Object[] toArray() {
		return toList().toArray();
	}

	@Override
	public List<EstateObject> toList() {
		return new AbstractList<>() {
			@Override
			public EstateObject get(int position) {
				return new EstateObject(snapshot, clients[position]);
			}

			@Override
			public int size() {
				return clients.length;
			}
		};
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ClientSelection that && snapshot == that.snapshot && Arrays.equals(clients, that.clients);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(clients);
	}
}
