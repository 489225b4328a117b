package org.drover.ui.session;

import java.util.Optional;

import org.drover.connector.ClientAgents;
import org.drover.inventory.ProjectAgents;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.ProjectHost;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** What this installation may have for an open project, or not. */
final class Services {

	private Services() {
	}

	/**
	 * Who answers other processes for it.
	 *
	 * @param answered called after each command
	 */
	static Optional<ProjectHost.Hosting> host(Project project, Runnable answered) throws DroverException {
		Optional<ProjectHost> host = service(ProjectHost.class);
		return host.isPresent() ? Optional.of(host.get().host(project, answered)) : Optional.empty();
	}

	/** How agents act for its clients. */
	static ClientAgents.Source agents(Project project) {
		return service(ProjectAgents.class).map(agents -> agents.of(project)).orElse(() -> ClientAgents.NONE);
	}

	private static <T> Optional<T> service(Class<T> type) {
		Bundle bundle = FrameworkUtil.getBundle(Services.class);
		if (bundle == null)
			return Optional.empty();
		BundleContext context = bundle.getBundleContext();
		ServiceReference<T> reference = context.getServiceReference(type);
		return reference == null ? Optional.empty() : Optional.of(context.getService(reference));
	}
}
