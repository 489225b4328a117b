package org.drover.connector.ansible.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import org.drover.connector.MetadataSink;
import org.drover.connector.ansible.internal.Rules.DependencyRule;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * Writes an inventory as managed objects: hosts are clients, groups are collections, and rules say what the variables of hosts mean. Goes
 * host by host and keeps no variables, so that the largest inventory needs little more than its names. A site or boundary comes right
 * before the first host that names it.
 */
final class Estate {

	private static final int KEY_LENGTH = 255;
	private static final String NO_HOSTS = "no hosts in the inventory";

	private final Reading reading;
	private final Rules rules;
	private final ObjectRef topology;
	private final MetadataSink sink;
	private final Secrets secrets = new Secrets();
	private final ClientAttributes attributes;

	private final Set<ObjectRef> places = new HashSet<>();
	/** Groups that have hosts, directly or through children. */
	private final Set<Group> populated = new HashSet<>();
	private final Set<ObjectRef> dangling = new HashSet<>();

	private Estate(Reading reading, Rules rules, String topology, MetadataSink sink) {
		this.reading = reading;
		this.rules = rules;
		this.topology = new ObjectRef(ObjectKind.SITE, topology);
		this.sink = sink;
		attributes = new ClientAttributes(rules);
	}

	static Summary write(Reading reading, Rules rules, String topology, MetadataSink sink) throws DroverException {
		Estate estate = new Estate(reading, rules, topology, sink);
		estate.place(estate.topology, topology);
		for (Host host : reading.inventory().hosts())
			estate.client(host);
		for (Group group : reading.inventory().groups())
			estate.collection(group);
		return estate.summary();
	}

	private Summary summary() {
		return new Summary(reading.inventory().hosts().size(), reading.inventory().groups().size(), reading.files().count(), secrets.leftOut(),
				reading.variableFiles().vaults(), dangling.size());
	}

	private void client(Host host) throws DroverException {
		Map<String, Object> variables = secrets.strip(reading.variables().of(host));
		ObjectRef client = new ObjectRef(ObjectKind.CLIENT, host.name);
		ObjectRef site = site(variables);
		Set<Dependency> needs = new LinkedHashSet<>();
		needs.add(new Dependency(client, site, DependencyKind.ASSIGNED_TO));
		for (Group group : reading.inventory().ancestry(host)) {
			populated.add(group);
			needs.add(new Dependency(client, collection(group.name), DependencyKind.MEMBER_OF));
		}
		for (DependencyRule rule : rules.dependencies()) {
			for (String value : rule.values().of(variables))
				need(client, rule, value, needs);
		}
		SortedMap<String, String> values = attributes.of(variables);
		values.put(Attributes.SITE, site.key());
		ServiceLimit.of(host.name, variables).ifPresent(limit -> values.put(Attributes.LIMITED_TO, limit));
		sink.object(new ManagedObject(client, host.name, "", values));
		for (Dependency need : needs)
			sink.dependency(need);
	}

	/** The site of the first site variable that says one, or the topology's own. */
	private ObjectRef site(Map<String, Object> variables) throws DroverException {
		for (String variable : rules.siteVariables()) {
			List<String> names = new ArrayList<>();
			Rules.texts(variables.get(variable), names::add);
			if (!names.isEmpty())
				return site(names.getFirst());
		}
		return topology;
	}

	private ObjectRef site(String name) throws DroverException {
		ObjectRef site = new ObjectRef(ObjectKind.SITE, SiteCodes.of(name));
		if (place(site, name))
			sink.dependency(new Dependency(site, topology, DependencyKind.PART_OF));
		return site;
	}

	/** Writes a site or boundary unless it was written before. */
	private boolean place(ObjectRef ref, String name) throws DroverException {
		boolean first = places.add(ref);
		if (first)
			sink.object(ManagedObject.of(ref.kind(), ref.key(), name, "", Map.of()));
		return first;
	}

	private void need(ObjectRef client, DependencyRule rule, String value, Set<Dependency> needs) throws DroverException {
		if (value.length() > KEY_LENGTH)
			return;
		switch (rule.target()) {
		case SITE -> needs.add(new Dependency(client, site(value), rule.kind()));
		case BOUNDARY -> {
			ObjectRef boundary = new ObjectRef(ObjectKind.BOUNDARY, value);
			place(boundary, value);
			needs.add(new Dependency(client, boundary, rule.kind()));
		}
		default -> needHost(client, rule, value, needs);
		}
	}

	/** A host that needs itself, by name or as the local one, needs nobody. */
	private void needHost(ObjectRef client, DependencyRule rule, String name, Set<Dependency> needs) {
		if (name.equals(client.key()) || name.equals("localhost") || name.equals("::1") || name.startsWith("127."))
			return;
		ObjectRef host = new ObjectRef(ObjectKind.CLIENT, name);
		needs.add(new Dependency(client, host, rule.kind()));
		if (!reading.inventory().hasHost(name))
			dangling.add(host);
	}

	private void collection(Group group) throws DroverException {
		Map<String, String> values = new LinkedHashMap<>();
		if (group.name.equals(Inventory.ALL) || group.name.equals(Inventory.UNGROUPED))
			values.put(Attributes.BUILT_IN, "true");
		else if (!populated.contains(group))
			values.put(Attributes.OBSOLETE, NO_HOSTS);
		sink.object(ManagedObject.of(ObjectKind.COLLECTION, group.name, group.name, "", values));
		for (Group parent : group.parents.values())
			sink.dependency(new Dependency(collection(group.name), collection(parent.name), DependencyKind.LIMITED_BY));
	}

	private static ObjectRef collection(String group) {
		return new ObjectRef(ObjectKind.COLLECTION, group);
	}
}
