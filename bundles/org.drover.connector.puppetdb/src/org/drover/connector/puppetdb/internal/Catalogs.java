package org.drover.connector.puppetdb.internal;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.drover.connector.RowCounter;
import org.drover.model.DroverException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What the catalogs of some nodes have of classes and packages. A package is declared by the class that contains it, be it by way of defined types. */
final class Catalogs {

	private static final String CLASS = "Class";
	private static final String PACKAGE = "Package";
	private static final Set<String> OUTERMOST = Set.of(CLASS, "Stage");

	/** A resource of a node's catalog. */
	private record Resource(String node, String type, String title) {
	}

	/** A package of a node's catalog. */
	private record Declared(Resource resource, Installation installation) {
	}

	private final PuppetDb server;
	private final RowCounter rows;
	private final Configuration configuration;
	private final List<String> living;
	private final List<String> all;
	private final Map<String, SortedSet<String>> classes = new HashMap<>();
	private final Map<Resource, Resource> containers = new HashMap<>();
	private final Set<Declared> declared = new HashSet<>();

	private Catalogs(PuppetDb server, RowCounter rows, Configuration configuration, List<Node> nodes) {
		this.server = server;
		this.rows = rows;
		this.configuration = configuration;
		living = nodes.stream().filter(Node::lives).map(Node::name).toList();
		all = nodes.stream().map(Node::name).toList();
	}

	static Catalogs read(PuppetDb server, RowCounter rows, Configuration configuration, List<Node> nodes) throws DroverException {
		Catalogs catalogs = new Catalogs(server, rows, configuration, nodes);
		catalogs.readClasses();
		if (!catalogs.living.isEmpty()) {
			catalogs.readPackages();
			catalogs.readContainers();
			catalogs.declared.forEach(catalogs::declare);
			catalogs.readInstalled();
		}
		return catalogs;
	}

	SortedSet<String> classes(Node node) {
		return classes.getOrDefault(node.name(), Collections.emptySortedSet());
	}

	private void readClasses() throws DroverException {
		Set<String> alive = new HashSet<>(living);
		server.query(Query.select("resources", List.of("certname", "title"), Query.and(Query.OF_ANY_NODE, Query.in("certname", all), Query.equal("type", CLASS))),
				Query.everything(), row -> {
					rows.next();
					String name = row.path("title").asText();
					if (!Configuration.matters(name) || !configuration.fits(name))
						return;
					classes.computeIfAbsent(row.path("certname").asText(), any -> new TreeSet<>()).add(name);
					configuration.collection(name, alive.contains(row.path("certname").asText()));
				});
	}

	/** Those that are exported are for other nodes. */
	private void readPackages() throws DroverException {
		JsonNode own = JsonNodeFactory.instance.arrayNode().add("=").add("exported").add(BooleanNode.FALSE);
		server.query(Query.select("resources", List.of("certname", "title", "parameters"), Query.and(Query.in("certname", living), Query.equal("type", PACKAGE), own)),
				Query.everything(), row -> {
					rows.next();
					Resource resource = new Resource(row.path("certname").asText(), PACKAGE, row.path("title").asText());
					declared.add(new Declared(resource, installation(resource.title(), row.path("parameters"))));
				});
	}

	private static Installation installation(String title, JsonNode parameters) {
		Wanted wanted = new Wanted(parameters.path("name").asText(title), parameters.path("provider").asText(""));
		return Installation.of(wanted, parameters.path("ensure").asText(""));
	}

	/** From packages outwards, one kind of container after another, until there are but classes. */
	private void readContainers() throws DroverException {
		Set<String> asked = new TreeSet<>();
		Set<String> next = declared.isEmpty() ? Set.of() : Set.of(PACKAGE);
		while (!next.isEmpty()) {
			asked.addAll(next);
			Set<String> found = new TreeSet<>();
			server.query(Query.select("edges", List.of("certname", "source_type", "source_title", "target_type", "target_title"),
					Query.and(Query.equal("relationship", "contains"), Query.in("certname", living), Query.in("target_type", next))), Query.everything(), row -> {
						rows.next();
						String node = row.path("certname").asText();
						Resource source = new Resource(node, row.path("source_type").asText(), row.path("source_title").asText());
						containers.putIfAbsent(new Resource(node, row.path("target_type").asText(), row.path("target_title").asText()), source);
						if (!OUTERMOST.contains(source.type()) && !asked.contains(source.type()))
							found.add(source.type());
					});
			next = found;
		}
	}

	private void declare(Declared one) {
		Set<Resource> passed = new HashSet<>();
		Resource container = one.resource();
		while (container != null && !container.type().equals(CLASS) && passed.add(container))
			container = containers.get(container);
		boolean known = container != null && container.type().equals(CLASS) && Configuration.matters(container.title());
		configuration.declared(known ? container.title() : "", one.installation());
	}

	private void readInstalled() throws DroverException {
		Map<String, Set<Wanted>> wanted = new HashMap<>();
		for (Declared one : declared)
			wanted.computeIfAbsent(one.resource().node() + '\n' + one.installation().wanted().name(), any -> new TreeSet<>()).add(one.installation().wanted());
		List<String> names = declared.stream().map(one -> one.installation().wanted().name()).distinct().sorted().toList();
		if (names.isEmpty())
			return;
		server.query(Query.select("package_inventory", List.of("certname", "package_name", "version", "provider"),
				Query.and(Query.in("certname", living), Query.in("package_name", names))), Query.everything(), row -> {
					rows.next();
					Installed version = Installed.of(row);
					matching(wanted.getOrDefault(row.path("certname").asText() + '\n' + version.name(), Set.of()), version)
							.forEach(one -> configuration.installed(one, version));
				});
	}

	private static Stream<Wanted> matching(Set<Wanted> wanted, Installed version) {
		return wanted.stream().filter(one -> one.provider().isEmpty() || one.provider().equals(version.provider()));
	}
}
