package org.drover.site;

import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.drover.connector.ClientHome;
import org.drover.model.ObjectRef;
import org.drover.site.internal.DistributionPointHandler;
import org.drover.site.internal.ManagementPointHandler;
import org.drover.site.internal.PointTraffic;
import org.drover.site.internal.PolicyJson;

/** The client-facing services, over what a topology keeps. {@code docs/site.md} describes what they say on the wire. */
public final class SiteHandlers {

	/** Request header: the client's key. */
	public static final String CLIENT = "Drover-Client";
	/** Request header: code of the topology the client is assigned to. */
	public static final String TOPOLOGY = "Drover-Topology";

	/** Marks what a management point asks of another topology's service for a client; its value is the asking topology. */
	public static final String ON_BEHALF = "Drover-On-Behalf";

	private SiteHandlers() {
	}

	/** Policy and messages, for clients of the directory. */
	public static ServiceHandler managementPoint(PolicyEngine engine, ClientDirectory directory) {
		return new ManagementPointHandler(engine, directory);
	}

	/** Content of the library, as far as the gate says that the distribution point holds it and takes the client. */
	public static ServiceHandler distributionPoint(ObjectRef service, ServiceGate gate, ContentLibrary library) {
		return new DistributionPointHandler(service, gate, library, new PointTraffic(Clock.systemDefaultZone()));
	}

	/** Where clients start. */
	@FunctionalInterface
	public interface Locator {

		/**
		 * @param topology that the client says it is assigned to
		 * @param site     whose management point is asked for; empty for that of the site which the client belongs to
		 * @return empty where there is none
		 */
		Optional<ClientHome> home(String client, String topology, String site);
	}

	/** Completes the assignment of clients, and tells them where to start. */
	public static ServiceHandler serverLocatorPoint(ObjectRef service, ServiceGate gate, Locator locator) {
		return gated(service, gate, "locate", exchange -> {
			String site = exchange.query("site");
			Optional<ClientHome> home = locator.home(exchange.header(CLIENT), exchange.header(TOPOLOGY), site);
			if (home.isEmpty())
				throw new ServiceRefusal(404, site.isEmpty() ? "the client " + exchange.header(CLIENT) + " belongs to no site that is known here"
						: "no site " + site + " is known here");
			exchange.reply(200, PolicyJson.home(home.get()));
		});
	}

	/** @param version of the update catalogue */
	public static ServiceHandler softwareUpdatePoint(ObjectRef service, ServiceGate gate, Supplier<String> version) {
		return gated(service, gate, "catalog", exchange -> exchange.reply(200, PolicyJson.member("version", version.get())));
	}

	public static ServiceHandler stateMigrationPoint(ObjectRef service, ServiceGate gate, LongSupplier freeBytes) {
		return gated(service, gate, "capacity", exchange -> exchange.reply(200, PolicyJson.member("freeBytes", freeBytes.getAsLong())));
	}

	private static ServiceHandler gated(ObjectRef service, ServiceGate gate, String resource, ServiceHandler answer) {
		return exchange -> {
			if (exchange.path().size() != 1 || !exchange.path().getFirst().equals(resource) || !exchange.method().equals("GET"))
				throw new ServiceRefusal(404, "this service answers GET /" + resource);
			Optional<String> refusal = gate.refusal(service, exchange.header(CLIENT), exchange.header(TOPOLOGY));
			if (refusal.isPresent())
				throw new ServiceRefusal(403, refusal.get());
			answer.handle(exchange);
		};
	}
}
