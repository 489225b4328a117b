package org.drover.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.drover.lab.internal.legacy.LegacyHierarchy;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.site.AccessCounts;
import org.drover.site.ServiceGate;
import org.drover.site.SiteModel;

/**
 * The laboratory's legacy topology, alive on loopback: a database with documented views, an AdminService, and one HTTP service for
 * each service role, all describing and serving the same generated estate.
 */
public final class LegacySite implements AutoCloseable {

	/** The topology's code. */
	public static final String TOPOLOGY = "CAS";

	private final LegacyHierarchy hierarchy;

	private LegacySite(LegacyHierarchy hierarchy) {
		this.hierarchy = hierarchy;
	}

	/**
	 * Generates the estate below {@code folder}, which it makes where it is missing, and starts everything on free ports.
	 *
	 * @throws DroverException where the folder holds an earlier laboratory or cannot be written to
	 */
	public static LegacySite start(Path folder, EstateSize size) throws DroverException {
		return new LegacySite(LegacyHierarchy.start(folder, size));
	}

	public String topology() {
		return TOPOLOGY;
	}

	/** For the connector: {@code configmgr:jdbc:h2:tcp://...#provider=...&user=reader&password-file=...}. */
	public String sourceAddress() {
		return hierarchy.sourceAddress();
	}

	/** CollectionID of the collection that demonstrations and tests move. */
	public String demoCollection() {
		return hierarchy.demoCollection();
	}

	/** Keys of the demonstration collection's valid members, sorted. */
	public List<String> demoClients() {
		return hierarchy.demoClients();
	}

	/** The estate's valid clients by key, as they were generated. */
	public List<ManagedObject> validClients() {
		return hierarchy.validClients();
	}

	/** Base address of the management point that a client starts with. */
	public String clientHome(String clientKey) {
		return hierarchy.clientHome(clientKey);
	}

	/** Base addresses of all services; they stay the same until the site is closed. */
	public Map<ObjectRef, String> serviceUrls() {
		return hierarchy.serviceUrls();
	}

	/** What the services' own logs say; the AdminService counts as the site itself. */
	public AccessCounts accessCounts() {
		return hierarchy.accessCounts();
	}

	/** What the services answer from, as it is now: to look at, not to change. */
	public SiteModel model() {
		return hierarchy.model();
	}

	/** The legacy database with its owner's rights, for snapshots of rows; only the table ClientSummary changes with clients' requests. */
	public DataSource dataSource() {
		return hierarchy.dataSource();
	}

	/**
	 * The new topology's record, asked about clients of other topologies: a service of this site answers them only where both its own
	 * record and this gate let them in. Without a gate no such client is served.
	 */
	public void setNewTopologyGate(ServiceGate gate) {
		hierarchy.setNewTopologyGate(gate);
	}

	/** An outage: the service refuses connections until it is started again. */
	public void stopService(ObjectRef service) throws DroverException {
		hierarchy.stopService(service);
	}

	/** Ends an outage, on the same port. */
	public void startService(ObjectRef service) throws DroverException {
		hierarchy.startService(service);
	}

	/** Whether a software update point has taken over what its upstream source has; at first all have. */
	public void setSynchronized(ObjectRef updatePoint, boolean done) throws DroverException {
		hierarchy.setSynchronized(updatePoint, done);
	}

	/** Has a software update point take its updates from another one; at first all have them from Microsoft. */
	public void setUpstream(ObjectRef updatePoint, ObjectRef source) throws DroverException {
		hierarchy.setUpstream(updatePoint, source);
	}

	@Override
	public void close() {
		hierarchy.close();
	}
}
