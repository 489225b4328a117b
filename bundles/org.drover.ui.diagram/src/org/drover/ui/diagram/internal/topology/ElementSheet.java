package org.drover.ui.diagram.internal.topology;

import org.eclipse.ui.views.properties.IPropertySheetEntry;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetSorter;

/** The property sheet of a diagram: properties stay in the order of their importance. */
final class ElementSheet extends PropertySheetPage {

	ElementSheet() {
		setSorter(new PropertySheetSorter() {
			@Override
			public void sort(IPropertySheetEntry[] entries) {
				// in the order of the source
			}
		});
	}
}
