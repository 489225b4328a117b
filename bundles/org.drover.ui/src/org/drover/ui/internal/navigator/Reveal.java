package org.drover.ui.internal.navigator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.drover.model.ObjectKind;
import org.drover.ui.session.EstateObject;
import org.drover.ui.session.TopologySnapshot;

/** Finds the nodes of topologies and objects by walking down to them. */
record Reveal(List<?> topologies) {

	/** In the order of the tree; none for clients, which the tree does not list, and for what is not in it yet. */
	List<Node> nodes(List<?> elements) {
		Set<EstateObject> objects = elements.stream().filter(EstateObject.class::isInstance).map(EstateObject.class::cast)
				.filter(object -> object.kind() != ObjectKind.CLIENT).collect(Collectors.toCollection(HashSet::new));
		return topologies.stream().map(Node.class::cast).flatMap(root -> nodes(root, elements, objects)).toList();
	}

	private static Stream<Node> nodes(Node root, List<?> elements, Set<EstateObject> objects) {
		Stream<Node> self = elements.contains(root.topology()) ? Stream.of(root) : Stream.empty();
		return Stream.concat(self, below(root, root.topology(), objects));
	}

	/** Each object once, where it is seen first; goes down no further than there is something left to find. */
	private static Stream<Node> below(Node node, TopologySnapshot topology, Set<EstateObject> objects) {
		if (objects.stream().noneMatch(object -> object.snapshot() == topology))
			return Stream.empty();
		return node.children().stream().flatMap(child -> {
			Stream<Node> self = child.object() != null && objects.remove(child.object()) ? Stream.of(child) : Stream.empty();
			return Stream.concat(self, below(child, topology, objects));
		});
	}
}
