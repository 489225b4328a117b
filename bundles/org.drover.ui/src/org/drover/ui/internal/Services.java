package org.drover.ui.internal;

import org.drover.connector.ConnectorRegistry;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Services of lower floors that the console uses. */
public final class Services {

	private static final long PATIENCE_MILLIS = 10_000;

	private Services() {
	}

	/** Waits for the connectors to start, shortly after the console itself did. */
	public static ConnectorRegistry connectors() {
		return get(ConnectorRegistry.class);
	}

	private static <T> T get(Class<T> type) {
		BundleContext bundle = FrameworkUtil.getBundle(Services.class).getBundleContext();
		ServiceTracker<T, T> tracker = new ServiceTracker<>(bundle, type, null);
		tracker.open();
		try {
			T service = tracker.waitForService(PATIENCE_MILLIS);
			if (service == null)
				throw new IllegalStateException("the service " + type.getSimpleName() + " did not start: the installation is incomplete");
			return service;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting for " + type.getSimpleName(), e);
		}
	}
}
