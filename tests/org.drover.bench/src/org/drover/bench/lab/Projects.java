package org.drover.bench.lab;

import java.nio.file.Path;
import java.util.List;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.connector.site.SiteConnectorProvider;
import org.drover.inventory.Topologies;
import org.drover.model.DroverException;
import org.drover.site.SiteOptions;
import org.drover.site.SiteServer;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Projects that know a legacy topology under the name {@value #NAME}. */
public final class Projects {

	public static final String NAME = "legacy";
	private static final String NEW = "new";

	/** What is done with an open project. */
	@FunctionalInterface
	public interface Use<T> {
		T of(Project project, Topologies topologies, Connector connector) throws Exception;
	}

	private Projects() {
	}

	/** @param folder a new one; the project stays there, closed */
	public static <T> T with(Path folder, LegacySource source, Use<T> use) throws Exception {
		try (Project project = Project.create(folder); Connector connector = source.connect()) {
			Topologies topologies = new Topologies(project, new ConnectorRegistry(List.of(new ConfigMgrConnectorProvider())));
			topologies.put(NAME, source.address(), Credentials.NONE, connector);
			return use.of(project, topologies, connector);
		}
	}

	public static void gather(Path folder, LegacySource source) throws Exception {
		with(folder, source, (project, topologies, connector) -> topologies.gather(NAME, connector, new NullProgressMonitor()));
	}

	/** Adds a new site as the topology to move to. @param folder of a project; the site's data stays in its own */
	public static void addNewSite(Path folder, Path siteFolder) throws DroverException {
		try (SiteServer site = SiteServer.open(SiteOptions.of(siteFolder, "NEW"));
				Connector connector = Estates.connect(site);
				Project project = Project.open(folder, "bench")) {
			Topologies topologies = new Topologies(project, new ConnectorRegistry(List.of(new SiteConnectorProvider())));
			topologies.put(NEW, Estates.address(site), Credentials.NONE, connector);
			topologies.gather(NEW, connector, new NullProgressMonitor());
		}
	}
}
