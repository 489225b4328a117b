package org.drover.ui.internal.properties;

import org.drover.ui.session.CurrentProject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.properties.PropertySheetPage;

/**
 * The page of the Properties view for what is selected of a project. Empty as soon as the project is another one: the platform tells a page of
 * selections only while its part is the latest, and what it shows of a large project holds hundreds of megabytes.
 */
public class ProjectProperties extends PropertySheetPage {

	private final CurrentProject.Listener other = () -> selectionChanged(null, StructuredSelection.EMPTY);

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		CurrentProject.get().addListener(other);
	}

	@Override
	public void dispose() {
		CurrentProject.get().removeListener(other);
		super.dispose();
	}
}
