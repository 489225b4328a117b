package org.drover.site.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.drover.content.FolderContentStore;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.ClientRegister;
import org.drover.site.ModelGate;
import org.drover.site.PolicyEngine;
import org.drover.site.ServiceHandler;
import org.drover.site.ServiceRoute;
import org.drover.site.SiteHandlers;
import org.drover.site.SiteModel;
import org.drover.store.Jdbc;

/** What a site keeps, in the database and in memory, and the handlers that answer from it. */
public final class SiteData implements AutoCloseable {

	private final Jdbc jdbc;
	private final SiteFolder folder;
	private final OwnServices own;
	private final SiteModel model = new SiteModel();
	private final ClientRegister register;
	private final Writer writer;
	private final SiteObjects objects;
	private final SiteSecrets secrets;
	private final SiteClients clients;
	private final SiteContent content;
	private final SharedContent shared;
	private final PolicyEngine policies;
	private final Housekeeping housekeeping;
	private final Clock clock;
	private final Map<ObjectRef, PointTraffic> traffic = new ConcurrentHashMap<>();

	public SiteData(Jdbc jdbc, SiteFolder folder, String topology, Clock clock) throws DroverException {
		this.jdbc = jdbc;
		this.folder = folder;
		this.own = new OwnServices(topology);
		this.register = new ClientRegister(clock);
		this.writer = new Writer(jdbc, model);
		this.clock = clock;
		this.clients = new SiteClients(own, model, register, writer);
		this.content = new SiteContent(own, model, writer, new FolderContentStore(folder.content()), clock);
		this.objects = new SiteObjects(own, model, register, writer, content);
		this.secrets = new SiteSecrets(own, jdbc, writer, folder.key());
		this.shared = new SharedContent(topology, content, clock);
		this.policies = new PolicyEngine(model, topology, clock, shared);
		load();
		this.housekeeping = new Housekeeping(clients, content, new Shares(folder.content().resolveSibling("shares"), own, model, content));
	}

	private void load() throws DroverException {
		Map<ObjectRef, List<Dependency>> dependencies = new HashMap<>();
		for (Dependency dependency : new DependencyTable(jdbc).all())
			dependencies.computeIfAbsent(dependency.from(), any -> new ArrayList<>()).add(dependency);
		List<ManagedObject> all = new ObjectTable(jdbc).all();
		requireTopology(all);
		model.change(() -> all.forEach(object -> model.put(object, dependencies.getOrDefault(object.ref(), List.of()))));
		new ClientTable(jdbc).all().forEach(register::load);
		if (all.isEmpty())
			own.create(writer, model);
		content.load();
	}

	private void requireTopology(List<ManagedObject> all) throws DroverException {
		for (ManagedObject object : all) {
			if (object.kind() == ObjectKind.SITE && !object.key().equals(own.topology()))
				throw new DroverException("the site in this folder is " + object.key() + ", not " + own.topology()
						+ ": start it under its own code, or choose another folder");
		}
	}

	public OwnServices own() {
		return own;
	}

	public SiteModel model() {
		return model;
	}

	public void setBase(String base) throws DroverException {
		own.setUrls(writer, model, base);
	}

	public ServiceHandler provider(PasswordFile password) {
		EstateDump estate = new EstateDump(model, register);
		return new ProviderOperations(own, objects, secrets, content, clients, estate, new Preflight(jdbc, folder.content(), secrets)).handler(password);
	}

	/** Before the first client is told of content that only shared distribution points hold, one of them is asked for its list of files. */
	public ServiceHandler managementPoint() {
		ServiceHandler managementPoint = SiteHandlers.managementPoint(policies, register);
		return exchange -> {
			String client = exchange.header(SiteHandlers.CLIENT);
			if (exchange.method().equals("GET") && register.standing(client).isPresent()
					&& policies.policy(client, own.topology(), null).filter(policy -> shared.learn(policy)).isPresent())
				model.changedOutside();
			managementPoint.handle(exchange);
		};
	}

	public ServiceHandler distributionPoint() {
		return handler(own.distributionPoint());
	}

	private ServiceHandler handler(ObjectRef point) {
		return new DistributionPointHandler(point, new ModelGate(model, own.topology()), content,
				traffic.computeIfAbsent(point, any -> new PointTraffic(clock.withZone(ZoneId.systemDefault()))));
	}

	/**
	 * The distribution point that was added to the site under a prefix. One that has been taken away again is stood in for by the site's
	 * first one, for clients whose policy still names it.
	 */
	public Optional<ServiceRoute> distributionPoint(String prefix) {
		return OwnServices.added(prefix).filter(point -> objects.hasRun(point)).map(point -> {
			ObjectRef answering = model.contains(point) ? point : own.distributionPoint();
			return new ServiceRoute(prefix, point, own::topology, handler(answering));
		});
	}

	@Override
	public void close() {
		housekeeping.close();
		shared.close();
	}
}
