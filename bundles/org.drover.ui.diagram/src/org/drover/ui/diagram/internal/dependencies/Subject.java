package org.drover.ui.diagram.internal.dependencies;

import java.util.BitSet;
import java.util.Optional;

import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/** What a diagram is about: objects, numbered, and the dependencies among them. Immutable. */
public interface Subject {

	/** Told of each dependency. */
	@FunctionalInterface
	interface EdgeConsumer {
		void edge(int from, int to, int kindCode);
	}

	Direction direction();

	/** What the diagram starts from. */
	int[] chosen();

	/** The chosen first. */
	int[] nodes();

	/** All nodes have smaller numbers. */
	int bound();

	ObjectRef ref(int node);

	default ObjectKind kind(int node) {
		return ref(node).kind();
	}

	/** What people call it; its key where it is missing or has no name. */
	String name(int node);

	/** Reads the object's attributes: costs a microsecond or two. */
	NodeState state(int node);

	/** Empty for what is needed but missing. Made anew on each call. */
	Optional<ManagedObject> object(int node);

	/** The code of the site an object belongs to; empty where it belongs to none. */
	String site(int node);

	/**
	 * All dependencies among the nodes, from the object that needs to the one that is needed.
	 *
	 * @param side whose, where two topologies are compared; {@link Side#ALONE} for both, those that both have twice
	 */
	void forEachEdge(Side side, EdgeConsumer action);

	/** Objects that depend on each other in a circle: they move as one. */
	BitSet circles();

	/** A shortest way from a chosen object to a node, both included; empty where there is none. */
	int[] why(int node);
}
