package org.drover.bench.lab;

import java.nio.file.Path;
import java.util.List;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.configmgr.ConfigMgrConnectorProvider;
import org.drover.inventory.Topologies;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Projects that know a legacy topology under the name {@value #NAME}. */
public final class Projects {

	public static final String NAME = "legacy";

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
}
