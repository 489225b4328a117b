package org.drover.ui.internal.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.drover.connector.ConnectorProvider;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The kinds of topology that this installation has connectors for. */
final class Schemes {

	private Schemes() {
	}

	/** Sorted. */
	static List<String> installed() {
		BundleContext context = FrameworkUtil.getBundle(Schemes.class).getBundleContext();
		try {
			Collection<ServiceReference<ConnectorProvider>> references = context.getServiceReferences(ConnectorProvider.class, null);
			List<String> schemes = new ArrayList<>();
			for (ServiceReference<ConnectorProvider> reference : references)
				schemes.add(context.getService(reference).scheme());
			schemes.sort(null);
			return schemes;
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter was given", e);
		}
	}
}
