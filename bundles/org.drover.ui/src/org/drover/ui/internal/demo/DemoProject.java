package org.drover.ui.internal.demo;

import java.util.List;
import java.util.Optional;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.inventory.Topologies;
import org.drover.model.DroverException;
import org.drover.store.Project;
import org.drover.store.Topology;
import org.eclipse.core.runtime.IProgressMonitor;

/** The project that shows the laboratory: both its topologies, gathered. */
final class DemoProject {

	static final String LEGACY = "legacy";
	static final String NEW = "new";

	private final DemoFolder folder;
	private final ConnectorRegistry connectors;

	DemoProject(DemoFolder folder, ConnectorRegistry connectors) {
		this.folder = folder;
		this.connectors = connectors;
	}

	/** Makes the project, unless it is of this laboratory already; closed again when this returns. One of an earlier laboratory is deleted. */
	void prepare(LaboratoryStatus laboratory, IProgressMonitor monitor) throws DroverException {
		if (Project.isProject(folder.project()) && isOf(laboratory))
			return;
		folder.deleteProject();
		try (Project project = Project.create(folder.project(), "console")) {
			Topologies topologies = new Topologies(project, connectors);
			add(topologies, LEGACY, laboratory.source(), monitor);
			add(topologies, NEW, laboratory.target(), monitor);
		}
	}

	private boolean isOf(LaboratoryStatus laboratory) throws DroverException {
		try (Project project = Project.open(folder.project(), "console")) {
			List<Topology> known = project.topologies().list();
			return gathered(known, LEGACY, laboratory.source()) && gathered(known, NEW, laboratory.target());
		}
	}

	private static boolean gathered(List<Topology> known, String name, String address) throws DroverException {
		String wanted = ConnectorAddress.parse(address).toString();
		Optional<Topology> topology = known.stream().filter(candidate -> candidate.name().equals(name)).findFirst();
		return topology.filter(found -> found.address().equals(wanted) && found.gatheredAt().isPresent()).isPresent();
	}

	private void add(Topologies topologies, String name, String uri, IProgressMonitor monitor) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse(uri);
		try (Connector connector = connectors.connect(address, Credentials.NONE)) { // the address names the password's file
			topologies.add(name, address, Credentials.NONE, connector, monitor);
		}
	}
}
