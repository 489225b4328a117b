package org.drover.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.Holdings;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.ServiceAccess;

/** The definition of a policy, worked out the long way from plain maps. */
final class NaivePolicy {

	private static final Set<DependencyKind> NEEDS = Set.of(DependencyKind.DEPLOYS, DependencyKind.BELONGS_TO, DependencyKind.REQUIRES,
			DependencyKind.REFERENCES, DependencyKind.BOOTS_FROM, DependencyKind.CONTAINS);

	private final Map<ObjectRef, ManagedObject> objects;
	private final Map<ObjectRef, List<Dependency>> dependencies;
	private final String topology;
	private final Instant now;

	NaivePolicy(Map<ObjectRef, ManagedObject> objects, Map<ObjectRef, List<Dependency>> dependencies, String topology, Instant now) {
		this.objects = objects;
		this.dependencies = dependencies;
		this.topology = topology;
		this.now = now;
	}

	/** {@code deployment -> contents} and {@code content=version -> locations}, as texts. */
	List<String> of(ObjectRef client) {
		Set<ObjectRef> deployments = new TreeSet<>();
		for (ObjectRef collection : targets(client, Set.of(DependencyKind.MEMBER_OF)))
			deployments.addAll(targets(collection, Set.of(DependencyKind.RECEIVES)));
		Set<ObjectRef> needed = new TreeSet<>();
		List<String> lines = new ArrayList<>();
		for (ObjectRef deployment : deployments) {
			ManagedObject object = objects.get(deployment);
			if (object == null || isExpired(object))
				continue;
			Set<ObjectRef> contents = new TreeSet<>();
			collect(deployment, new HashSet<>(), contents);
			lines.add(deployment.key() + " " + object.name() + " " + contents.stream().map(this::versioned).toList());
			needed.addAll(contents);
		}
		needed.forEach(content -> lines.add(versioned(content) + " " + locations(content, client)));
		return lines;
	}

	static List<String> lines(Policy policy) {
		List<String> lines = new ArrayList<>();
		policy.body().deployments().forEach(deployment -> lines.add(deployment.key() + " " + deployment.name() + " " + deployment.contents()));
		policy.body().content().forEach(content -> lines.add(content.owner() + "=" + content.version() + " " + content.locations()));
		return lines;
	}

	private boolean isExpired(ManagedObject deployment) {
		String expires = deployment.attribute(Attributes.EXPIRES);
		return !expires.isEmpty() && now.isAfter(Instant.parse(expires));
	}

	private String versioned(ObjectRef content) {
		return content + "=" + objects.get(content).version();
	}

	private void collect(ObjectRef ref, Set<ObjectRef> seen, Set<ObjectRef> contents) {
		if (!objects.containsKey(ref) || !seen.add(ref))
			return;
		if (!objects.get(ref).attribute(Attributes.CONTENT_SIZE).isEmpty())
			contents.add(ref);
		targets(ref, NEEDS).forEach(target -> collect(target, seen, contents));
	}

	private List<String> locations(ObjectRef content, ObjectRef client) {
		List<String> locations = new ArrayList<>();
		for (ObjectRef ref : new TreeSet<>(objects.keySet())) {
			ManagedObject dp = objects.get(ref);
			if (ref.kind() == ObjectKind.DISTRIBUTION_POINT && ServiceAccess.serves(dp).contains(topology)
					&& Holdings.parse(dp.attribute(Attributes.HOLDS)).holds(content, objects.get(content).version())
					&& ServiceAccess.accepts(dp, targets(ref, Set.of(DependencyKind.BOUNDED_BY)), objects.get(client),
							targets(client, Set.of(DependencyKind.LOCATED_IN))))
				locations.add(dp.attribute(Attributes.URL));
		}
		return locations;
	}

	private Set<ObjectRef> targets(ObjectRef from, Set<DependencyKind> kinds) {
		Set<ObjectRef> targets = new TreeSet<>();
		for (Dependency dependency : dependencies.getOrDefault(from, List.of())) {
			if (objects.containsKey(from) && kinds.contains(dependency.kind()))
				targets.add(dependency.to());
		}
		return targets;
	}

}
