package org.drover.lab.internal.legacy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.drover.connector.ClientHome;
import org.drover.lab.EstateSize;
import org.drover.lab.LegacySite;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.AccessCounts;
import org.drover.site.ClientRegister;
import org.drover.site.PolicyEngine;
import org.drover.site.ServiceGate;
import org.drover.site.ServiceHost;
import org.drover.site.ServiceRoute;
import org.drover.site.SiteModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the legacy topology out of a generated estate and keeps its parts together. */
public final class LegacyHierarchy implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(LegacyHierarchy.class);
	private static final long TELEMETRY_SECONDS = 2;

	private final Path passwordFile;
	private final SiteModel model = new SiteModel();
	private final ClientRegister register = new ClientRegister(Clock.systemUTC());
	private final LegacyGate gate = new LegacyGate(model);
	private final ServiceHost host;
	private final LegacyServices services;
	private final LegacyDatabase database;
	private final LegacyRecord record;
	private final ScheduledExecutorService telemetry;
	private final Estate estate;
	private final URI provider;

	/** @param folder new or empty of earlier laboratories */
	public static LegacyHierarchy start(Path folder, EstateSize size) throws DroverException {
		Path data = folder.resolve("legacy");
		if (Files.exists(data))
			throw new DroverException(folder + " holds an earlier laboratory: name another folder, or delete that one");
		try {
			Files.createDirectories(data);
		} catch (IOException e) {
			throw new DroverException("cannot make the folder " + data + ": check that its parent may be written to", e);
		}
		ServiceHost host = ServiceHost.open();
		LegacyDatabase database = null;
		boolean done = false;
		try {
			Path passwordFile = folder.resolve("legacy.password").toAbsolutePath();
			String password = LegacyDatabase.newPassword(passwordFile);
			database = LegacyDatabase.create(data.toAbsolutePath(), password);
			LegacyHierarchy hierarchy = new LegacyHierarchy(folder.toAbsolutePath(), Estate.generate(size), host, database, passwordFile, password);
			done = true;
			return hierarchy;
		} finally {
			if (!done) {
				host.close();
				if (database != null)
					database.close();
			}
		}
	}

	private LegacyHierarchy(Path folder, Estate drawn, ServiceHost host, LegacyDatabase database, Path passwordFile, String password)
			throws DroverException {
		this.host = host;
		this.database = database;
		this.passwordFile = passwordFile;
		Path sources = folder.resolve("source");
		LegacyLibrary library = LegacyLibrary.write(drawn, sources, folder.resolve("library"));
		PolicyEngine engine = new PolicyEngine(model, LegacySite.TOPOLOGY, Clock.systemUTC(), library);
		services = new LegacyServices(host, model, gate, engine, register, library);
		for (ManagedObject object : drawn.objects()) {
			if (object.kind().family() == ObjectKind.Family.SERVICE)
				services.start(object.ref());
		}
		estate = drawn.at(services.urls());
		new EstateRows(database.jdbc(), estate, sources).write();
		database.trackChanges();
		fillModel();
		record = new LegacyRecord(database.jdbc(), model, register, services);
		provider = host.listen("127.0.0.1", 0, List.of(new ServiceRoute("AdminService", new ObjectRef(ObjectKind.SITE, LegacySite.TOPOLOGY),
				() -> LegacySite.TOPOLOGY, new AdminService(database.jdbc(), record, register, password))));
		telemetry = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("legacy-telemetry").factory());
		telemetry.scheduleWithFixedDelay(this::flushTelemetry, TELEMETRY_SECONDS, TELEMETRY_SECONDS, TimeUnit.SECONDS);
	}

	private void fillModel() {
		Map<ObjectRef, List<Dependency>> outgoing = estate.outgoing();
		model.change(() -> estate.objects().forEach(object -> model.put(object, outgoing.getOrDefault(object.ref(), List.of()))));
		for (ManagedObject client : estate.all(ObjectKind.CLIENT)) {
			if (client.attribute(Attributes.OBSOLETE).isEmpty())
				register.load(client.key(), ClientRegister.Entry.assigned(client.attribute(Attributes.SITE)));
		}
	}

	private void flushTelemetry() {
		try {
			record.flushTelemetry();
		} catch (DroverException | RuntimeException e) {
			LOG.warn("what was heard of clients could not be written down", e);
		}
	}

	public String sourceAddress() {
		return "configmgr:" + database.url() + "#provider=" + provider + "&user=" + LegacyDatabase.READER + "&password-file=" + passwordFile;
	}

	public String demoCollection() {
		return estate.demo().key();
	}

	public List<String> demoClients() {
		return estate.demoClients().stream().map(ObjectRef::key).sorted().toList();
	}

	public List<ManagedObject> validClients() {
		return estate.all(ObjectKind.CLIENT).stream().filter(client -> client.attribute(Attributes.OBSOLETE).isEmpty())
				.sorted((one, other) -> one.key().compareTo(other.key())).toList();
	}

	public String clientHome(String client) {
		String site = model.get(new ObjectRef(ObjectKind.CLIENT, client)).map(object -> object.attribute(Attributes.SITE)).orElse("");
		return services.home(site).or(() -> services.home(LegacySite.TOPOLOGY)).map(ClientHome::managementPoint).orElseThrow();
	}

	public Map<ObjectRef, String> serviceUrls() {
		return services.urls();
	}

	public AccessCounts accessCounts() {
		return host.counts();
	}

	/** What the services answer from, as it is now. */
	public SiteModel model() {
		return model;
	}

	public DataSource dataSource() {
		return database.dataSource();
	}

	public void setNewTopologyGate(ServiceGate other) {
		gate.setOther(other);
	}

	public void stopService(ObjectRef service) throws DroverException {
		services.stop(service);
		record.down(service, true);
	}

	public void startService(ObjectRef service) throws DroverException {
		services.start(service);
		record.down(service, false);
	}

	public void setSynchronized(ObjectRef updatePoint, boolean done) throws DroverException {
		record.setSynchronized(updatePoint, done);
	}

	public void setUpstream(ObjectRef updatePoint, ObjectRef source) throws DroverException {
		record.setUpstream(updatePoint, source);
	}

	@Override
	public void close() {
		telemetry.shutdownNow();
		host.close();
		database.close();
	}
}
