package org.drover.ui.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.inventory.Inventory;
import org.drover.inventory.Topologies;
import org.drover.lab.EstateSize;
import org.drover.lab.LabOptions;
import org.drover.lab.Laboratory;
import org.drover.model.DroverException;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.store.Project;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** A small living laboratory, and a project that has gathered both of its topologies. */
final class Estate implements AutoCloseable {

	static final int CLIENTS = EstateSize.SMALL.clients();

	/** Long enough to leave the window its share of the processors. */
	private static final Duration INTERVAL = Duration.ofSeconds(3);

	private final Laboratory laboratory;
	private final Path project;
	private final ConnectorRegistry connectors = service(ConnectorRegistry.class);

	private Estate(Path folder) throws DroverException {
		laboratory = Laboratory.start(new LabOptions(folder.resolve("lab"), EstateSize.SMALL, INTERVAL, 1));
		project = folder.resolve("estate");
	}

	static Estate start(Path folder) throws DroverException {
		Estate estate = new Estate(folder);
		try (Project made = Project.create(estate.project, "test")) {
			Topologies topologies = new Topologies(made, estate.connectors);
			estate.gather(topologies, "legacy", estate.laboratory.sourceAddress());
			estate.gather(topologies, "new", estate.laboratory.targetAddress());
			return estate;
		} catch (DroverException | RuntimeException e) {
			estate.close();
			throw e;
		}
	}

	private void gather(Topologies topologies, String name, String uri) throws DroverException {
		ConnectorAddress address = ConnectorAddress.parse(uri);
		try (Connector connector = connectors.connect(address, Credentials.NONE)) {
			topologies.put(name, address, Credentials.NONE, connector);
			topologies.gather(name, connector, new NullProgressMonitor());
		}
	}

	static <T> T service(Class<T> type) {
		BundleContext context = FrameworkUtil.getBundle(Estate.class).getBundleContext();
		ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
		tracker.open();
		try {
			return tracker.waitForService(TimeUnit.SECONDS.toMillis(20));
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	Laboratory laboratory() {
		return laboratory;
	}

	Path project() {
		return project;
	}

	/** What people call the collection that demonstrations move. */
	String collection(Inventory legacy) {
		return legacy.estate().name(legacy.estate().indexOf(new ObjectRef(ObjectKind.COLLECTION, laboratory.demoCollection())));
	}

	/** How many clients it has. */
	int collectionClients() {
		return laboratory.demoClients().size();
	}

	@Override
	public void close() {
		laboratory.close();
	}
}
