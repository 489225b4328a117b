package org.drover.site;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.drover.connector.ContentDescription;
import org.drover.model.Attributes;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;
import org.drover.site.internal.PolicyJson;

/** What has been worked out of one generation of the model. Used under the model's read lock only. */
final class PolicyCache {

	/** The kinds of service a policy names besides distribution points. */
	static final List<ObjectKind> NAMED_SERVICES = List.of(ObjectKind.SERVER_LOCATOR_POINT, ObjectKind.SOFTWARE_UPDATE_POINT,
			ObjectKind.STATE_MIGRATION_POINT);

	/** Bounds memory where nearly every client is a class of its own. */
	private static final int MOST_CLASSES = 5_000;

	/** A body, its JSON and how long it holds; {@link Instant#MAX} where nothing in it expires. */
	record Entry(Policy.Body body, byte[] json, Instant until) {
	}

	/** A distribution point or state migration point. */
	private record Candidate(ManagedObject dp, Set<ObjectRef> boundaries) {
	}

	private final SiteModel model;
	private final String topology;
	private final ContentLibrary library;
	private final long generation;
	private final Map<ClientClass, Entry> entries = new ConcurrentHashMap<>();
	private final Map<ObjectRef, PlannedDeployment> deployments = new ConcurrentHashMap<>();
	private final Map<ObjectRef, List<Candidate>> candidates = new ConcurrentHashMap<>();
	private final Map<ObjectRef, Policy.Content> contents = new ConcurrentHashMap<>();
	private final List<Candidate> distributionPoints;
	private final List<Candidate> statePoints;
	private final SortedMap<String, List<String>> services;

	PolicyCache(SiteModel model, String topology, ContentLibrary library) {
		this.model = model;
		this.topology = topology;
		this.library = library;
		this.generation = model.generation();
		this.distributionPoints = serving(ObjectKind.DISTRIBUTION_POINT).stream()
				.map(dp -> new Candidate(dp, model.boundariesOf(dp.ref()))).toList();
		this.statePoints = serving(ObjectKind.STATE_MIGRATION_POINT).stream()
				.map(point -> new Candidate(point, model.boundariesOf(point.ref()))).toList();
		this.services = namedServices();
	}

	long generation() {
		return generation;
	}

	Entry entry(ClientClass clients, Instant now) {
		Entry known = entries.get(clients);
		if (known != null && !now.isAfter(known.until()))
			return known;
		Entry fresh = workOut(clients, now);
		if (entries.size() >= MOST_CLASSES)
			entries.clear();
		entries.put(clients, fresh);
		return fresh;
	}

	private Entry workOut(ClientClass clients, Instant now) {
		List<Policy.Deployment> reaching = new ArrayList<>();
		SortedMap<ObjectRef, String> needed = new TreeMap<>();
		Instant until = Instant.MAX;
		for (ObjectRef ref : received(clients)) {
			PlannedDeployment deployment = deployments.computeIfAbsent(ref, any -> PlannedDeployment.of(model, any));
			if (now.isAfter(deployment.expires()))
				continue;
			reaching.add(deployment.policy());
			needed.putAll(deployment.contents());
			until = deployment.expires().isBefore(until) ? deployment.expires() : until;
		}
		List<Policy.Content> contents = needed.keySet().stream().map(owner -> located(owner, clients)).toList();
		SortedMap<String, List<String>> named = namedFor(clients);
		Policy.Body body = new Policy.Body(PolicyVersion.of(reaching, contents, named), List.copyOf(reaching), contents, named);
		return new Entry(body, PolicyJson.body(body), until);
	}

	private SortedSet<ObjectRef> received(ClientClass clients) {
		SortedSet<ObjectRef> received = new TreeSet<>();
		for (ObjectRef collection : clients.collections()) {
			SiteModel.Node node = model.node(collection);
			if (node != null)
				node.targets(DependencyKind.RECEIVES).stream().filter(model::contains).forEach(received::add);
		}
		return received;
	}

	private Policy.Content located(ObjectRef owner, ClientClass clients) {
		Policy.Content content = contents.computeIfAbsent(owner, this::describe);
		ManagedObject client = clients.asClient();
		Set<ObjectRef> boundaries = clients.boundarySet();
		List<String> locations = candidates.computeIfAbsent(owner, any -> holding(owner, content.version())).stream()
				.filter(candidate -> ServiceAccess.accepts(candidate.dp(), candidate.boundaries(), client, boundaries)).map(candidate -> address(candidate.dp(), client)).toList();
		return new Policy.Content(owner, content.version(), content.hash(), content.files(), locations);
	}

	private Policy.Content describe(ObjectRef owner) {
		ManagedObject object = model.get(owner).orElseThrow();
		List<ContentDescription.ContentFile> files = library.describe(owner, object.version()).map(ContentDescription::files).orElse(List.of());
		return new Policy.Content(owner, object.version(), object.attribute(Attributes.CONTENT_HASH), files, List.of());
	}

	private List<Candidate> holding(ObjectRef content, String version) {
		return distributionPoints.stream().filter(candidate -> model.holds(candidate.dp().ref(), content, version)).toList();
	}

	private SortedMap<String, List<String>> namedServices() {
		SortedMap<String, List<String>> named = new TreeMap<>();
		for (ObjectKind kind : NAMED_SERVICES)
			named.put(kind.label(), serving(kind).stream().map(service -> service.attribute(Attributes.URL)).distinct().toList());
		return Collections.unmodifiableSortedMap(named);
	}

	/** Protected state migration points are named to clients within their boundaries, and what a client may not use is not named to it at all. */
	private SortedMap<String, List<String>> namedFor(ClientClass clients) {
		if (clients.limitedTo().isEmpty() && statePoints.stream().noneMatch(point -> point.dp().is(Attributes.PROTECTED)))
			return services;
		Set<ObjectRef> boundaries = clients.boundarySet();
		SortedMap<String, List<String>> named = new TreeMap<>(services);
		named.put(ObjectKind.STATE_MIGRATION_POINT.label(), statePoints.stream().filter(point -> ServiceAccess.accepts(point.dp(), point.boundaries(), boundaries))
				.map(point -> point.dp().attribute(Attributes.URL)).distinct().toList());
		NAMED_SERVICES.stream().filter(kind -> !ServiceAccess.mayUse(clients.limitedTo(), kind)).forEach(kind -> named.put(kind.label(), List.of()));
		return Collections.unmodifiableSortedMap(named);
	}

	/** Clients on the internet are told the name by which they reach the distribution point, where it says one. */
	private static String address(ManagedObject dp, ManagedObject client) {
		String url = dp.attribute(Attributes.URL);
		String name = dp.attribute(Attributes.FQDN);
		if (name.isEmpty() || !client.is(Attributes.INTERNET))
			return url;
		URI address = URI.create(url);
		return address.getScheme() + "://" + name + (address.getPort() < 0 ? "" : ":" + address.getPort()) + address.getRawPath();
	}

	private List<ManagedObject> serving(ObjectKind kind) {
		return model.all(kind).stream().filter(service -> !service.attribute(Attributes.URL).isEmpty())
				.filter(service -> ServiceAccess.serves(service).contains(topology)).toList();
	}
}
