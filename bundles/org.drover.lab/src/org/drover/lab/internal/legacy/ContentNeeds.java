package org.drover.lab.internal.legacy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** Who needs which content, expired deployments left out; and which configuration no deployment leads to. */
final class ContentNeeds {

	private static final Set<DependencyKind> DOWNWARDS = EnumSet.of(DependencyKind.DEPLOYS, DependencyKind.BELONGS_TO, DependencyKind.REQUIRES,
			DependencyKind.REFERENCES, DependencyKind.BOOTS_FROM, DependencyKind.CONTAINS);

	private final Map<ObjectRef, List<ObjectRef>> below = new HashMap<>();
	private final Map<ObjectRef, List<ObjectRef>> memberships = new HashMap<>();
	private final Map<ObjectRef, Set<ObjectRef>> contentsByCollection = new HashMap<>();
	private final Map<ObjectRef, List<ObjectRef>> received = new HashMap<>();
	private final EstateDraft draft;

	ContentNeeds(EstateDraft draft) {
		this.draft = draft;
		for (Dependency dependency : draft.dependencies()) {
			if (DOWNWARDS.contains(dependency.kind()))
				add(below, dependency);
			else if (dependency.kind() == DependencyKind.MEMBER_OF)
				add(memberships, dependency);
			else if (dependency.kind() == DependencyKind.RECEIVES)
				add(received, dependency);
		}
	}

	/** The content a client needs. */
	Set<ObjectRef> of(ObjectRef client) {
		Set<ObjectRef> contents = new LinkedHashSet<>();
		for (ObjectRef collection : memberships.getOrDefault(client, List.of()))
			contents.addAll(contentsByCollection.computeIfAbsent(collection, this::ofCollection));
		return contents;
	}

	private Set<ObjectRef> ofCollection(ObjectRef collection) {
		List<ObjectRef> effective = received.getOrDefault(collection, List.of()).stream()
				.filter(deployment -> draft.get(deployment).attribute(Attributes.OBSOLETE).isEmpty()).toList();
		Set<ObjectRef> contents = reach(effective);
		contents.retainAll(draft.sources().keySet());
		return contents;
	}

	/** Everything that some deployment, expired or not, leads to. */
	Set<ObjectRef> deployed() {
		return reach(draft.all(ObjectKind.DEPLOYMENT).stream().map(deployment -> deployment.ref()).toList());
	}

	private Set<ObjectRef> reach(Collection<ObjectRef> from) {
		Set<ObjectRef> reached = new HashSet<>(from);
		Deque<ObjectRef> open = new ArrayDeque<>(from);
		while (!open.isEmpty()) {
			for (ObjectRef next : below.getOrDefault(open.pop(), List.of())) {
				if (reached.add(next))
					open.push(next);
			}
		}
		return reached;
	}

	private static void add(Map<ObjectRef, List<ObjectRef>> edges, Dependency dependency) {
		edges.computeIfAbsent(dependency.from(), any -> new ArrayList<>()).add(dependency.to());
	}
}
