package org.drover.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.drover.site.AccessCounts;
import org.drover.site.ServiceGate;

/**
 * The laboratory's legacy topology, alive on loopback: a database with documented views, an AdminService, and one HTTP service for
 * each service role, all describing and serving the same generated estate.
 */
public final class LegacySite implements AutoCloseable {

	/** The topology's code. */
	public static final String TOPOLOGY = "CAS";

	private LegacySite() {
	}

	/** Generates the estate below {@code dir} (which it may create) and starts everything; free ports are chosen. */
	public static LegacySite start(Path dir, EstateSize size) throws DroverException {
		throw new DroverException("not there yet: " + dir + size);
	}

	public String topology() {
		return TOPOLOGY;
	}

	/** The source address for the connector, {@code configmgr:jdbc:h2:tcp://...#provider=...&user=reader&password-file=...}. */
	public String sourceAddress() {
		return "";
	}

	/** CollectionID of the collection that demonstrations and tests move. */
	public String demoCollection() {
		return "";
	}

	/** The estate's valid clients, in key order, as they were generated. */
	public List<ManagedObject> validClients() {
		return List.of();
	}

	/** Keys of the demo collection's valid members, sorted. */
	public List<String> demoClients() {
		return List.of();
	}

	/** Base address of the management point that a client starts with. */
	public String clientHome(String clientKey) {
		return "";
	}

	/** Base addresses of all services, by reference; the same until the site is closed. */
	public Map<ObjectRef, String> serviceUrls() {
		return Map.of();
	}

	/** What the services' own logs say. */
	public AccessCounts accessCounts() {
		return null;
	}

	/** The legacy database with the owner's rights, for snapshots of rows. */
	public DataSource dataSource() {
		return null;
	}

	/**
	 * The new topology's record, asked about clients of other topologies: a service of this site answers them only where both its own
	 * record and this gate let them in. Without a gate no such client is served.
	 */
	public void setNewTopologyGate(ServiceGate gate) {
	}

	/** An outage: the service refuses connections until it is started again. */
	public void stopService(ObjectRef service) throws DroverException {
	}

	/** Ends an outage, on the same port. */
	public void startService(ObjectRef service) throws DroverException {
	}

	@Override
	public void close() {
	}
}
