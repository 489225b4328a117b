package org.drover.lab.internal.legacy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.drover.connector.ClientHome;
import org.drover.lab.LegacySite;
import org.drover.model.Attributes;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.ClientDirectory;
import org.drover.site.ContentLibrary;
import org.drover.site.PolicyEngine;
import org.drover.site.ServiceGate;
import org.drover.site.ServiceHandler;
import org.drover.site.ServiceHost;
import org.drover.site.SiteHandlers;
import org.drover.site.SiteModel;

/** The HTTP services of the legacy site, each role on a port of its own. */
final class LegacyServices {

	/** What all services run at first. */
	static final String FIRST_PROGRAM = "Configuration Manager " + TopologyPart.PRODUCT_VERSION;

	private static final String CATALOG_VERSION = "2024.02";
	private static final long FREE_BYTES = 1L << 40;

	private final ServiceHost host;
	private final SiteModel model;
	private final ServiceGate gate;
	private final PolicyEngine engine;
	private final ClientDirectory directory;
	private final ContentLibrary library;
	private final Map<ObjectRef, URI> addresses = new ConcurrentHashMap<>();
	private final Map<ObjectRef, String> programs = new ConcurrentHashMap<>();

	LegacyServices(ServiceHost host, SiteModel model, ServiceGate gate, PolicyEngine engine, ClientDirectory directory, ContentLibrary library) {
		this.host = host;
		this.model = model;
		this.gate = gate;
		this.engine = engine;
		this.directory = directory;
		this.library = library;
	}

	/** Starts a service, on the port it had before if it had one. */
	void start(ObjectRef service) throws DroverException {
		int port = addresses.containsKey(service) ? addresses.get(service).getPort() : 0;
		addresses.put(service, host.start(service, () -> gate.topology(service), port, named(programs.getOrDefault(service, FIRST_PROGRAM), handler(service))));
	}

	/** Whoever asks sees which program answers, as web servers tell it. */
	private static ServiceHandler named(String program, ServiceHandler handler) {
		return exchange -> {
			exchange.setHeader("Server", program);
			handler.handle(exchange);
		};
	}

	/** Ends the program of a service and starts another one, on the same port and with the same files. */
	void upgrade(ObjectRef service, String program) throws DroverException {
		stop(service);
		programs.put(service, program);
		start(service);
	}

	void stop(ObjectRef service) throws DroverException {
		if (!addresses.containsKey(service))
			throw new DroverException("the legacy site has no service " + service);
		host.stop(service);
	}

	Map<ObjectRef, String> urls() {
		Map<ObjectRef, String> urls = new TreeMap<>();
		addresses.forEach((service, address) -> urls.put(service, address.toString()));
		return urls;
	}

	/** The default management point of a primary site; of any, for the hierarchy's own code. */
	Optional<ClientHome> home(String site) {
		return model.all(ObjectKind.MANAGEMENT_POINT).stream().filter(point -> point.is(Attributes.DEFAULT))
				.filter(point -> site.equals(LegacySite.TOPOLOGY) || site.equals(point.attribute(Attributes.SITE))).findFirst()
				.map(LegacyServices::home);
	}

	/** Where clients of another topology start, as that told this locator point when it was shared. */
	private Optional<ClientHome> foreignHome(ObjectRef locator, String site) {
		String homes = model.get(locator).map(service -> service.attribute(Attributes.SHARED_HOMES)).orElse("");
		return Stream.of(homes.split(",")).filter(home -> home.startsWith(site + "=")).findFirst()
				.map(home -> new ClientHome(site, home.substring(site.length() + 1)));
	}

	/** A client of ours that says no site is told that of its record; one of another topology where that has its clients start. */
	private Optional<ClientHome> locate(ObjectRef locator, String client, String topology, String site) {
		if (!site.isEmpty())
			return home(site).or(() -> foreignHome(locator, site));
		if (!topology.equals(LegacySite.TOPOLOGY))
			return foreignHome(locator, topology);
		return directory.standing(client).flatMap(standing -> standing.isReleased() ? Optional.of(standing.released()) : home(standing.site()));
	}

	private static ClientHome home(ManagedObject managementPoint) {
		return new ClientHome(managementPoint.attribute(Attributes.SITE), managementPoint.attribute(Attributes.URL));
	}

	private ServiceHandler handler(ObjectRef service) {
		return switch (service.kind()) {
		case MANAGEMENT_POINT -> SiteHandlers.managementPoint(engine, directory);
		case DISTRIBUTION_POINT -> SiteHandlers.distributionPoint(service, gate, library);
		case SERVER_LOCATOR_POINT -> SiteHandlers.serverLocatorPoint(service, gate, (client, topology, site) -> locate(service, client, topology, site));
		case SOFTWARE_UPDATE_POINT -> SiteHandlers.softwareUpdatePoint(service, gate, () -> CATALOG_VERSION);
		case STATE_MIGRATION_POINT -> SiteHandlers.stateMigrationPoint(service, gate, () -> FREE_BYTES);
		default -> throw new IllegalArgumentException("no service: " + service);
		};
	}
}
