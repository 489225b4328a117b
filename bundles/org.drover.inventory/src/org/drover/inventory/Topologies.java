package org.drover.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.model.DroverException;
import org.drover.store.Estate;
import org.drover.store.EstateDifference;
import org.drover.store.Jdbc;
import org.drover.store.Project;
import org.drover.store.Topology;
import org.drover.store.TopologyCredentials;
import org.drover.store.TopologyTable;
import org.eclipse.core.runtime.IProgressMonitor;

/** The topologies of a project: how to reach them, and what was last gathered from them. */
public final class Topologies {

	private final Project project;
	private final ConnectorRegistry connectors;

	public Topologies(Project project, ConnectorRegistry connectors) {
		this.project = project;
		this.connectors = connectors;
	}

	/** Whose topologies these are. */
	public Project project() {
		return project;
	}

	/**
	 * Adds a topology, or changes the one of this name, once its connector has answered.
	 *
	 * @param connector an open connection to {@code address}
	 */
	public Topology put(String name, ConnectorAddress address, Credentials credentials, Connector connector) throws DroverException {
		return put(project.topologies(), name, address, credentials, connector);
	}

	/**
	 * Adds a topology, or changes the one of this name, and gathers it. Where that fails, nothing has changed: neither the estate that was gathered before,
	 * nor the address and who we are to it.
	 *
	 * @param connector an open connection to {@code address}
	 */
	public GatherResult add(String name, ConnectorAddress address, Credentials credentials, Connector connector, IProgressMonitor monitor)
			throws DroverException {
		return add(name, address, credentials, connector, monitor, false);
	}

	/**
	 * As {@link #add(String, ConnectorAddress, Credentials, Connector, IProgressMonitor)}.
	 *
	 * @param whole whether everything is read, whatever the topology could tell
	 */
	public GatherResult add(String name, ConnectorAddress address, Credentials credentials, Connector connector, IProgressMonitor monitor, boolean whole)
			throws DroverException {
		boolean known = project.topologies().find(name).isPresent();
		if (known)
			new Retirements(project).requireInUse(name);
		else
			put(name, address, Credentials.NONE, connector);
		boolean added = false;
		try {
			GatherResult result = gather(get(name), address.toString(), connector, monitor, whole,
					tx -> put(new TopologyTable(tx, project.vault()), name, address, credentials, connector));
			added = true;
			return result;
		} finally {
			if (!known && !added) {
				project.topologies().remove(name);
				GatherWarnings.forget(project, name);
			}
		}
	}

	public Topology get(String name) throws DroverException {
		return project.topologies().get(name);
	}

	/** @return a connection that the caller closes */
	public Connector connect(String name) throws DroverException {
		Optional<TopologyCredentials> kept = project.topologies().credentials(name);
		Credentials credentials = kept.map(known -> new Credentials(known.user(), known.password())).orElse(Credentials.NONE);
		Connector connector = connectors.connect(ConnectorAddress.parse(get(name).address()), credentials);
		String code = get(name).code();
		if (!code.isEmpty() && !code.equals(connector.topology())) {
			connector.close();
			throw new DroverException("the topology '" + name + "' was " + code + ", but " + get(name).address() + " now answers as "
					+ connector.topology() + ": add it again if that is meant");
		}
		return connector;
	}

	/** Whether nothing of the topology can be shared or taken over, as it is a file or the like. Does not connect. */
	public boolean readsOnly(String name) throws DroverException {
		return readsOnly(get(name));
	}

	/** As {@link #readsOnly(String)}; asks no database. */
	public boolean readsOnly(Topology topology) throws DroverException {
		return connectors.readsOnly(ConnectorAddress.parse(topology.address()).scheme());
	}

	/**
	 * Reads what changed since the last gathering where the topology can tell that, else everything; the estate gathered before stays as it was until all is
	 * read.
	 */
	public GatherResult gather(String name, Connector connector, IProgressMonitor monitor) throws DroverException {
		return gather(name, connector, monitor, false);
	}

	/** @param whole whether everything is read, whatever the topology could tell */
	public GatherResult gather(String name, Connector connector, IProgressMonitor monitor, boolean whole) throws DroverException {
		new Retirements(project).requireInUse(name);
		return gather(get(name), get(name).address(), connector, monitor, whole, tx -> name);
	}

	private GatherResult gather(Topology topology, String address, Connector connector, IProgressMonitor monitor, boolean whole, Jdbc.Work<?> with)
			throws DroverException {
		long started = System.nanoTime();
		String source = (connector.topology() + " " + address).lines().collect(Collectors.joining(" "));
		Gathering.Outcome outcome = new Gathering(project.estates(), topology, source, connector, monitor, with).gather(whole);
		EstateDifference found = outcome.difference();
		return new GatherResult(found.objects(), found.dependencies(), found.dangling(), outcome.incremental(), found.added(), found.changed(), found.gone(),
				(System.nanoTime() - started) / 1e9, outcome.warnings());
	}

	private static Topology put(TopologyTable table, String name, ConnectorAddress address, Credentials credentials, Connector connector)
			throws DroverException {
		Topology topology = table.put(name, address.toString(), connector.topology(), connector.description());
		if (!credentials.equals(Credentials.NONE))
			table.saveCredentials(name, new TopologyCredentials(credentials.user(), credentials.password()));
		return topology;
	}

	/** @throws DroverException where the topology was never gathered */
	public Estate estate(String name) throws DroverException {
		return project.estates().load(get(name));
	}
}
