package org.drover.connector.puppetdb.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.drover.connector.ChangeSink;
import org.drover.connector.MetadataSink;
import org.drover.connector.RowCounter;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a PuppetDB as managed objects. Nodes come in batches, so that the largest estate needs little more than their names and what their catalogs have in
 * common. The list of nodes is read first: what changes afterwards makes the next reading find another list.
 */
final class EstateReader {

	private static final JsonNode NO_FACTS = JsonNodeFactory.instance.objectNode();
	/** Where more nodes than one in so many changed, reading everything is no slower. */
	private static final int SHARE = 2;

	private final PuppetDb server;
	private final ObjectRef topology;
	private final RowCounter rows;
	private final MetadataSink sink;
	private final Configuration configuration = new Configuration();
	private final Set<String> secrets = new HashSet<>();
	private int nodes;
	private int retired;

	/** For one reading. */
	EstateReader(PuppetDb server, String topology, MetadataSink sink, IProgressMonitor monitor) {
		this.server = server;
		this.topology = new ObjectRef(ObjectKind.SITE, topology);
		this.sink = sink;
		this.rows = new RowCounter(monitor);
	}

	/** @return the mark to go on from */
	String readAll(Consumer<Summary> found) throws DroverException {
		List<Node> all = NodeList.read(server, rows);
		write(all, Set.copyOf(all));
		found.accept(summary(OptionalInt.of(secrets.size())));
		return Fingerprints.of(all).mark();
	}

	/**
	 * Reads the facts of nodes that changed, and everything else.
	 *
	 * @param changes our sink
	 */
	Optional<String> readChanges(String mark, ChangeSink changes, Consumer<Summary> found) throws DroverException {
		Optional<Fingerprints> before = Fingerprints.parse(mark);
		if (before.isEmpty())
			return Optional.empty();
		List<Node> all = NodeList.read(server, rows);
		Set<Node> changed = new HashSet<>(before.get().changed(all));
		if (changed.size() * SHARE > all.size())
			return Optional.empty();
		for (ObjectKind kind : ObjectKind.values())
			changes.wholly(kind);
		for (Node node : all) {
			if (!changed.contains(node) && configuration.fits(node.name()))
				changes.unchanged(new ObjectRef(ObjectKind.CLIENT, node.name()));
		}
		write(all, changed);
		found.accept(summary(OptionalInt.empty()));
		return Optional.of(Fingerprints.of(all).mark());
	}

	/** @param wanted whose clients are written */
	private void write(List<Node> all, Set<Node> wanted) throws DroverException {
		site();
		int batch = server.limits().batch();
		for (int from = 0; from < all.size(); from += batch)
			batch(all.subList(from, Math.min(from + batch, all.size())), wanted);
		server.query(Query.select("package_inventory", List.of("package_name", "version", "provider", Query.count()),
				Query.groupBy("package_name", "version", "provider")), Query.everything(), row -> {
					rows.next();
					configuration.installed(Installed.of(row));
				});
		configuration.writeTo(sink);
		if (configuration.installedPackages() == 0)
			sink.warning("PuppetDB at " + server.base() + " has no inventory of packages (package_inventory is empty), so that installed packages are not gathered");
		if (configuration.unfit() > 0)
			sink.warning(configuration.unfit() + " names of nodes, classes or packages are empty or have more than 255 characters, so that those are not gathered");
	}

	private Summary summary(OptionalInt leftOut) {
		return new Summary(nodes, retired, configuration.collections(), configuration.packages(), configuration.installedPackages(), leftOut);
	}

	/** The site, and a management point for each Puppet server that has sent something. */
	private void site() throws DroverException {
		sink.object(ManagedObject.of(ObjectKind.SITE, topology.key(), topology.key(), "", Map.of()));
		SortedSet<String> servers = new TreeSet<>();
		server.list("producers", row -> servers.add(row.path("name").asText()));
		for (String name : servers) {
			if (!configuration.fits(name))
				continue;
			ObjectRef system = new ObjectRef(ObjectKind.SITE_SYSTEM, name);
			ObjectRef point = new ObjectRef(ObjectKind.MANAGEMENT_POINT, name);
			sink.object(ManagedObject.of(system.kind(), name, name, "", Map.of(Attributes.SITE, topology.key())));
			sink.dependency(new Dependency(system, topology, DependencyKind.PART_OF));
			sink.object(ManagedObject.of(point.kind(), name, name, "", Map.of(Attributes.SITE, topology.key(), Attributes.OWNER, topology.key())));
			sink.dependency(new Dependency(point, system, DependencyKind.HOSTED_ON));
			sink.dependency(new Dependency(topology, point, DependencyKind.SERVED_BY));
		}
	}

	private void batch(List<Node> batch, Set<Node> wanted) throws DroverException {
		List<Node> fitting = batch.stream().filter(node -> configuration.fits(node.name())).toList();
		nodes += fitting.size();
		retired += (int) fitting.stream().filter(node -> !node.lives()).count();
		Catalogs catalogs = Catalogs.read(server, rows, configuration, fitting);
		for (Node node : fitting) {
			if (!node.environment().isEmpty() && configuration.fits(Configuration.environmentKey(node.environment())))
				configuration.collection(Configuration.environmentKey(node.environment()), node.lives());
		}
		Map<String, Node> open = new LinkedHashMap<>();
		fitting.stream().filter(wanted::contains).forEach(node -> open.put(node.name(), node));
		if (open.isEmpty())
			return;
		server.query(Query.select("inventory", List.of("certname", "facts"), Query.and(Query.OF_ANY_NODE, Query.in("certname", List.copyOf(open.keySet())))),
				Query.everything(), row -> {
					rows.next();
					Node node = open.remove(row.path("certname").asText());
					if (node != null)
						client(node, row.path("facts"), catalogs);
				});
		for (Node node : open.values())
			client(node, NO_FACTS, catalogs);
	}

	private void client(Node node, JsonNode facts, Catalogs catalogs) throws DroverException {
		Secrets out = new Secrets();
		SortedMap<String, String> attributes = FactAttributes.of(out.strip(facts));
		secrets.addAll(out.found().keySet());
		attributes.put(Attributes.SITE, topology.key());
		Set<String> member = new LinkedHashSet<>(catalogs.classes(node));
		if (!node.environment().isEmpty())
			member.add(Configuration.environmentKey(node.environment()));
		if (!node.lives()) {
			attributes.put(Attributes.OBSOLETE, node.retired());
			attributes.put(Attributes.OBSOLETE_MEMBER_OF, String.join(",", member));
		}
		ObjectRef client = new ObjectRef(ObjectKind.CLIENT, node.name());
		sink.object(new ManagedObject(client, node.name(), "", attributes));
		List<Dependency> needs = new ArrayList<>(List.of(new Dependency(client, topology, DependencyKind.ASSIGNED_TO)));
		if (node.lives())
			member.forEach(key -> needs.add(new Dependency(client, new ObjectRef(ObjectKind.COLLECTION, key), DependencyKind.MEMBER_OF)));
		for (Dependency need : needs)
			sink.dependency(need);
	}
}
