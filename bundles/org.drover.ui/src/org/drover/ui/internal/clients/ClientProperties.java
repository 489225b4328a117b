package org.drover.ui.internal.clients;

import org.drover.ui.internal.properties.ProjectProperties;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchPart;

/** The properties of selected clients, but not of thousands at once: finding out what all of them have in common would take its time in the UI thread. */
final class ClientProperties extends ProjectProperties {

	private static final int MOST = 200;

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		boolean many = selection instanceof IStructuredSelection clients && clients.size() > MOST;
		super.selectionChanged(part, many ? StructuredSelection.EMPTY : selection);
	}
}
