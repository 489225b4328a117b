package org.drover.lab;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.Credentials;
import org.drover.inventory.Topologies;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;

/** The topologies of a laboratory in a project. */
final class BothTopologies {

	static final String LEGACY = "legacy";
	static final String NEW = "new";

	private BothTopologies() {
	}

	static Topologies gather(Project project, Laboratory laboratory) throws DroverException {
		Topologies topologies = new Topologies(project, AnnouncedConnectors.silent());
		add(topologies, LEGACY, laboratory.sourceAddress());
		add(topologies, NEW, laboratory.targetAddress());
		return topologies;
	}

	private static void add(Topologies topologies, String name, String uri) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse(uri);
		try (Connector connector = AnnouncedConnectors.silent().connect(address, Credentials.NONE)) {
			topologies.add(name, address, Credentials.NONE, connector, new NullProgressMonitor());
		}
	}
}
