package org.drover.site;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;

/**
 * A deployment and all content it needs.
 *
 * @param expires  {@link Instant#MAX} for never; also where the attribute is no instant, as taking a deployment away by mistake is the
 *                 greater harm
 * @param contents version by owner
 */
record PlannedDeployment(Policy.Deployment policy, Instant expires, SortedMap<ObjectRef, String> contents) {

	private static final Set<DependencyKind> NEEDS = EnumSet.of(DependencyKind.DEPLOYS, DependencyKind.BELONGS_TO, DependencyKind.REQUIRES,
			DependencyKind.REFERENCES, DependencyKind.BOOTS_FROM, DependencyKind.CONTAINS);

	static PlannedDeployment of(SiteModel model, ObjectRef ref) {
		ManagedObject deployment = model.get(ref).orElseThrow();
		SortedMap<ObjectRef, String> contents = contentsOf(model, ref);
		List<String> texts = contents.entrySet().stream().map(content -> content.getKey() + "=" + content.getValue()).toList();
		return new PlannedDeployment(new Policy.Deployment(ref.key(), deployment.name(), texts), expiry(deployment), contents);
	}

	private static SortedMap<ObjectRef, String> contentsOf(SiteModel model, ObjectRef deployment) {
		SortedMap<ObjectRef, String> contents = new TreeMap<>();
		Set<ObjectRef> seen = new HashSet<>();
		Deque<ObjectRef> open = new ArrayDeque<>(List.of(deployment));
		while (!open.isEmpty()) {
			SiteModel.Node node = model.node(open.pop());
			if (node == null || !seen.add(node.object().ref()))
				continue;
			if (!node.object().attribute(Attributes.CONTENT_SIZE).isEmpty())
				contents.put(node.object().ref(), node.object().version());
			node.dependencies().stream().filter(need -> NEEDS.contains(need.kind())).map(Dependency::to).forEach(open::push);
		}
		return contents;
	}

	private static Instant expiry(ManagedObject deployment) {
		String text = deployment.attribute(Attributes.EXPIRES);
		try {
			return text.isEmpty() ? Instant.MAX : Instant.parse(text);
		} catch (DateTimeParseException e) {
			return Instant.MAX;
		}
	}
}
