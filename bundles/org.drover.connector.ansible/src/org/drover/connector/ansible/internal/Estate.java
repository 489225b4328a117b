package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.ansible.internal.Rules.DependencyRule;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * An inventory as managed objects: hosts are clients, groups are collections, and rules say what the variables of hosts mean. Built
 * whole, since sites and boundaries are known only once every host has been looked at.
 */
final class Estate {

	private static final int KEY_LENGTH = 255;
	private static final String NO_HOSTS = "no hosts in the inventory";

	private final Reading reading;
	private final Rules rules;
	private final ObjectRef topology;
	private final Secrets secrets = new Secrets();
	private final ClientAttributes attributes;

	private final SortedMap<ObjectRef, ManagedObject> places = new TreeMap<>();
	private final List<ManagedObject> collections = new ArrayList<>();
	private final List<ManagedObject> clients = new ArrayList<>();
	private final Set<Dependency> dependencies = new LinkedHashSet<>();
	/** Groups that have hosts, directly or through children. */
	private final Set<Group> populated = new HashSet<>();
	private final Set<ObjectRef> dangling = new LinkedHashSet<>();

	private Estate(Reading reading, Rules rules, String topology) {
		this.reading = reading;
		this.rules = rules;
		this.topology = new ObjectRef(ObjectKind.SITE, topology);
		attributes = new ClientAttributes(rules);
	}

	static Estate of(Reading reading, Rules rules, String topology, IProgressMonitor monitor) throws DroverException {
		Estate estate = new Estate(reading, rules, topology);
		estate.place(estate.topology, topology);
		for (Host host : reading.inventory().hosts()) {
			if (monitor.isCanceled())
				throw new OperationCanceledException();
			estate.client(host);
		}
		reading.inventory().groups().forEach(estate::collection);
		return estate;
	}

	/** Every object before the dependencies that start at it. */
	List<ManagedObject> objects() {
		List<ManagedObject> objects = new ArrayList<>(places.values());
		objects.addAll(collections);
		objects.addAll(clients);
		return objects;
	}

	Set<Dependency> dependencies() {
		return dependencies;
	}

	Summary summary() {
		return new Summary(clients.size(), collections.size(), reading.files().count(), secrets.leftOut(), reading.variableFiles().vaults(),
				dangling.size());
	}

	private void client(Host host) throws DroverException {
		Map<String, Object> variables = secrets.strip(reading.variables().of(host));
		ObjectRef client = new ObjectRef(ObjectKind.CLIENT, host.name);
		ObjectRef site = site(variables);
		SortedMap<String, String> values = attributes.of(variables);
		values.put(Attributes.SITE, site.key());
		clients.add(new ManagedObject(client, host.name, "", values));
		dependencies.add(new Dependency(client, site, DependencyKind.ASSIGNED_TO));
		Set<Group> groups = reading.inventory().ancestry(host);
		populated.addAll(groups);
		for (Group group : groups)
			dependencies.add(new Dependency(client, collection(group.name), DependencyKind.MEMBER_OF));
		for (DependencyRule rule : rules.dependencies())
			rule.values().of(variables, value -> need(client, rule, value));
	}

	/** The site of the first site variable that says one, or the topology's own. */
	private ObjectRef site(Map<String, Object> variables) {
		for (String variable : rules.siteVariables()) {
			List<String> names = new ArrayList<>();
			Rules.texts(variables.get(variable), names::add);
			if (!names.isEmpty() && names.getFirst().length() <= KEY_LENGTH)
				return site(names.getFirst());
		}
		return topology;
	}

	private ObjectRef site(String name) {
		ObjectRef site = new ObjectRef(ObjectKind.SITE, SiteCodes.of(name));
		place(site, name);
		if (!site.equals(topology))
			dependencies.add(new Dependency(site, topology, DependencyKind.PART_OF));
		return site;
	}

	private void place(ObjectRef ref, String name) {
		places.computeIfAbsent(ref, key -> new ManagedObject(key, name, "", new TreeMap<>()));
	}

	private void need(ObjectRef client, DependencyRule rule, String value) {
		if (value.length() > KEY_LENGTH)
			return;
		switch (rule.target()) {
		case SITE -> dependencies.add(new Dependency(client, site(value), rule.kind()));
		case BOUNDARY -> {
			ObjectRef boundary = new ObjectRef(ObjectKind.BOUNDARY, value);
			place(boundary, value);
			dependencies.add(new Dependency(client, boundary, rule.kind()));
		}
		default -> needHost(client, rule, value);
		}
	}

	/** A host that needs itself, by name or as the local one, needs nobody. */
	private void needHost(ObjectRef client, DependencyRule rule, String name) {
		if (name.equals(client.key()) || name.equals("localhost") || name.equals("::1") || name.startsWith("127."))
			return;
		ObjectRef host = new ObjectRef(ObjectKind.CLIENT, name);
		dependencies.add(new Dependency(client, host, rule.kind()));
		if (!reading.inventory().hasHost(name))
			dangling.add(host);
	}

	private void collection(Group group) {
		Map<String, String> values = new LinkedHashMap<>();
		boolean builtIn = group.name.equals(Inventory.ALL) || group.name.equals(Inventory.UNGROUPED);
		if (builtIn)
			values.put(Attributes.BUILT_IN, "true");
		else if (!populated.contains(group))
			values.put(Attributes.OBSOLETE, NO_HOSTS);
		collections.add(ManagedObject.of(ObjectKind.COLLECTION, group.name, group.name, "", values));
		for (Group child : group.children.values())
			dependencies.add(new Dependency(collection(group.name), collection(child.name), DependencyKind.INCLUDES));
	}

	private static ObjectRef collection(String group) {
		return new ObjectRef(ObjectKind.COLLECTION, group);
	}
}
