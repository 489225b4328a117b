package org.drover.ui.session;

import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.ProjectHost;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Finds who answers other processes for an open project. */
final class Hosts {

	private Hosts() {
	}

	/** @return empty where this installation has nobody who does */
	static Optional<ProjectHost.Hosting> host(Project project) throws DroverException {
		Bundle bundle = FrameworkUtil.getBundle(Hosts.class);
		if (bundle == null)
			return Optional.empty();
		BundleContext context = bundle.getBundleContext();
		ServiceReference<ProjectHost> reference = context.getServiceReference(ProjectHost.class);
		return reference == null ? Optional.empty() : Optional.of(context.getService(reference).host(project));
	}
}
