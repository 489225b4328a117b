package org.drover.ui.internal.properties;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** Every view's page of the Properties view is one that forgets a closed project. */
public final class PropertyPages implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object part, Class<T> type) {
		return part instanceof IViewPart && type == IPropertySheetPage.class ? type.cast(new ProjectProperties()) : null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IPropertySheetPage.class };
	}
}
