package org.drover.ui.internal.properties;

import org.drover.ui.session.EstateObject;
import org.drover.ui.session.TopologySnapshot;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.views.properties.IPropertySource;

/** Lets the Properties view show objects and topologies. */
public final class PropertySources implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object element, Class<T> type) {
		if (type != IPropertySource.class)
			return null;
		return switch (element) {
			case EstateObject object -> type.cast(ObjectProperties.of(object));
			case TopologySnapshot topology -> type.cast(TopologyProperties.of(topology));
			default -> null;
		};
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IPropertySource.class };
	}
}
